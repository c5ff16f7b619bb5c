/** Where servers say what is wrong: problem details (RFC 9457), OAuth (RFC 6749 §5.2), and what frameworks write. */
const KEYS = "detail message error_description msg title error errors".split(" ");

/** Longest part of a server's sentence that a message repeats, in characters. */
const LENGTH = 300;

/** What the body of an error says in words, on one line; of a list its first item. `undefined`: nothing, or a page of HTML. */
export function serverMessage(body: unknown, depth: number = 4): string | undefined {
  if (typeof body === "string")
    return /^\s*</.test(body) ? undefined : body.slice(0, LENGTH).replace(/\s+/g, " ").trim();
  if (typeof body !== "object" || !body || !depth) return undefined;
  for (const key of Array.isArray(body) ? ["0"] : KEYS) {
    const text = serverMessage((body as Readonly<Record<string, unknown>>)[key], depth - 1);
    if (text) return text;
  }
  return undefined;
}
