/** Names of fields and files in multipart/form-data, as the platform's own parser and writer understand them. */
import { describe, expect, it } from "vitest";
import { multipart, part } from "../../templates/typescript/runtime/core/multipart.js";
import { formDataBlob } from "../../templates/typescript/runtime/node/form-data.js";

const NAMES = [
  'a"b',
  "a\\b",
  'a\\"b',
  "a\r\nb",
  "a\rb",
  "a\nb",
  "a; filename=b",
  'a"; filename="b',
  "a\r\n\r\nb",
  "naïve",
  "日本語",
  "😀",
  "a b ",
  " ",
  "a'b",
  "a=b&c+d",
  "a\u2028b",
  "\u0000\u007f",
  "__proto__",
];

async function read(body: BodyInit, type: string): Promise<(readonly [string, string])[]> {
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const entries: (readonly [string, string])[] = [];
  form.forEach((value, name) => entries.push([name, typeof value === "string" ? value : value.name]));
  return entries;
}

/** The lines that have the names. */
async function headsOf(body: BodyInit): Promise<readonly string[]> {
  const text = await new Response(body).text();
  return text.match(/content-disposition:.*/gi) ?? [];
}

describe.each(NAMES)("the name %j", (name) => {
  it("of a field comes back", async () => {
    const body = multipart(Object.fromEntries([[name, "value"]]))!;
    expect(await read(await body.data(), body.contentType!)).toEqual([[name, "value"]]);
  });

  it("of a file comes back: as it is given, and the last part of what a file is called itself", async () => {
    for (const [value, expected] of [
      [part(new Uint8Array(3), { filename: name }), name],
      [new File(["abc"], name), name.split("\\").pop()],
    ] as const) {
      const body = multipart({ file: value })!;
      expect(await read(await body.data(), body.contentType!)).toEqual([["file", expected]]);
    }
  });

  it("is written by the Node entry as by fetch", async () => {
    const form = new FormData();
    form.append(name, "value");
    form.append(name, new File(["abc"], name));
    expect(await headsOf(formDataBlob(form))).toEqual(await headsOf(form));
  });
});
