/** A random key (122 bits or more) by which a server recognises a repeated request. */
export function idempotencyKey(): string {
  // Pages without TLS have no `randomUUID`.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
