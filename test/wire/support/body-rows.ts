/** Makers of rows for request bodies. */
import type { Body } from "../../../templates/typescript/runtime/core/types.js";
import type { WireRow } from "./row.js";

export const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

export async function* chunks(
  ...values: (string | Uint8Array)[]
): AsyncGenerator<string | Uint8Array, void, undefined> {
  for (const value of values) yield Promise.resolve(value);
}

export function sent(name: string, make: () => Body | undefined, type: string | RegExp | null, body: string): WireRow {
  return {
    name,
    send: () => ({ method: "POST", body: make() }),
    line: "POST /",
    headers: { "content-type": type, "content-length": /^\d+$/ },
    body,
  };
}

export function streamed(name: string, make: () => Body | undefined, type: string | RegExp, body: string): WireRow {
  const row = sent(name, make, type, body);
  return { ...row, headers: { "content-type": type, "content-length": null, "transfer-encoding": "chunked" } };
}
