/** Values of every type in every place, and bodies that are scalars, maps, empty or absent. */
import { encode } from "../../../templates/typescript/runtime/core/codecs.js";
import { cookies } from "../../../templates/typescript/runtime/core/cookies.js";
import { base64url, byte, date, dateTime } from "../../../templates/typescript/runtime/core/formats.js";
import { json } from "../../../templates/typescript/runtime/core/json.js";
import { urlPath } from "../../../templates/typescript/runtime/core/path.js";
import {
  form,
  label,
  matrix,
  pipeDelimited,
  reserved,
  simple,
  spaceDelimited,
} from "../../../templates/typescript/runtime/core/styles.js";
import { text } from "../../../templates/typescript/runtime/core/text.js";
import { urlencoded } from "../../../templates/typescript/runtime/core/urlencoded.js";
import { bytes, sent } from "../support/body-rows.js";
import { utf8, type RefusedRow, type WireRow } from "../support/row.js";

/** A value, its text, and the text as it stands in a URL where that differs. */
const formatted: readonly (readonly [name: string, value: unknown, plain: string, encoded?: string])[] = [
  ["date-time as text", "2012-01-01T01:01:01+02:00", "2012-01-01T01:01:01+02:00", "2012-01-01T01%3A01%3A01%2B02%3A00"],
  ["date-time as a date", encode(dateTime, new Date(0)), "1970-01-01T00:00:00.000Z", "1970-01-01T00%3A00%3A00.000Z"],
  ["date as text", "2016-02-29", "2016-02-29"],
  ["date as a date", encode(date, new Date(Date.UTC(2016, 1, 29))), "2016-02-29"],
  [
    "date-time of RFC 9110",
    "Wed, 01 Jan 2010 00:00:00 GMT",
    "Wed, 01 Jan 2010 00:00:00 GMT",
    "Wed%2C%2001%20Jan%202010%2000%3A00%3A00%20GMT",
  ],
  ["duration", "P123DT22H14M12.011S", "P123DT22H14M12.011S"],
  ["seconds since 1970", 1460505600, "1460505600"],
  ["byte as text", "77u/55Y=", "77u/55Y=", "77u%2F55Y%3D"],
  ["byte as bytes", encode(byte, bytes(255, 254)), "//4=", "%2F%2F4%3D"],
  ["base64url as bytes", encode(base64url, bytes(255, 254)), "__4"],
  ["enum with a space", "green color", "green color", "green%20color"],
  ["true", true, "true"],
  ["false", false, "false"],
  ["zero", 0, "0"],
  ["negative zero", -0, "0"],
  ["an integer of 32 bits", -2147483648, "-2147483648"],
  ["an integer of 53 bits", 9007199254740991, "9007199254740991"],
  ["an integer of 64 bits", -9223372036854775808n, "-9223372036854775808"],
  ["a decimal fraction", 0.1, "0.1"],
  ["a large number", 1e21, "1e+21", "1e%2B21"],
  ["a small number", -9.999999e-101, "-9.999999e-101"],
];

const places: readonly WireRow[] = formatted.flatMap(([name, value, plain, encoded = plain]) => [
  { name: `path: ${name}`, send: () => ({ path: urlPath`/a/${value}` }), line: `GET /a/${encoded}` },
  { name: `query: ${name}`, send: () => ({ query: { v: value } }), line: `GET /?v=${encoded}` },
  { name: `header: ${name}`, send: () => ({ headers: { v: value } }), headers: { v: plain } },
  { name: `cookie: ${name}`, send: () => ({ cookies: cookies({ v: value }) }), headers: { cookie: `v=${encoded}` } },
]);

/** Reserved characters, nothing, and the empty text. */
const items = ["ArrayQuery1", "begin!*'();:@ &=+$,/?#[]end", null, ""];
const awkward = "begin%21%2A%27%28%29%3B%3A%40%20%26%3D%2B%24%2C%2F%3F%23%5B%5Dend";

const query = (name: string, value: unknown, expected: string): WireRow => ({
  name: `query: ${name}`,
  send: () => ({ query: { v: value } }),
  line: `GET /${expected && "?"}${expected}`,
});
const at = (name: string, value: unknown, expected: string): WireRow => ({
  name: `path: ${name}`,
  send: () => ({ path: urlPath`/a/${value}` }),
  line: `GET /a/${expected}`,
});
const header = (name: string, value: unknown, expected: string | null): WireRow => ({
  name: `header: ${name}`,
  send: () => ({ headers: { v: value } }),
  headers: { v: expected },
});

const lists: readonly WireRow[] = [
  query("a list of awkward texts", items, `v=ArrayQuery1&v=${awkward}&v=`),
  query("a list of awkward texts in one", form(items, { explode: false }), `v=ArrayQuery1,${awkward},`),
  query("a list of awkward texts between spaces", spaceDelimited(items), `v=ArrayQuery1%20${awkward}%20`),
  query("a list of awkward texts between bars", pipeDelimited(items), `v=ArrayQuery1%7C${awkward}%7C`),
  query("an empty list", [], ""),
  query("an empty list in one", form([], { explode: false }), ""),
  query("a list of nothing", [null, undefined], ""),
  query("a list of one empty text", [""], "v="),
  query("a list of one empty text in one", form([""], { explode: false }), "v="),
  query("an empty object", {}, ""),
  query("the empty text", "", "v="),
  query("nothing", null, ""),
  query("a list of numbers, flags and dates", [1.5, true, new Date(0)], "v=1.5&v=true&v=1970-01-01T00%3A00%3A00.000Z"),
  at("a list of awkward texts", simple(items), `ArrayQuery1,${awkward},`),
  at("a list of awkward texts, as a label", label(["a.b", "c/d"]), ".a.b,c%2Fd"),
  at("a list of awkward texts, as labels", label(["a.b", "c/d"], { explode: true }), ".a.b.c%2Fd"),
  at("a list of awkward texts, as a matrix", matrix("v", ["a;b=c", "d"]), ";v=a%3Bb%3Dc,d"),
  at("a list of awkward texts, as matrices", matrix("v", ["a;b=c", "d"], { explode: true }), ";v=a%3Bb%3Dc;v=d"),
  at("keys and values of an object are encoded", simple({ "a,b": "c=d" }, { explode: true }), "a%2Cb=c%3Dd"),
  at("unicode", "啊齄丂狛狜隣郎隣兀﨩", encodeURIComponent("啊齄丂狛狜隣郎隣兀﨩")),
  at("a path that is to stay as it is", reserved("path1%2Fpath2 3"), "path1%2Fpath2%203"),
  header("spaces and quotes inside", 'a  "b" \\c', 'a  "b" \\c'),
  header("every byte that is a character", "é÷ÿ", "é÷ÿ"),
  header("the empty text", "", ""),
  header("nothing", null, null),
  header("an empty list", [], null),
  header("a list with nothing in it", ["a", null, "", "b"], "a,,b"),
];

const empty = (method: string, length: string | null): WireRow => ({
  name: `no body: ${method} has ${length === null ? "no length" : "the length 0"}`,
  send: () => ({ method, body: json(undefined) }),
  line: `${method} /`,
  headers: { "content-type": null, "content-length": length, "transfer-encoding": null },
});

const type = "application/json";
const scalars: readonly WireRow[] = [
  ...["POST", "PUT", "PATCH"].map((method) => empty(method, "0")),
  ...["GET", "DELETE", "OPTIONS"].map((method) => empty(method, null)),
  sent("a body of a text", () => json('a"b\u2028é'), type, utf8('"a\\"b\u2028é"')),
  sent("a body of a number", () => json(-1.5), type, "-1.5"),
  sent("a body of zero", () => json(0), type, "0"),
  sent("a body of a flag", () => json(false), type, "false"),
  sent("a body of a list", () => json(["a", null, undefined, 0, [], {}]), type, '["a",null,null,0,[],{}]'),
  sent("a body of an empty list", () => json([]), type, "[]"),
  sent("a body of an empty object", () => json({}), type, "{}"),
  sent(
    "numbers of every size",
    () => json([0.1, 1e21, 1e-7, -0, 9007199254740991]),
    type,
    "[0.1,1e+21,1e-7,0,9007199254740991]",
  ),
  sent(
    "a map: any key, no undefined values",
    () => json({ "": 1, "ü/~": { a: null }, b: undefined, 0: [] }),
    type,
    utf8('{"0":[],"":1,"ü/~":{"a":null}}'),
  ),
  sent(
    "a variant that nobody knows keeps everything",
    () =>
      json(
        encode(
          { oneOf: [{ object: { at: dateTime }, equals: { kind: ["a"] } }] },
          { kind: "z", at: new Date(0), more: [1] },
        ),
      ),
    type,
    '{"kind":"z","at":"1970-01-01T00:00:00.000Z","more":[1]}',
  ),
  sent("a body of text that is empty", () => text("", "text/csv"), "text/csv", ""),
  sent(
    "a form: empty lists, null, flags, unicode",
    () => urlencoded({ a: [], b: [null], c: [true, 1.5, ""], d: "啊", e: {} }),
    "application/x-www-form-urlencoded",
    "c=true&c=1.5&c=&d=%E5%95%8A&e=%7B%7D",
  ),
  {
    ...sent("DELETE with a body", () => json({ a: 1 }), type, '{"a":1}'),
    send: () => ({ method: "DELETE", body: json({ a: 1 }) }),
    line: "DELETE /",
  },
];

export const valueRows: readonly WireRow[] = [...places, ...lists, ...scalars];

export const refusedValues: readonly RefusedRow[] = [
  { name: "a header beyond Latin-1", send: () => ({ headers: { v: "€" } }), message: /Invalid header v/ },
  { name: "a header with NUL", send: () => ({ headers: { v: "a\0b" } }), message: /Invalid header v/ },
  { name: "an empty list in a path", send: () => ({ path: urlPath`/a/${simple([])}` }), message: /Value 1/ },
];
