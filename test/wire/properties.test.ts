import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, encode, type Codec } from "../../templates/typescript/runtime/core/codecs.js";
import { exactJson, exactReader } from "../../templates/typescript/runtime/core/exact-json.js";
import { byte, dateTime, int64 } from "../../templates/typescript/runtime/core/formats.js";
import { multipart } from "../../templates/typescript/runtime/core/multipart.js";
import { urlPath } from "../../templates/typescript/runtime/core/path.js";
import { deepObject, reserved } from "../../templates/typescript/runtime/core/styles.js";
import { urlencoded } from "../../templates/typescript/runtime/core/urlencoded.js";
import { percentEncode } from "../../templates/typescript/runtime/internal/percent-encoding.js";
import { serializeQuery } from "../../templates/typescript/runtime/internal/query.js";
import { parseXml } from "../../templates/typescript/runtime/internal/xml-parse.js";
import { readXml } from "../../templates/typescript/runtime/internal/xml-read.js";
import type { XmlSchema } from "../../templates/typescript/runtime/internal/xml-schema.js";
import { writeXml } from "../../templates/typescript/runtime/internal/xml-write.js";

/** Text without half surrogate pairs, with characters that mean something somewhere. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."ab.%/?#[]@!$&'()*+,;=:~\\\"<>^`{|} \t\r\né😀") }),
);
const values = fc.dictionary(text, fc.oneof(text, fc.array(text, { minLength: 1 })));

/** Pairs of name and value, one for each item. */
function pairsOf(record: Readonly<Record<string, string | readonly string[]>>): [string, string][] {
  return Object.entries(record).flatMap(([name, value]) =>
    [value].flat().map((item): [string, string] => [name, item as string]),
  );
}

describe("what is sent is what a standard parser reads", () => {
  it("in a query", () => {
    fc.assert(
      fc.property(values, (record) => {
        const query = serializeQuery(record);
        expect(query).toMatch(/^[\w.~%&=-]*$/);
        expect([...new URL(`http://x/?${query}`).searchParams]).toEqual(pairsOf(record));
      }),
    );
  });

  it("in a deep object", () => {
    fc.assert(
      fc.property(values, (record) => {
        const read = [...new URLSearchParams(serializeQuery({ f: deepObject(record) }))];
        expect(read).toEqual(pairsOf(record).map(([name, value]) => [`f[${name}]`, value]));
      }),
    );
  });

  it("in a path, segment by segment", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const made = urlPath`/a/${first}/b/${second}`;
        if ([first, second].some((value) => ["", ".", ".."].includes(value))) {
          expect(() => `${made}`).toThrow(TypeError);
        } else {
          const url = new URL(`http://x${made}?q#f`);
          expect(url.pathname.split("/").map(decodeURIComponent)).toEqual(["", "a", first, "b", second]);
          expect([url.search, url.hash]).toEqual(["?q", "#f"]);
        }
      }),
    );
  });

  it("in a path with reserved characters, which stays one segment", () => {
    fc.assert(
      fc.property(text, (value) => {
        const made = urlPath`/a/${reserved(value)}/b`;
        let shown: string;
        try {
          shown = `${made}`;
        } catch {
          return;
        }
        const url = new URL(`http://x${shown}`);
        expect(url.pathname.split("/")).toHaveLength(4);
        expect([url.search, url.hash]).toEqual(["", ""]);
      }),
    );
  });

  it("in a form", () => {
    fc.assert(
      fc.property(values, (record) => {
        expect([...new URLSearchParams(urlencoded(record)!.data() as string)]).toEqual(pairsOf(record));
      }),
    );
  });

  it("in a multipart form", async () => {
    const name = fc.string({ unit: fc.constantFrom(...'ab"é😀 %;=\\'), minLength: 1 });
    const part = fc.oneof(
      text,
      fc.uint8Array().map((bytes) => new Blob([bytes], { type: "x/y" })),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, part), async (record) => {
        const body = multipart(record)!;
        const headers = { "content-type": body.contentType! };
        const entries = Object.entries(record);
        if (!entries.length) return;
        const read = [...(await new Response(await body.data(), { headers }).formData())];
        expect(read.map(([key]) => key)).toEqual(entries.map(([key]) => key));
        for (const [index, [, value]] of read.entries()) {
          const sent = entries[index]![1];
          if (typeof sent === "string") expect(value).toBe(sent);
          else expect(await (value as File).arrayBuffer()).toEqual(await sent.arrayBuffer());
        }
      }),
    );
  });
});

describe("what is read is what was sent", () => {
  it("in percent-encoding", () => {
    fc.assert(fc.property(text, (value) => void expect(decodeURIComponent(percentEncode(value))).toBe(value)));
  });

  it("in JSON with big integers", () => {
    const codec: Codec = { object: { ids: { array: int64 }, at: dateTime, data: byte }, rest: { array: int64 } };
    const value = fc.record({
      ids: fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
      at: fc.date({ noInvalidDate: true, min: new Date("0001-01-01"), max: new Date("9999-12-31") }),
      data: fc.uint8Array(),
      other: fc.array(fc.bigInt()),
      text,
    });
    fc.assert(
      fc.property(value, (given) => {
        const sent = exactJson(encode(codec, given))!.data() as string;
        expect(exactReader(codec)(sent)).toEqual(given);
      }),
    );
  });

  it("in JSON of any kind, which a codec without formats leaves as it is", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        const parsed: unknown = JSON.parse(json);
        expect(exactReader({ oneOf: [] })(json)).toEqual(parsed);
        expect(exactJson(parsed)!.data()).toBe(JSON.stringify(parsed));
        expect(decode({ object: {}, rest: { oneOf: [] } }, parsed)).toEqual(parsed);
      }),
    );
  });

  it("in XML", () => {
    const schema: XmlSchema = {
      name: "root",
      object: {
        a: { node: "attribute" },
        b: { array: { name: "item" } },
        c: { node: "element", array: {} },
        d: { type: "number" },
        e: { object: { t: { node: "cdata" } } },
      },
    };
    // XML has no control characters, and U+FFFE and U+FFFF are none of its characters.
    const clean = text.map((value) => value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""));
    const value = fc.record({
      a: clean,
      b: fc.array(clean),
      c: fc.array(clean),
      d: fc.double({ noNaN: true }),
      e: fc.record({ t: clean.map((one) => one.replace(/\r/g, "")) }),
    });
    fc.assert(
      fc.property(value, (given) => {
        const read = readXml(schema, parseXml(writeXml(schema, given)));
        expect(read).toEqual({ ...given, d: given.d + 0 });
      }),
    );
  });
});
