import type { HeaderValues } from "../core/types.js";
import { supplied } from "./supplier.js";

/** Sets a header. The `TypeError` of a value that no header may have does not repeat the value: it may be a secret. */
export function setHeader(headers: Headers, name: string, value: string): void {
  try {
    headers.set(name, value);
  } catch {
    throw new TypeError(`The header ${JSON.stringify(name)} or its value has characters that no header may have`);
  }
}

/** Applies headers over those already there, in order: `null` removes, `undefined` changes nothing. */
export async function applyHeaders(
  headers: Headers,
  values: HeaderValues | undefined,
  attempt: number,
): Promise<void> {
  for (const [name, value] of Object.entries(values ?? {})) {
    const text = typeof value === "string" ? value : await supplied(value, { attempt });
    if (text === null) headers.delete(name);
    else if (text !== undefined) setHeader(headers, name, text);
  }
}
