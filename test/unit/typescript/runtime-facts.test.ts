/**
 * Facts that the generator and the runtime both need. Packages must not carry the generator's tables, so each side states
 * them; here the runtime's statements are held against the generator's, and the documentation's against both.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isJson } from "../../../generator/document/media-type.js";
import { mediaTypes, ownAccept } from "../../../generator/typescript/plan/media-types.js";
import { forbiddenMethods, idempotentMethods } from "../../../generator/document/http-methods.js";
import { clientDefaults } from "../../../generator/options/client-defaults.js";
import { optionTable } from "../../../generator/options/index.js";
import { binary } from "../../../templates/typescript/runtime/core/binary.js";
import { binaryResponse } from "../../../templates/typescript/runtime/core/binary-response.js";
import { eventStream } from "../../../templates/typescript/runtime/core/event-stream.js";
import { events } from "../../../templates/typescript/runtime/core/events.js";
import { exactJson } from "../../../templates/typescript/runtime/core/exact-json.js";
import { json, jsonResponse } from "../../../templates/typescript/runtime/core/json.js";
import { jsonLines, jsonLinesResponse } from "../../../templates/typescript/runtime/core/json-lines.js";
import { multipart } from "../../../templates/typescript/runtime/core/multipart.js";
import {
  formDataResponse,
  textResponse,
  urlencodedResponse,
} from "../../../templates/typescript/runtime/core/responses.js";
import { text } from "../../../templates/typescript/runtime/core/text.js";
import { urlencoded } from "../../../templates/typescript/runtime/core/urlencoded.js";
import { xml, xmlResponse } from "../../../templates/typescript/runtime/core/xml.js";
import { sources } from "../../support/source-files.js";

const runtime = sources("templates/typescript/runtime");
const readme = readFileSync(path.resolve(import.meta.dirname, "../../../templates/typescript/README.md.hbs"), "utf8");

describe("idempotent methods", () => {
  const ours = [...idempotentMethods].filter((method) => !forbiddenMethods.has(method)).sort();
  // A list of methods with `PUT` and `DELETE` but without `POST` is this one.
  const theirs = runtime.flatMap((file) =>
    [...file.text.matchAll(/\/\^\(((?:[A-Z]+\|)+[A-Z]+)\)\$\//g)]
      .map(([, list = ""]) => ({ file: file.path, methods: list.split("|").sort() }))
      .filter(({ methods }) => methods.includes("PUT") && !methods.includes("POST")),
  );

  it.each(theirs)("of $file", ({ methods }) => {
    expect(methods).toEqual(ours);
  });

  it("are stated by calls and by the fetch for Node", () => {
    expect(theirs.map(({ file }) => file)).toEqual([
      "templates/typescript/runtime/internal/call.ts",
      "templates/typescript/runtime/node/exchange.ts",
    ]);
  });
});

describe("media types", () => {
  it.each([
    ["json", json({})],
    ["json", exactJson({})],
    ["urlencoded", urlencoded({ a: 1 })],
    ["text", text("a")],
    ["binary", binary(new Uint8Array(1))],
    ["jsonLines", jsonLines([1])],
    ["eventStream", eventStream([{ data: "a" }])],
    ["xml", xml({})],
  ] as const)("%s is sent by its encoder", (kind, body) => {
    expect(body?.contentType).toBe(mediaTypes[kind]);
  });

  it("multipart is sent with a boundary", () => {
    expect(multipart({ a: 1 })?.contentType).toMatch(new RegExp(`^${mediaTypes.multipart}; boundary=.`));
  });

  it.each([
    ["json", jsonResponse],
    ["urlencoded", urlencodedResponse],
    ["multipart", formDataResponse],
    ["text", textResponse],
    ["binary", binaryResponse()],
    ["jsonLines", jsonLinesResponse()],
    ["eventStream", events()],
    ["xml", xmlResponse()],
  ] as const)("%s is accepted by its decoder", (kind, decoder) => {
    // The transport asks for JSON where a decoder asks for nothing.
    expect(decoder.accept ?? mediaTypes.json).toBe(ownAccept(kind));
  });

  it.each([
    ["application/json", true],
    ["application/json; charset=utf-8", true],
    ["application/merge-patch+JSON", true],
    ["application/json-seq", false],
    ["application/jsonl", false],
    ["text/plain", false],
  ])("%s is JSON: %s", (mediaType, yes) => {
    expect(isJson(mediaType)).toBe(yes);
  });
});

describe("defaults of options", () => {
  const defaults = runtimeDefaults();

  it.each(Object.entries(clientDefaults))("%s is %d in the generator and in the runtime", (name, value) => {
    expect(defaults.get(name)).toEqual(new Set([value]));
    expect(optionTable[name as keyof typeof clientDefaults].default).toBe(value);
  });

  it.each([...defaults])("%s is the same all over the runtime", (_name, values) => {
    expect(values.size).toBe(1);
  });

  it.each([...documentedDefaults()])("%s is what its comment says", (name, value) => {
    expect([...(defaults.get(name) ?? [])]).toEqual([value]);
  });

  it.each([...tabulatedDefaults()])("%s is what the read-me file says", (name, value) => {
    expect([...(defaults.get(name) ?? [])]).toEqual([value]);
  });

  it("are found", () => {
    expect(documentedDefaults().size).toBeGreaterThan(10);
    expect(tabulatedDefaults().size).toBe(8);
  });
});

/** What the runtime takes for options that nobody sets: `option("maxRetries", 2)`, or the default of a parameter. */
function runtimeDefaults(): ReadonlyMap<string, ReadonlySet<number>> {
  const all = new Map<string, Set<number>>();
  for (const { text: source } of runtime) {
    const found = [
      ...source.matchAll(/\boption\("(\w+)", ([\d.e* ]+)\)/g),
      ...source.matchAll(/\b(\w+InSeconds): number = ([\d.]+)/g),
    ];
    for (const [, name = "", number = ""] of found) {
      const [base = "", power = "1"] = number.split("**");
      all.set(name, (all.get(name) ?? new Set()).add(Number(base) ** Number(power)));
    }
  }
  return all;
}

/** What the comments of the runtime's options say: `Default 33,554,432 (32 MiB).` */
function documentedDefaults(): ReadonlyMap<string, number> {
  const types = runtime.find((file) => file.path.endsWith("/core/types.ts"))?.text ?? "";
  const found = types.matchAll(/Default\s(?:\*\s)?([\d.,]*\d)[^*]*\*\/\s+readonly (\w+)\?/g);
  return new Map([...found].map(([, number = "", name = ""]) => [name, numberOf(number)]));
}

/** What the table of the generated read-me file says: `| `maxReconnects` | 10 |`. */
function tabulatedDefaults(): ReadonlyMap<string, number> {
  const rows = readme.matchAll(/^\| `(\w+)` \| (none|[\d,]+)(?: \([^)]*\))? \|/gm);
  return new Map([...rows].map(([, name = "", number = ""]) => [name, number === "none" ? 0 : numberOf(number)]));
}

function numberOf(shown: string): number {
  return Number(shown.replaceAll(",", ""));
}
