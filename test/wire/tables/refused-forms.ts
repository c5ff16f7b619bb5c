/** Values that a form or a text cannot hold: each would be sent as something empty. */
import { Readable } from "node:stream";
import { binary } from "../../../templates/typescript/runtime/core/binary.js";
import { json } from "../../../templates/typescript/runtime/core/json.js";
import { multipart, part } from "../../../templates/typescript/runtime/core/multipart.js";
import { form } from "../../../templates/typescript/runtime/core/styles.js";
import { text } from "../../../templates/typescript/runtime/core/text.js";
import type { Body } from "../../../templates/typescript/runtime/core/types.js";
import { urlencoded } from "../../../templates/typescript/runtime/core/urlencoded.js";
import type { RefusedRow } from "../support/row.js";

class Hidden {
  readonly #a = 1;
  get a(): number {
    return this.#a;
  }
}

function formData(value: string | Blob): FormData {
  const data = new FormData();
  data.append("a", value);
  return data;
}

/** Made anew for every row: name of the kind to value. */
const lost: Readonly<Record<string, () => unknown>> = {
  Map: () => new Map([["a", 1]]),
  Set: () => new Set([1]),
  Headers: () => new Headers({ a: "1" }),
  Promise: () => Promise.resolve({ a: 1 }),
  function: () => () => ({ a: 1 }),
  symbol: () => Symbol("a"),
  Hidden: () => new Hidden(),
  RegExp: () => /a/,
  Error: () => new Error("a"),
  WeakMap: () => new WeakMap(),
};

const bytes: Readonly<Record<string, () => unknown>> = {
  Blob: () => new Blob(["a"]),
  File: () => new File(["a"], "a"),
  ArrayBuffer: () => new ArrayBuffer(1),
  Uint8Array: () => Uint8Array.of(1),
  Buffer: () => Buffer.from("a"),
  ReadableStream: () => new Blob(["a"]).stream(),
  Readable: () => Readable.from(["a"]),
};

const forms: Readonly<Record<string, () => unknown>> = {
  FormData: () => formData("1"),
  URLSearchParams: () => new URLSearchParams("a=1"),
};

const noForms: Readonly<Record<string, () => unknown>> = {
  string: () => "a=b",
  number: () => 1,
  bigint: () => 1n,
  boolean: () => false,
  Date: () => new Date(0),
  URL: () => new URL("https://a.example/?a=1"),
};

function rows(
  name: string,
  values: Readonly<Record<string, () => unknown>>,
  make: (value: unknown) => Body | undefined,
): readonly RefusedRow[] {
  return Object.entries(values).map(([kind, value]) => ({
    name: `${name}: ${kind}`,
    send: () => ({ method: "POST", body: make(value()) }),
    message: new RegExp(`\\b${kind}\\b`),
  }));
}

export const refusedForms: readonly RefusedRow[] = [
  ...rows("urlencoded", { ...lost, ...bytes, ...noForms, Array: () => ["a"] }, (value) => urlencoded(value)),
  ...rows("multipart", { ...lost, ...bytes, ...noForms }, (value) => multipart(value)),
  ...rows("multipart, an item", { ...lost, ...bytes, ...noForms }, (value) => multipart([{ a: 1 }, value])),
  ...rows("urlencoded, a member", { ...lost, ...bytes, ...forms }, (a) => urlencoded({ a })),
  ...rows("urlencoded, a member with a style", { ...lost, ...bytes, ...forms }, (a) =>
    urlencoded({ a }, undefined, { a: (value) => form(value) }),
  ),
  ...rows("urlencoded, an item of a member", { ...lost, ...bytes, ...forms }, (a) => urlencoded({ a: [1, a] })),
  ...rows("urlencoded, deep in a member", { ...lost, ...forms }, (a) => urlencoded({ b: { c: [{ a }] } })),
  ...rows("urlencoded, of FormData", { File: () => new Blob(["a"]) }, (a) => urlencoded(formData(a as Blob))),
  ...rows("multipart, a member", { ...lost, ...forms }, (a) => multipart({ a })),
  ...rows("multipart, an item of a member", { ...lost, ...forms }, (a) => multipart({ a: [1, a] })),
  ...rows("multipart, deep in a member", { ...lost, ...forms }, (a) => multipart({ b: { c: [{ a }] } })),
  ...rows("multipart, a marked member", { ...lost, ...forms }, (a) => multipart({ a: part(a, { filename: "a" }) })),
  ...rows("multipart, a member with a style", { ...lost, ...forms }, (a) =>
    multipart({ a }, undefined, { a: { style: (value) => form(value) } }),
  ),
  ...rows("multipart, a promise for an encoder", { Promise: () => Promise.resolve(1) }, (a) =>
    multipart({ a }, undefined, { a: { body: (value) => json(value) } }),
  ),
  ...rows("multipart, an unnamed part", { ...lost, ...forms }, (a) => multipart([a], "multipart/mixed")),
  ...rows("text", { ...lost, ...bytes, ...forms }, (value) => text(value)),
  ...rows("binary", { ...lost, ...forms, number: () => 1, Object: () => ({ a: 1 }), Array: () => [1] }, (value) =>
    binary(value),
  ),
];
