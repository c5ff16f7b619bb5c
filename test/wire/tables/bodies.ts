/** Request bodies: media types, encodings, streams. */
import { binary } from "../../../templates/runtime/core/binary.js";
import { encode } from "../../../templates/runtime/core/codecs.js";
import { eventStream } from "../../../templates/runtime/core/event-stream.js";
import { exactJson } from "../../../templates/runtime/core/exact-json.js";
import { byte, date, dateTime, int64String } from "../../../templates/runtime/core/formats.js";
import { jsonLines } from "../../../templates/runtime/core/json-lines.js";
import { json } from "../../../templates/runtime/core/json.js";
import { multipart, part } from "../../../templates/runtime/core/multipart.js";
import { select } from "../../../templates/runtime/core/select.js";
import { deepObject, form, jsonValue, pipeDelimited, reserved } from "../../../templates/runtime/core/styles.js";
import { text } from "../../../templates/runtime/core/text.js";
import type { Body } from "../../../templates/runtime/core/types.js";
import { urlencoded } from "../../../templates/runtime/core/urlencoded.js";
import { xml } from "../../../templates/runtime/core/xml.js";
import { utf8, type RefusedRow, type WireRow } from "../support/row.js";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

async function* chunks(...values: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array, void, undefined> {
  for (const value of values) yield Promise.resolve(value);
}

function sent(name: string, make: () => Body | undefined, type: string | RegExp | null, body: string): WireRow {
  return {
    name,
    send: () => ({ method: "POST", body: make() }),
    line: "POST /",
    headers: { "content-type": type, "content-length": /^\d+$/ },
    body,
  };
}

function streamed(name: string, make: () => Body | undefined, type: string | RegExp, body: string): WireRow {
  const row = sent(name, make, type, body);
  return { ...row, headers: { "content-type": type, "content-length": null, "transfer-encoding": "chunked" } };
}

const plain: readonly WireRow[] = [
  sent("json", () => json({ a: [1, "é", null], b: undefined }), "application/json", utf8('{"a":[1,"é",null]}')),
  sent("json: null is a body", () => json(null), "application/json", "null"),
  sent("json: false and the empty string are bodies", () => json(""), "application/json", '""'),
  sent("json: undefined is none", () => json(undefined), null, ""),
  sent(
    "json: merge patch",
    () => json({ a: null }, "application/merge-patch+json"),
    "application/merge-patch+json",
    '{"a":null}',
  ),
  sent(
    "json: dates as ISO 8601",
    () => json({ at: new Date(0) }),
    "application/json",
    '{"at":"1970-01-01T00:00:00.000Z"}',
  ),
  sent(
    "json: an own __proto__ is a member",
    () => json(JSON.parse('{"__proto__":1}')),
    "application/json",
    '{"__proto__":1}',
  ),
  sent(
    "exactJson: big integers keep their digits",
    () => exactJson({ id: 9007199254740993n, at: new Date(0), s: "1n", u: undefined, a: [undefined, 1n] }),
    "application/json",
    '{"id":9007199254740993,"at":"1970-01-01T00:00:00.000Z","s":"1n","a":[null,1]}',
  ),
  sent(
    "codec: formats of a request",
    () =>
      exactJson(
        encode(
          { object: { at: dateTime, on: date, id: int64String, data: byte, list: { array: date } } },
          {
            at: new Date(5),
            on: new Date(0),
            id: "9007199254740993",
            data: bytes(255, 254),
            list: [new Date(0)],
            other: 1,
          },
        ),
      ),
    "application/json",
    '{"at":"1970-01-01T00:00:00.005Z","on":"1970-01-01","id":9007199254740993,"data":"//4=","list":["1970-01-01"],"other":1}',
  ),
  sent("text", () => text("a\nü"), "text/plain", utf8("a\nü")),
  sent("text: another type", () => text("a,b", "text/csv"), "text/csv", "a,b"),
  sent("text: numbers", () => text(42), "text/plain", "42"),
  sent("text: the empty string is a body", () => text(""), "text/plain", ""),
  sent("text: null is none", () => text(null), null, ""),
];

const urlencodedRows: readonly WireRow[] = [
  sent(
    "urlencoded",
    () => urlencoded({ a: "x y+z", b: 1, c: true, d: null, e: undefined, f: "" }),
    "application/x-www-form-urlencoded",
    "a=x+y%2Bz&b=1&c=true&f=",
  ),
  sent(
    "urlencoded: the set of the WHATWG",
    () => urlencoded({ "k~*": "~!'()*-._é" }),
    "application/x-www-form-urlencoded",
    "k%7E*=%7E%21%27%28%29*-._%C3%A9",
  ),
  sent(
    "urlencoded: items repeat the name, objects are JSON",
    () => urlencoded({ t: ["a", null, { b: [1] }], o: { p: 1 } }),
    "application/x-www-form-urlencoded",
    "t=a&t=%7B%22b%22%3A%5B1%5D%7D&o=%7B%22p%22%3A1%7D",
  ),
  sent(
    "urlencoded: the example of the specification",
    () =>
      urlencoded({
        id: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        address: { streetAddress: "123 Example Dr.", city: "Somewhere", state: "CA", zip: "99999+1234" },
      }),
    "application/x-www-form-urlencoded",
    "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22%2C%22city%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22%2C%22zip%22%3A%2299999%2B1234%22%7D",
  ),
  sent(
    "urlencoded: encodings",
    () =>
      urlencoded({ pipes: ["a", "b c"], deep: { x: { y: 1 } }, json: "s", flat: [1, 2], open: "a/b" }, undefined, {
        pipes: pipeDelimited,
        deep: (value) => deepObject(value),
        json: jsonValue,
        flat: (value) => form(value, { explode: false }),
        open: reserved,
      }),
    "application/x-www-form-urlencoded",
    "pipes=a%7Cb%20c&deep%5Bx%5D%5By%5D=1&json=%22s%22&flat=1,2&open=a/b",
  ),
  sent(
    "urlencoded: dates",
    () => urlencoded({ at: new Date(0) }),
    "application/x-www-form-urlencoded",
    "at=1970-01-01T00%3A00%3A00.000Z",
  ),
  sent("urlencoded: no members", () => urlencoded({}), "application/x-www-form-urlencoded", ""),
  sent("urlencoded: undefined is none", () => urlencoded(undefined), null, ""),
];

const view = new DataView(bytes(9, 1, 2, 9).buffer, 1, 2);
const octets = "application/octet-stream";

const binaryRows: readonly WireRow[] = [
  sent("binary: typed array", () => binary(bytes(0, 255, 10)), octets, "\0\xff\n"),
  sent("binary: part of a buffer", () => binary(view), octets, "\x01\x02"),
  sent("binary: ArrayBuffer", () => binary(bytes(1, 2).buffer), octets, "\x01\x02"),
  sent("binary: Blob, type of the document", () => binary(new Blob(["ab"], { type: "text/x" })), octets, "ab"),
  sent(
    "binary: Blob in a range, its own type",
    () => binary(new Blob(["ab"], { type: "image/png" }), "image/*"),
    "image/png",
    "ab",
  ),
  sent(
    "binary: bytes in a list, the first type",
    () => binary(bytes(1), "image/*, image/png, image/jpeg"),
    "image/png",
    "\x01",
  ),
  sent("binary: bytes in a range", () => binary(bytes(1), "*/*"), octets, "\x01"),
  sent("binary: File", () => binary(new File(["ab"], "a.txt"), "text/csv"), "text/csv", "ab"),
  sent("binary: string", () => binary("é"), octets, utf8("é")),
  sent("binary: null is none", () => binary(null), null, ""),
  streamed("binary: ReadableStream", () => binary(new Blob(["abc"]).stream()), octets, "abc"),
  streamed(
    "binary: async iterable of bytes and strings",
    () => binary(chunks("é", bytes(0, 1))),
    octets,
    `${utf8("é")}\0\x01`,
  ),
];

const crlf = (...lines: readonly string[]): string => lines.join("\r\n");
const formType = /^multipart\/form-data; boundary=[\w-]{20,70}$/;

const multipartRows: readonly WireRow[] = [
  sent(
    "multipart: values, null and undefined",
    () => multipart({ a: "x", n: 1, t: true, u: undefined, z: null, d: new Date(0) }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "x",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="n"',
      "",
      "1",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="t"',
      "",
      "true",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="d"',
      "",
      "1970-01-01T00:00:00.000Z",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: objects are JSON without a file name",
    () => multipart({ meta: { a: 1 }, list: [{ b: 2 }, [3]] }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="meta"',
      "Content-Type: application/json",
      "",
      '{"a":1}',
      "--BOUNDARY",
      'Content-Disposition: form-data; name="list"',
      "Content-Type: application/json",
      "",
      '{"b":2}',
      "--BOUNDARY",
      'Content-Disposition: form-data; name="list"',
      "Content-Type: application/json",
      "",
      "[3]",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: files",
    () => multipart({ file: [new File(["a"], 'ü "1".txt', { type: "text/plain" }), new Blob(["b"]), bytes(0, 255)] }),
    formType,
    crlf(
      "--BOUNDARY",
      `Content-Disposition: form-data; name="file"; filename="${utf8("ü")} %221%22.txt"`,
      "Content-Type: text/plain",
      "",
      "a",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="file"; filename="blob"',
      "Content-Type: application/octet-stream",
      "",
      "b",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="file"; filename="blob"',
      "Content-Type: application/octet-stream",
      "",
      "\0\xff",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: names are quoted",
    () => multipart({ 'a"\r\nb': "x" }),
    formType,
    crlf("--BOUNDARY", 'Content-Disposition: form-data; name="a%22%0D%0Ab"', "", "x", "--BOUNDARY--", ""),
  ),
  sent(
    "multipart: encodings",
    () =>
      multipart({ id: "a", alias: ["b", "c"], address: { city: "X" }, photo: bytes(1) }, undefined, {
        id: { body: json },
        alias: { body: (value) => text(value, "text/markdown") },
        address: {
          body: (value) => xml(value, "application/xml; charset=utf-8", { name: "address", object: { city: {} } }),
        },
        photo: { body: (value) => binary(value, "image/png, image/jpeg"), headers: { "X-Rate-Limit-Limit": 5 } },
      }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="id"',
      "Content-Type: application/json",
      "",
      '"a"',
      "--BOUNDARY",
      'Content-Disposition: form-data; name="alias"',
      "Content-Type: text/markdown",
      "",
      "b",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="alias"',
      "Content-Type: text/markdown",
      "",
      "c",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="address"',
      "Content-Type: application/xml; charset=utf-8",
      "",
      "<address><city>X</city></address>",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="photo"; filename="blob"',
      "Content-Type: image/png",
      "X-Rate-Limit-Limit: 5",
      "",
      "\x01",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: styles without percent-encoding",
    () =>
      multipart({ p: ["a b", "c"], d: { x: "1 2" }, e: ["f", "g"] }, undefined, {
        p: { style: pipeDelimited },
        d: { style: (value) => deepObject(value) },
        e: { style: (value) => form(value) },
      }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="p"',
      "",
      "a b|c",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="d[x]"',
      "",
      "1 2",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="e"',
      "",
      "f",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="e"',
      "",
      "g",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: part with its own name, type and headers",
    () => multipart({ f: part(bytes(2), { filename: "a.bin", contentType: "x/y", headers: { "X-A": [1, 2] } }) }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="f"; filename="a.bin"',
      "Content-Type: x/y",
      "X-A: 1,2",
      "",
      "\x02",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: an array of objects keeps an order",
    () => multipart([{ a: 1 }, { b: 2 }, { a: 3 }]),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "1",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="b"',
      "",
      "2",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "3",
      "--BOUNDARY--",
      "",
    ),
  ),
  streamed(
    "multipart: a stream",
    () => multipart({ a: "x", f: part(new Blob(["abc"]).stream(), { filename: "s.bin" }) }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "x",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="f"; filename="s.bin"',
      "Content-Type: application/octet-stream",
      "",
      "abc",
      "--BOUNDARY--",
      "",
    ),
  ),
  streamed(
    "multipart: a file stream brings its name",
    () => multipart({ f: Object.assign(chunks("a", "b"), { path: "/tmp/x/é.txt" }) }),
    formType,
    crlf(
      "--BOUNDARY",
      `Content-Disposition: form-data; name="f"; filename="${utf8("é")}.txt"`,
      "Content-Type: application/octet-stream",
      "",
      "ab",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent("multipart: no parts", () => multipart({}), formType, "--BOUNDARY--\r\n"),
  sent("multipart: undefined is none", () => multipart(undefined), null, ""),
];

const sequences: readonly WireRow[] = [
  sent("json lines", () => jsonLines([{ a: 1 }, "é", null]), "application/jsonl", utf8('{"a":1}\n"é"\nnull\n')),
  sent(
    "json lines: another type, a set",
    () => jsonLines(new Set([1, 2]), "application/x-ndjson"),
    "application/x-ndjson",
    "1\n2\n",
  ),
  sent(
    "json text sequence",
    () => jsonLines([1, [2]], "application/json-seq"),
    "application/json-seq",
    "\x1e1\n\x1e[2]\n",
  ),
  streamed("json lines: a stream", () => jsonLines(chunks("a", "b")), "application/jsonl", '"a"\n"b"\n'),
  sent(
    "events",
    () =>
      eventStream([
        { event: "add", data: "a\nb", retry: 5 },
        { id: "1", data: { foo: 42 } },
      ]),
    "text/event-stream",
    'event: add\nretry: 5\ndata: a\ndata: b\n\nid: 1\ndata: {"foo":42}\n\n',
  ),
];

const encoders = { "application/json": json, "application/x-www-form-urlencoded": urlencoded };
const ranges = { "application/json": json, "image/*": binary, "*/*": text };

const selected: readonly WireRow[] = [
  sent("select: the first is the default", () => select(undefined, { a: 1 }, encoders), "application/json", '{"a":1}'),
  sent(
    "select: by option",
    () => select({ contentType: "application/x-www-form-urlencoded" }, { a: 1 }, encoders),
    "application/x-www-form-urlencoded",
    "a=1",
  ),
  sent(
    "select: the encoder is told its type",
    () =>
      select(
        { contentType: "application/merge-patch+json" },
        { a: 1 },
        { ...encoders, "application/merge-patch+json": json },
      ),
    "application/merge-patch+json",
    '{"a":1}',
  ),
  sent(
    "select: a type in a range",
    () => select<unknown, string>({ contentType: "image/gif" }, "GIF", ranges),
    "image/gif",
    "GIF",
  ),
  sent(
    "select: a type in any range",
    () => select<unknown, string>({ contentType: "text/csv" }, "a,b", ranges),
    "text/csv",
    "a,b",
  ),
];

export const bodies: readonly WireRow[] = [
  ...plain,
  ...urlencodedRows,
  ...binaryRows,
  ...multipartRows,
  ...sequences,
  ...selected,
];

const circular: Record<string, unknown> = {};
circular["self"] = circular;

const refuse = (name: string, make: () => Body | undefined, message: RegExp): RefusedRow => ({
  name,
  send: () => ({ method: "POST", body: make() }),
  message,
});

export const refusedBodies: readonly RefusedRow[] = [
  refuse("a circular value", () => json(circular), /circular/i),
  refuse("a big integer without a format", () => json({ id: 1n }), /BigInt/i),
  refuse(
    "an invalid date with a codec",
    () => json(encode({ object: { on: date } }, { on: new Date(NaN) })),
    /\/on cannot be encoded/,
  ),
  refuse(
    "an invalid date with a codec, as a form",
    () => urlencoded(encode({ object: { on: date } }, { on: new Date(NaN) })),
    /\/on/,
  ),
  refuse(
    "an unknown content type",
    () => select({ contentType: "text/plain" } as object, {}, encoders),
    /text\/plain is none of application\/json/,
  ),
  refuse(
    "a line break in a part's header",
    () => multipart({ a: part("x", { headers: { "X-A": "1\r\nX-B: 2" } }) }),
    /line break/,
  ),
  refuse("a line break in an event's name", () => eventStream([{ event: "a\ndata: x", data: "" }]), /line break/),
];
