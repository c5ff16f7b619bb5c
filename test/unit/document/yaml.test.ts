/** YAML 1.2 with the core schema, and what is refused of it. */
import { describe, expect, it } from "vitest";
import { codes, lines, load } from "./load-fixture.js";

const head =
  'openapi: 3.1.0\ninfo: {title: Pets, version: "1"}\npaths: {/pets: {get: {responses: {"200": {description: ok}}}}}\n';

async function values(text: string): Promise<unknown> {
  const result = await load({ "a.yaml": `${head}${text}` });
  expect(lines(result)).toEqual([]);
  return result.spec?.root["x-v"];
}

describe("values", () => {
  it("has one meaning for each scalar", async () => {
    expect(await values("x-v: [no, on, yes, off, y, n, 12:30:45, 1_000, 2020-01-01, ~, null, true, False]")).toEqual([
      "no",
      "on",
      "yes",
      "off",
      "y",
      "n",
      "12:30:45",
      "1_000",
      "2020-01-01",
      null,
      null,
      true,
      false,
    ]);
    expect(await values("x-v: [1e3, 0o17, 017, 0x1F, .5, +1, -0]")).toEqual([1000, 15, 17, 31, 0.5, 1, -0]);
  });

  it("reads keys as they are written", async () => {
    expect(await values("x-v: {200: a, 1.10: b, no: c, null: d, 1e3: e}")).toEqual({
      "200": "a",
      "1.10": "b",
      no: "c",
      null: "d",
      "1e3": "e",
    });
  });

  it("keeps the lines of block scalars", async () => {
    expect(await values("x-v: |\n  a\n  */ b\n")).toBe("a\n*/ b\n");
  });

  it("keeps `__proto__` an own key, by alias and merge too", async () => {
    const value = (await values("x-a: &a {__proto__: {polluted: true}}\nx-v: {<<: *a, b: *a}")) as Record<
      string,
      unknown
    >;
    expect(Object.keys(value)).toEqual(["b", "__proto__"]);
    expect(value["polluted"]).toBeUndefined();
    expect(Object.keys(value["b"] as object)).toEqual(["__proto__"]);
  });

  it("ignores a directive for YAML 1.1", async () => {
    const result = await load({ "a.yaml": `%YAML 1.1\n---\n${head}x-v: [no, on]\n` });
    expect(result.spec?.root["x-v"]).toEqual(["no", "on"]);
  });
});

describe("aliases and merge keys", () => {
  it("copies, so that nothing is shared", async () => {
    const value = (await values("x-a: &a {b: [1]}\nx-v: [*a, *a]")) as unknown[];
    expect(value).toEqual([{ b: [1] }, { b: [1] }]);
    expect(value[0]).not.toBe(value[1]);
  });

  it("merges maps, the own keys winning, earlier maps before later", async () => {
    expect(await values("x-a: &a {k: 1, l: 1}\nx-b: &b {l: 2, m: 2}\nx-v: {k: 0, <<: [*a, *b]}")).toEqual({
      k: 0,
      l: 1,
      m: 2,
    });
    expect(await values('x-v: {"<<": 1}')).toEqual({ "<<": 1 });
  });

  it("refuses a circle, an unknown anchor, a merge of no map", async () => {
    const of = async (text: string): Promise<string[]> => lines(await load({ "a.yaml": `${head}${text}` }));
    expect(await of("x-v: &v\n  self: *v")).toEqual([
      'yaml-alias-circular a.yaml:5:9 The alias "*v" stands inside the value that it names.',
    ]);
    expect(await of("x-v: *v")).toEqual([
      'yaml-syntax a.yaml:4:6 The alias "*v" names an anchor that the document does not have before it.',
    ]);
    expect(await of("x-v: {<<: 1}")).toEqual([
      "yaml-syntax a.yaml:4:11 A merge key (`<<`) must name an object or a list of objects.",
    ]);
  });

  it("stops bombs", async () => {
    const bomb = [
      "x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
      ...Array.from({ length: 9 }, (_, i) => `x-${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]`),
    ].join("\n");
    expect(codes(await load({ "a.yaml": `${head}${bomb}` }))).toEqual(["yaml-alias-limit"]);
    const merges = [
      "x-0: &m0 {k: 1}",
      ...Array.from({ length: 2000 }, (_, i) => `x-${i + 1}: &m${i + 1} {<<: *m${i}, k${i}: 1}`),
    ].join("\n");
    expect(codes(await load({ "a.yaml": `${head}${merges}` }))).toEqual(["yaml-alias-limit"]);
  });

  it("bounds the depth that aliases build", async () => {
    const chain = ["x-0: &a0 [1]", ...Array.from({ length: 2200 }, (_, i) => `x-${i + 1}: &a${i + 1} [*a${i}]`)].join(
      "\n",
    );
    expect(["document-too-deep", "yaml-alias-limit"]).toContain(codes(await load({ "a.yaml": `${head}${chain}` }))[0]);
  });
});

describe("faults", () => {
  const of = async (text: string): Promise<string[]> => lines(await load({ "a.yaml": text }));

  it("tells where the syntax is broken", async () => {
    expect((await of("openapi: 3.1.0\ninfo: {title: Pets\n"))[0]).toMatch(
      /^yaml-syntax a\.yaml:\d+:\d+ a\.yaml is not valid YAML: /,
    );
    expect((await of("a: b: c"))[0]).toMatch(/^yaml-syntax a\.yaml:1:\d+ /);
    expect((await of("a: 1\n---\nb: 2"))[0]).toMatch(/^yaml-syntax a\.yaml:\d+:\d+ .*more than one YAML document/);
  });

  it("refuses a key twice, with both lines", async () => {
    expect(await of(`${head}x-v: {a: 1}\nx-v: 2`)).toEqual([
      'duplicate-key a.yaml:5:1 The key "x-v" appears twice in one object: on line 4 and on line 5.',
    ]);
  });

  it("never acts on tags", async () => {
    const result = await load({ "a.yaml": `${head}x-v: !!js/function "function () { throw 1 }"\nx-w: !custom {a: 1}` });
    expect(codes(result)).toEqual(["yaml-tag-ignored", "yaml-tag-ignored"]);
    expect(result.spec?.root["x-v"]).toBe("function () { throw 1 }");
    expect(result.spec?.root["x-w"]).toEqual({ a: 1 });
  });

  it("refuses infinities", async () => {
    expect(await of(`${head}x-v: [.inf, .nan, 1e999]`)).toEqual([
      "number-out-of-range a.yaml:4:7 This number is beyond the range of a double-precision number.",
      "number-out-of-range a.yaml:4:13 This number is beyond the range of a double-precision number.",
      "number-out-of-range a.yaml:4:19 This number is beyond the range of a double-precision number.",
    ]);
  });

  it("refuses absurd nesting", async () => {
    expect(codes(await load({ "a.yaml": `${head}x-v: ${"[".repeat(5000)}${"]".repeat(5000)}` }))).toEqual([
      "document-too-deep",
    ]);
  });
});
