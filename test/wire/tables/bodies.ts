/** Request bodies that are one value: JSON, text, bytes, sequences, and the choice between types. */
import { binary } from "../../../templates/typescript/runtime/core/binary.js";
import { encode } from "../../../templates/typescript/runtime/core/codecs.js";
import { eventStream } from "../../../templates/typescript/runtime/core/event-stream.js";
import { exactJson } from "../../../templates/typescript/runtime/core/exact-json.js";
import { byte, date, dateTime, int64String } from "../../../templates/typescript/runtime/core/formats.js";
import { jsonLines } from "../../../templates/typescript/runtime/core/json-lines.js";
import { json } from "../../../templates/typescript/runtime/core/json.js";
import { multipart, part } from "../../../templates/typescript/runtime/core/multipart.js";
import { select } from "../../../templates/typescript/runtime/core/select.js";
import { text } from "../../../templates/typescript/runtime/core/text.js";
import type { Body } from "../../../templates/typescript/runtime/core/types.js";
import { urlencoded } from "../../../templates/typescript/runtime/core/urlencoded.js";
import { utf8, type RefusedRow, type WireRow } from "../support/row.js";
import { bytes, chunks, sent, streamed } from "../support/body-rows.js";

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

export const bodies: readonly WireRow[] = [...plain, ...binaryRows, ...sequences, ...selected];

const circular: Record<string, unknown> = {};
circular["self"] = circular;

const refuse = (name: string, make: () => Body | undefined, message: RegExp): RefusedRow => ({
  name,
  send: () => ({ method: "POST", body: make() }),
  message,
});

export const refusedBodies: readonly RefusedRow[] = [
  refuse("a circular value", () => json(circular), /circular|cyclic/i),
  refuse("a big integer without a format", () => json({ id: 1n }), /BigInt/i),
  refuse(
    "an invalid date with a codec",
    () => json(encode({ object: { on: date } }, { on: new Date(NaN) })),
    /Cannot encode \/on/,
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
    /line break/i,
  ),
  refuse("a line break in an event's name", () => eventStream([{ event: "a\ndata: x", data: "" }]), /line break/i),
];
