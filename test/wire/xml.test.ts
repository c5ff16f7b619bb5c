import { describe, expect, it } from "vitest";
import { parseXml } from "../../templates/typescript/runtime/internal/xml-parse.js";
import { readXml } from "../../templates/typescript/runtime/internal/xml-read.js";
import type { XmlSchema } from "../../templates/typescript/runtime/internal/xml-schema.js";
import { writeXml } from "../../templates/typescript/runtime/internal/xml-write.js";
import { xmlDocuments } from "./tables/xml-documents.js";
import { malformed, xmlTexts } from "./tables/xml-texts.js";

describe("XML", () => {
  it.each(xmlDocuments)("$name", ({ schema, value, xml, read = value }) => {
    expect(writeXml(schema, value)).toBe(xml);
    expect(readXml(schema, parseXml(xml))).toEqual(read);
  });

  it.each(xmlTexts)("reads %s", (_, schema, xml, value) => {
    expect(readXml(schema, parseXml(xml))).toEqual(value);
  });

  it.each(malformed)("refuses %s", (xml) => {
    expect(() => parseXml(xml)).toThrow();
  });

  it.each<[string, XmlSchema, unknown, RegExp]>([
    ["a root without a name", {}, {}, /no name/],
    ["a root that is a list", { array: { name: "a" } }, [1], /one root/],
    ["a name that ends the tag", { name: "a" }, { "b><c": 1 }, /no name/],
    ["an empty name", { name: "a" }, { "": 1 }, /no name/],
    ["a control character", { name: "a" }, "\0", /cannot hold/],
    ["half a surrogate pair", { name: "a" }, { b: "\ud800" }, /cannot hold/],
    ["a schema that refers to itself", loop(), {}, /refers to itself/],
  ])("does not write %s", (_, schema, value, message) => {
    expect(() => writeXml(schema, value)).toThrow(message);
  });

  it("bounds depth both ways, and sets no prototype", () => {
    const Nested: XmlSchema = { name: "n", object: { n: { ref: () => Nested } } };
    const deep = Array.from({ length: 600 }).reduce((n) => ({ n }), {});
    expect(() => writeXml(Nested, deep)).toThrow(/deeper/);
    const nest = (levels: number): string => `${"<n>".repeat(levels)}${"</n>".repeat(levels)}`;
    expect(JSON.stringify(readXml(Nested, parseXml(nest(500))))).toBe(`${'{"n":'.repeat(499)}{}${"}".repeat(499)}`);
    expect(() => parseXml(nest(501))).toThrow(/deeper/);
    const data = readXml({ name: "a", rest: {} }, parseXml("<a><__proto__><x>1</x></__proto__></a>")) as object;
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.keys(data)).toEqual(["__proto__"]);
  });

  it("reads long hostile documents in time in proportion to their length", () => {
    const spaces = " ".repeat(200_000);
    for (const text of [
      `<a${spaces}`,
      `<a b${spaces}`,
      `<a b="1"${spaces}!>`,
      `<a>${"&amp;".repeat(100_000)}</a>`,
      `<${"a".repeat(200_000)}`,
      `<a ${'b="1" '.repeat(20_000)}/>`,
      `<!--${"-".repeat(200_000)}`,
    ]) {
      const start = performance.now();
      try {
        parseXml(text);
      } catch {
        // Malformed ones are refused; here only the time counts.
      }
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

function loop(): XmlSchema {
  const schema: XmlSchema = { ref: () => schema };
  return schema;
}
