/** Parameters beyond the style table: encoding, nesting, types of values, `content`, `querystring`. */
import { cookies } from "../../../templates/typescript/runtime/core/cookies.js";
import { date } from "../../../templates/typescript/runtime/core/formats.js";
import { encode } from "../../../templates/typescript/runtime/core/codecs.js";
import { json } from "../../../templates/typescript/runtime/core/json.js";
import { urlPath } from "../../../templates/typescript/runtime/core/path.js";
import { querystring } from "../../../templates/typescript/runtime/core/querystring.js";
import {
  cookie,
  deepObject,
  form,
  jsonHeader,
  jsonValue,
  label,
  matrix,
  pipeDelimited,
  tabDelimited,
  reserved,
  simple,
  spaceDelimited,
} from "../../../templates/typescript/runtime/core/styles.js";
import { text } from "../../../templates/typescript/runtime/core/text.js";
import { urlencoded } from "../../../templates/typescript/runtime/core/urlencoded.js";
import type { RefusedRow, WireRow } from "../support/row.js";

/** Every printable ASCII character. */
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
const encodedAscii =
  "%20%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F0123456789%3A%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ" +
  "%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~";

const query = (name: string, send: WireRow["send"], expected: string): WireRow => ({
  name: `query: ${name}`,
  send,
  line: `GET /${expected && "?"}${expected}`,
});
const at = (name: string, value: unknown, expected: string): WireRow => ({
  name: `path: ${name}`,
  send: () => ({ path: urlPath`/a/${value}/z` }),
  line: `GET /a/${expected}/z`,
});

const values: readonly WireRow[] = [
  query(
    "a date is ISO 8601 in UTC",
    () => ({ query: { at: new Date(Date.UTC(2024, 1, 29, 12, 30, 15, 7)) } }),
    "at=2024-02-29T12%3A30%3A15.007Z",
  ),
  query(
    "a date of format date",
    () => ({ query: { on: encode(date, new Date(Date.UTC(2024, 1, 29))) } }),
    "on=2024-02-29",
  ),
  query("a big integer is decimal", () => ({ query: { id: 9007199254740993n } }), "id=9007199254740993"),
  query(
    "numbers and booleans",
    () => ({ query: { a: 0, b: -1.5, c: 1e21, d: true, e: false } }),
    "a=0&b=-1.5&c=1e%2B21&d=true&e=false",
  ),
  query("null and undefined items are left out", () => ({ query: { a: [1, null, undefined, "", 2] } }), "a=1&a=&a=2"),
  query("null and undefined properties are left out", () => ({ query: { o: { a: null, b: undefined, c: "" } } }), "c="),
  query(
    "toJSON speaks for a value",
    () => ({ query: { u: new URL("https://example.com/x") } }),
    "u=https%3A%2F%2Fexample.com%2Fx",
  ),
  query(
    "what is deeper than a style is JSON",
    () => ({ query: { a: [{ b: [1] }, [2]], o: { p: { q: 1 } } } }),
    "a=%7B%22b%22%3A%5B1%5D%7D&a=%5B2%5D&p=%7B%22q%22%3A1%7D",
  ),
  query("order is the order given", () => ({ query: { b: 1, a: 2, 10: 3 } }), "10=3&b=1&a=2"),
  query(
    "a name like a prototype's is a name",
    () => ({
      query: Object.fromEntries([
        ["__proto__", 1],
        ["constructor", 2],
      ]),
    }),
    "__proto__=1&constructor=2",
  ),
];

const encoding: readonly WireRow[] = [
  query("all but unreserved characters is encoded", () => ({ query: { v: ascii } }), `v=${encodedAscii}`),
  query(
    "names too",
    () => ({ query: { "ids[]": [1, 2], "a&b=c d": 3, "❤️": "love!" } }),
    "ids%5B%5D=1&ids%5B%5D=2&a%26b%3Dc%20d=3&%E2%9D%A4%EF%B8%8F=love%21",
  ),
  query("beyond ASCII is UTF-8", () => ({ query: { v: "ṅ€😀" } }), "v=%E1%B9%85%E2%82%AC%F0%9F%98%80"),
  query(
    "delimiters inside items are encoded",
    () => ({ query: { v: form(["a,b", "c"], { explode: false }) } }),
    "v=a%2Cb,c",
  ),
  query(
    "RFC 6570 example of the specification",
    () => ({
      query: { formulas: { a: "x+y", b: "x/y", c: "x^y" }, words: form(["math", "is", "fun"], { explode: false }) },
    }),
    "a=x%2By&b=x%2Fy&c=x%5Ey&words=math,is,fun",
  ),
  query(
    "reserved example of the specification",
    () => ({
      query: { formulas: reserved({ a: "x%2By", b: "x/y", c: "x^y" }), words: spaceDelimited(["math", "is", "fun"]) },
    }),
    "a=x%2By&b=x/y&c=x%5Ey&words=math%20is%20fun",
  ),
  query(
    "allowReserved passes reserved characters",
    () => ({ query: { v: reserved(":/?[]@!$&()*+,;=-._~") } }),
    "v=:/?[]@!$&()*+,;=-._~",
  ),
  query(
    "allowReserved passes triples, no bare percent sign",
    () => ({ query: { v: reserved("100%25 %zz %4") } }),
    "v=100%25%20%25zz%20%254",
  ),
  query("allowReserved encodes what would end the query", () => ({ query: { v: reserved("a#b") } }), "v=a%23b"),
  query(
    "allowReserved in a delimited value",
    () => ({ query: { v: reserved(form(["a/b", "c d"], { explode: false })) } }),
    "v=a/b,c%20d",
  ),
  at("all but unreserved characters is encoded", ascii, encodedAscii),
  at("an id with a bar and a slash", "auth0|a/b", "auth0%7Ca%2Fb"),
  at("a dot inside is a character", "a.b", "a.b"),
  at("three dots are a name", "...", "..."),
  at("an encoded dot stays what it was", "%2e%2E", "%252e%252E"),
  at("beyond ASCII is UTF-8", "diṅnāga", "di%E1%B9%85n%C4%81ga"),
  at("numbers, booleans, big integers, dates", 0, "0"),
  at("false", false, "false"),
  at("bigint", 2n ** 63n, "9223372036854775808"),
  at("date", new Date(0), "1970-01-01T00%3A00%3A00.000Z"),
  at("delimiters inside items are encoded", simple(["a,b", "c/d"]), "a%2Cb,c%2Fd"),
  at("matrix names are encoded", matrix("a b", "c"), ";a%20b=c"),
  at("an empty matrix value has no equals sign", matrix("id", ""), ";id"),
  at("empty matrix items have none either", matrix("id", ["", "a"], { explode: true }), ";id;id=a"),
  at("an empty label property", label({ a: "", b: 1 }, { explode: true }), ".a=.b=1"),
  at("reserved, but no delimiter of URLs", reserved("a:b@c,d;e=f/g?h#i"), "a:b@c,d;e=f%2Fg%3Fh%23i"),
  at("content JSON", jsonValue({ a: [1] }), "%7B%22a%22%3A%5B1%5D%7D"),
  {
    name: "path: several values in a segment",
    send: () => ({ path: urlPath`/${"a"}-${"b"}.${1}` }),
    line: "GET /a-b.1",
  },
  { name: "path: without values", send: () => ({ path: urlPath`/a/b` }), line: "GET /a/b" },
];

const nested: readonly WireRow[] = [
  query(
    "deepObject nests",
    () => ({ query: { f: deepObject({ a: { b: { c: 1 } }, d: null, e: "x y" }) } }),
    "f%5Ba%5D%5Bb%5D%5Bc%5D=1&f%5Be%5D=x%20y",
  ),
  query(
    "deepObject repeats the key of arrays",
    () => ({ query: { f: deepObject({ a: [1, 2] }) } }),
    "f%5Ba%5D=1&f%5Ba%5D=2",
  ),
  query(
    "deepObject tells the objects of arrays apart",
    () => ({
      query: {
        f: deepObject([
          { a: 9, b: true },
          { a: 1, b: false },
        ]),
      },
    }),
    "f%5B0%5D%5Ba%5D=9&f%5B0%5D%5Bb%5D=true&f%5B1%5D%5Ba%5D=1&f%5B1%5D%5Bb%5D=false",
  ),
  query(
    "deepObject tells the arrays of arrays apart, also with empty brackets",
    () => ({ query: { f: deepObject({ a: [[1, 2], [3]] }, "brackets") } }),
    "f%5Ba%5D%5B0%5D%5B%5D=1&f%5Ba%5D%5B0%5D%5B%5D=2&f%5Ba%5D%5B1%5D%5B%5D=3",
  ),
  query(
    "deepObject with empty brackets",
    () => ({ query: { f: deepObject({ a: [1, 2] }, "brackets") } }),
    "f%5Ba%5D%5B%5D=1&f%5Ba%5D%5B%5D=2",
  ),
  query(
    "deepObject with indices",
    () => ({ query: { f: deepObject({ a: [1, { b: 2 }] }, "indices") } }),
    "f%5Ba%5D%5B0%5D=1&f%5Ba%5D%5B1%5D%5Bb%5D=2",
  ),
  query(
    "deepObject with dates",
    () => ({ query: { f: deepObject({ since: new Date(0) }) } }),
    "f%5Bsince%5D=1970-01-01T00%3A00%3A00.000Z",
  ),
  query("tabDelimited", () => ({ query: { v: tabDelimited(["a b", "c,d"]) } }), "v=a%20b%09c%2Cd"),
  query("pipeDelimited encodes bars inside", () => ({ query: { v: pipeDelimited(["a|b", "c"]) } }), "v=a%7Cb%7Cc"),
];

const content: readonly WireRow[] = [
  query(
    "content JSON",
    () => ({ query: { coordinates: jsonValue({ lat: 40.6, long: -73.9 }) } }),
    "coordinates=%7B%22lat%22%3A40.6%2C%22long%22%3A-73.9%7D",
  ),
  query("content JSON of a string has quotes", () => ({ query: { v: jsonValue("a") } }), "v=%22a%22"),
  query("content JSON without a value", () => ({ query: { a: jsonValue(undefined), b: jsonValue(null) } }), ""),
  {
    name: "header: content JSON beyond ASCII is escaped",
    send: () => ({ headers: { "X-Meta": jsonHeader({ a: "é😀" }) } }),
    headers: { "x-meta": '{"a":"\\u00e9\\ud83d\\ude00"}' },
  },
  {
    name: "header: values pass unchanged",
    send: () => ({ headers: { "X-A": 'W/"a, b" %20', "X-B": ["a,b", "c"] } }),
    headers: { "x-a": 'W/"a, b" %20', "x-b": "a,b,c" },
  },
  {
    name: "header: numbers, booleans, dates, big integers",
    send: () => ({ headers: { "X-A": [12345678, 90099], "X-B": false, "X-C": new Date(0), "X-D": 2n ** 64n } }),
    headers: {
      "x-a": "12345678,90099",
      "x-b": "false",
      "x-c": "1970-01-01T00:00:00.000Z",
      "x-d": "18446744073709551616",
    },
  },
  {
    name: "cookie: form is percent-encoded",
    send: () => ({ cookies: cookies({ greeting: "Hello, world!", b: 1 }) }),
    headers: { cookie: "greeting=Hello%2C%20world%21; b=1" },
  },
  {
    name: "cookie: style cookie passes values",
    send: () => ({ cookies: cookies({ c: cookie({ greeting: "Hello%2C%20world!", code: 42 }) }) }),
    headers: { cookie: "greeting=Hello%2C%20world!; code=42" },
  },
  {
    name: "cookie: reserved characters",
    send: () => ({ cookies: cookies({ c: reserved("a/b c") }) }),
    headers: { cookie: "c=a/b%20c" },
  },
  {
    name: "cookie: names keep the characters of tokens",
    send: () => ({ cookies: cookies({ $Version: 1, "a b": 2 }) }),
    headers: { cookie: "$Version=1; a%20b=2" },
  },
  {
    name: "cookie: content JSON",
    send: () => ({ cookies: cookies({ c: jsonValue({ a: 1 }) }) }),
    headers: { cookie: "c=%7B%22a%22%3A1%7D" },
  },
  query(
    "querystring of form data",
    () => ({ querystring: querystring(urlencoded({ foo: "a + b", bar: true })) }),
    "foo=a+%2B+b&bar=true",
  ),
  query(
    "querystring of JSON",
    () => ({ querystring: querystring(json({ numbers: [1, 2], flag: null })) }),
    "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D",
  ),
  query(
    "querystring of text",
    () => ({ querystring: querystring(text("$.a.b[1:1]", "application/jsonpath")) }),
    "%24.a.b%5B1%3A1%5D",
  ),
  query("querystring without a value", () => ({ querystring: querystring(json(undefined)) }), ""),
  {
    name: "QUERY is a method with a body",
    send: () => ({ method: "QUERY", body: json({ a: 1 }) }),
    line: "QUERY /",
    body: '{"a":1}',
  },
];

export const parameters: readonly WireRow[] = [...values, ...encoding, ...nested, ...content];

export const refusedParameters: readonly RefusedRow[] = [
  {
    name: "an empty path value",
    send: () => ({ path: urlPath`/a/${""}/b/${1}` }),
    message: /Value 1 of path \/a\/\{\}\/b\/\{\}/,
  },
  { name: "a dot", send: () => ({ path: urlPath`/a/${"."}` }), message: /segment in path \/a\/\{\}/ },
  { name: "two dots", send: () => ({ path: urlPath`/a/${".."}/b` }), message: /segment/ },
  { name: "dots of two values", send: () => ({ path: urlPath`/a/${"."}${"."}` }), message: /segment/ },
  { name: "dots of a template and a value", send: () => ({ path: urlPath`/a/.${"."}` }), message: /segment/ },
  { name: "an empty label", send: () => ({ path: urlPath`/a/${label("")}` }), message: /segment/ },
  { name: "a label that is a dot", send: () => ({ path: urlPath`/a/${label(".")}` }), message: /segment/ },
  {
    name: "encoded dots that pass reserved expansion",
    send: () => ({ path: urlPath`/a/${reserved("%2e%2E")}/b` }),
    message: /segment/,
  },
  { name: "half a surrogate pair", send: () => ({ query: { v: "a\ud83d" } }), message: /URI|UTF-16/ },
  { name: "an invalid date", send: () => ({ query: { at: new Date(NaN) } }), message: /./ },
  {
    name: "a cookie that starts another",
    send: () => ({ cookies: cookies({ a: cookie("1; admin=1") }) }),
    message: /cookie a/,
  },
  {
    name: "a cookie with a line break",
    send: () => ({ cookies: cookies({ a: cookie("1\r\nX: y") }) }),
    message: /cookie a/,
  },
  { name: "a header with a line break", send: () => ({ headers: { "X-A": "1\r\nX-B: 2" } }), message: /X-A/ },
];
