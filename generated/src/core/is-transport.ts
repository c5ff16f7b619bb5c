import type { Transport } from "./types.js";

/** Whether this is a transport, and not options. */
export function isTransport(value: object): value is Transport {
  const { request, error } = value as Partial<Transport>;
  return typeof request === "function" && typeof error === "function";
}
