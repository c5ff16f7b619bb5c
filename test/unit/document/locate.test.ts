/** Places of pointers in JSON and YAML texts. */
import { describe, expect, it } from "vitest";
import { locateInJson } from "../../../generator/document/positions/locate-json.js";
import { locateInYaml } from "../../../generator/document/positions/locate-yaml.js";
import { appendPointer, pointerKeys, valueAt } from "../../../generator/document/json/pointer.js";
import { sourceLocations } from "../../../generator/document/positions/position.js";
import { load, withSchemas } from "./load-fixture.js";

describe("JSON", () => {
  const text =
    '{ "a": {"b/c": [1, {"d~e": "x"}], "q\\"": {"z": 1}},\r\n  "text": "{\\"a\\": [", "list": [[], {}] , "": 7 }';
  const found = (pointer: string): string => text.slice(locateInJson(text, [pointer])[0]).slice(0, 7);

  it("are those of keys for objects and lists, of values for the rest", () => {
    expect(found("#")).toBe('{ "a": ');
    expect(found("#/a")).toBe('"a": {"');
    expect(found("#/a/b~1c")).toBe('"b/c": ');
    expect(found("#/a/b~1c/0")).toBe('1, {"d~');
    expect(found("#/a/b~1c/1")).toBe('{"d~e":');
    expect(found("#/a/b~1c/1/d~0e")).toBe('"x"}], ');
    expect(found('#/a/q"/z')).toBe("1}},\r\n ");
    expect(found("#/text")).toBe('"{\\"a\\"');
    expect(found("#/list/1")).toBe('{}] , "');
    expect(found("#/")).toBe("7 }");
  });

  it("are those of the nearest ancestor for what is not there", () => {
    expect(found("#/a/nothing/below")).toBe('"a": {"');
    expect(found("#/text/below")).toBe('"{\\"a\\"');
    expect(found("#/nothing")).toBe('{ "a": ');
    expect(found("#/a/b~1c/17")).toBe('"b/c": ');
  });

  it("come in one pass, in the order asked for", () => {
    const pointers = ["#/list", "#", "#/a/b~1c/1/d~0e", "#/list", "#/a"];
    expect(locateInJson(text, pointers)).toEqual(pointers.map((pointer) => locateInJson(text, [pointer])[0]));
  });

  it("end on broken text", () => {
    for (const broken of ['{"a": [', '{"a"', '{"a": "x', "{,}", '{"a": }', "[1", ""])
      expect(locateInJson(broken, ["#/a/b"])).toHaveLength(1);
  });
});

describe("YAML", () => {
  const text = "a:\n  'b/c':\n    - 1\n    - d~e: x\nbase: &base\n  k: 1\n  l: {m: 2}\nuse:\n  <<: *base\n  n: *base\n";
  const found = (pointer: string): string => text.slice(locateInYaml(text, [pointer])[0]).slice(0, 5);

  it("are those of keys for objects and lists, of values for the rest", () => {
    expect(found("#")).toBe("a:\n  ");
    expect(found("#/a/b~1c")).toBe("'b/c'");
    expect(found("#/a/b~1c/1/d~0e")).toBe("x\nbas");
    expect(found("#/use/l/m")).toBe("2}\nus");
    expect(found("#/use/n/k")).toBe("1\n  l");
    expect(found("#/use/n")).toBe("n: *b");
    expect(found("#/a/x/y")).toBe("a:\n  ");
  });
});

describe("lines and columns", () => {
  it("count from one, for offsets in any order", () => {
    const file = { display: "f", text: "ab\r\nc\n\nd" };
    expect(sourceLocations(file, [7, 0, 4, 1, 99]).map(({ line, column }) => `${line}:${column}`)).toEqual([
      "4:1",
      "1:1",
      "2:1",
      "1:2",
      "4:2",
    ]);
  });
});

describe("pointers", () => {
  it("escape what must be escaped and come back", () => {
    for (const key of ["a/b", "~", "~1", "%", "%41", "é", "", " ", '"', "__proto__"]) {
      const pointer = appendPointer("#/x", key);
      expect(pointerKeys(pointer)).toEqual(["x", key]);
      expect(valueAt({ x: Object.fromEntries([[key, 1]]) }, pointer)).toBe(1);
    }
    expect(valueAt({}, "#/__proto__")).toBeUndefined();
    expect(valueAt({ a: [1] }, "#/a/length")).toBeUndefined();
    expect(valueAt({ a: [1] }, "#/a/00")).toBeUndefined();
    expect(valueAt({ "a b": 1 }, "#/a%20b")).toBe(1);
  });

  it("are located once for all that ask", async () => {
    const result = await load({ "a.json": JSON.stringify(withSchemas({ A: {}, B: {} }), null, 1) });
    const [first, second] = result.spec?.locateAll(["#/components/schemas/B", "#/components/schemas/A"]) ?? [];
    expect([first?.line, second?.line]).toEqual([21, 20]);
    expect(result.spec?.locate("#/components/schemas/B")).toBe(first);
  });
});
