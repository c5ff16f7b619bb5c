/** Responses as bytes on the wire → data, or the decoding error with the text it keeps. */
import {
  byte,
  date,
  dateTime,
  int64,
  int64String,
  int64Text,
} from "../../../templates/typescript/runtime/core/formats.js";
import { decode, reader, type Codec } from "../../../templates/typescript/runtime/core/codecs.js";
import { exactReader } from "../../../templates/typescript/runtime/core/exact-json.js";
import { jsonResponse, jsonWith } from "../../../templates/typescript/runtime/core/json.js";
import {
  blobResponse,
  byContentType,
  byStatus,
  emptyResponse,
  formDataResponse,
  textResponse,
  urlencodedResponse,
} from "../../../templates/typescript/runtime/core/responses.js";
import type { ResponseDecoder } from "../../../templates/typescript/runtime/core/types.js";
import { xmlResponse } from "../../../templates/typescript/runtime/core/xml.js";
import { utf8 } from "../support/row.js";

export interface ResponseRow {
  readonly name: string;
  readonly decoder: ResponseDecoder<unknown>;
  readonly status?: number;
  /** `Content-Type`; none when absent. */
  readonly type?: string;
  /** Every character a byte. */
  readonly body?: string;
  /** What the call resolves to; for a `Blob` its text. */
  readonly data?: unknown;
  /** Text that the decoding error keeps, when the call is to reject. */
  readonly kept?: string;
}

const type = "application/json";

const jsonRows: readonly ResponseRow[] = [
  { name: "json", decoder: jsonResponse, type, body: utf8('{"a":["é",1,null]}'), data: { a: ["é", 1, null] } },
  { name: "json: null is data", decoder: jsonResponse, type, body: "null", data: null },
  { name: "json: +json", decoder: jsonResponse, type: "application/problem+json", body: '"a"', data: "a" },
  { name: "json: no content type", decoder: jsonResponse, body: "1", data: 1 },
  { name: "json: a byte order mark is removed", decoder: jsonResponse, type, body: `${utf8("\ufeff")}1`, data: 1 },
  { name: "json: 204", decoder: jsonResponse, status: 204, type, data: undefined },
  { name: "json: empty and no content type", decoder: jsonResponse, data: undefined },
  { name: "json: empty but said to be JSON", decoder: jsonResponse, type, kept: "" },
  { name: "json: a page of HTML", decoder: jsonResponse, type: "text/html", body: "<html>", kept: "<html>" },
  { name: "json: cut off", decoder: jsonResponse, type, body: '{"a":', kept: '{"a":' },
];

const formats: Codec = {
  object: {
    at: dateTime,
    on: date,
    id: int64,
    text: int64Text,
    digits: int64String,
    data: byte,
    nested: { array: { object: { at: dateTime } } },
  },
};
const Tree: Codec = { object: { at: dateTime, children: { array: () => Tree } } };
const Shapes: Codec = {
  array: {
    oneOf: [
      { object: { at: dateTime }, equals: { kind: ["event"] } },
      { object: { on: date }, has: ["on"] },
      { object: {}, has: ["name"] },
      dateTime,
      { array: date },
    ],
  },
};
const decoded = (codec: Codec): ResponseDecoder<unknown> => jsonWith(reader(codec));
const exact = (codec: Codec): ResponseDecoder<unknown> => jsonWith(exactReader(codec));
const on = (text: string): Date => new Date(text);

const codecRows: readonly ResponseRow[] = [
  {
    name: "formats",
    decoder: exact(formats),
    type,
    body: '{"at":"2024-02-29T01:02:03.5+01:00","on":"2024-02-29","id":9007199254740993,"text":"-9223372036854775808","digits":12345678901234567890,"data":"//4=","nested":[{"at":"2024-01-01t00:00:00z"}],"other":"2024-02-29"}',
    data: {
      at: on("2024-02-29T00:02:03.500Z"),
      on: on("2024-02-29T00:00:00.000Z"),
      id: 9007199254740993n,
      text: -9223372036854775808n,
      digits: "12345678901234567890",
      data: Uint8Array.of(255, 254),
      nested: [{ at: on("2024-01-01T00:00:00.000Z") }],
      other: "2024-02-29",
    },
  },
  {
    name: "formats: null and missing pass",
    decoder: exact(formats),
    type,
    body: '{"at":null,"nested":[null]}',
    data: { at: null, nested: [null] },
  },
  {
    name: "formats: other shapes than declared pass",
    decoder: decoded(Tree),
    type,
    body: '[{"at":"x"}]',
    data: [{ at: "x" }],
  },
  {
    name: "formats: numbers without a format stay numbers",
    decoder: exact(formats),
    type,
    body: '{"id":1,"n":12345678901234567890,"s":"12345678901234567890","f":1.25e3}',
    data: { id: 1n, n: Number("12345678901234567890"), s: "12345678901234567890", f: 1250 },
  },
  {
    name: "formats: digits in strings are left alone",
    decoder: exact({ object: { a: int64 } }),
    type,
    body: '{"s\\"12345678901234567890":"\\\\","t":"\\"12345678901234567890,","a":12345678901234567890}',
    data: { 's"12345678901234567890': "\\", t: '"12345678901234567890,', a: 12345678901234567890n },
  },
  {
    name: "formats: recursion",
    decoder: decoded(Tree),
    type,
    body: '{"at":"2024-01-01T00:00:00Z","children":[{"at":"2024-01-02T00:00:00Z","children":[]}]}',
    data: { at: on("2024-01-01"), children: [{ at: on("2024-01-02"), children: [] }] },
  },
  {
    name: "formats: unions",
    decoder: decoded(Shapes),
    type,
    body: '[{"kind":"event","at":"2024-01-01T00:00:00Z"},{"kind":"x","at":"2024-01-01T00:00:00Z"},{"on":"2024-01-01"},{"name":"a","at":"y"},"2024-01-01T00:00:00Z","text",["2024-01-01"],7]',
    data: [
      { kind: "event", at: on("2024-01-01") },
      { kind: "x", at: "2024-01-01T00:00:00Z" },
      { on: on("2024-01-01") },
      { name: "a", at: "y" },
      on("2024-01-01"),
      "text",
      [on("2024-01-01")],
      7,
    ],
  },
  {
    name: "formats: all of several, tuples",
    decoder: decoded({
      allOf: [{ object: { a: date } }, { object: { a: date, t: { tuple: [undefined, date], rest: dateTime } } }],
    }),
    type,
    body: '{"a":"2024-01-01","t":["2024-01-01","2024-01-02","2024-01-03T00:00:00Z"]}',
    data: { a: on("2024-01-01"), t: ["2024-01-01", on("2024-01-02"), on("2024-01-03")] },
  },
  {
    name: "formats: values of a map",
    decoder: decoded({ object: {}, rest: date }),
    type,
    body: '{"a":"2024-01-01","__proto__":"2024-01-02"}',
    data: Object.fromEntries([
      ["a", on("2024-01-01")],
      ["__proto__", on("2024-01-02")],
    ]),
  },
  {
    name: "formats: no date-time",
    decoder: decoded(Tree),
    type,
    body: '{"children":[{"at":"2024-01-01"}]}',
    kept: '{"children":[{"at":"2024-01-01"}]}',
  },
  {
    name: "formats: a day that is none",
    decoder: decoded({ array: date }),
    type,
    body: '["2023-02-29"]',
    kept: '["2023-02-29"]',
  },
  { name: "formats: no integer", decoder: exact({ array: int64 }), type, body: "[1.5]", kept: "[1.5]" },
  { name: "formats: no base64", decoder: decoded({ array: byte }), type, body: '["*"]', kept: '["*"]' },
];

const others: readonly ResponseRow[] = [
  { name: "text", decoder: textResponse, type: "text/plain", body: utf8("é\n"), data: "é\n" },
  {
    name: "text: its charset",
    decoder: textResponse,
    type: 'text/plain; charset="iso-8859-1"',
    body: "\xe9",
    data: "é",
  },
  {
    name: "text: an unknown charset",
    decoder: textResponse,
    type: "text/plain; charset=klingon",
    body: "a",
    kept: "a",
  },
  { name: "text: empty", decoder: textResponse, type: "text/plain", data: "" },
  { name: "blob", decoder: blobResponse, type: "image/png", body: "abc", data: "abc" },
  { name: "empty: whatever there is", decoder: emptyResponse, type, body: '{"a":1}', data: undefined },
  {
    name: "empty: more than is worth reading",
    decoder: emptyResponse,
    type,
    body: "x".repeat(1_000_000),
    data: undefined,
  },
  {
    name: "form data",
    decoder: urlencodedResponse,
    type: "application/x-www-form-urlencoded",
    body: "a=1+2&b=%C3%A9&a=3&__proto__=x",
    data: Object.assign(
      Object.create(null) as object,
      { a: ["1 2", "3"], b: "é" },
      Object.fromEntries([["__proto__", "x"]]),
    ),
  },
  {
    name: "multipart form that is none",
    decoder: formDataResponse,
    type: "multipart/form-data; boundary=x",
    body: "nothing",
    kept: "nothing",
  },
];

const table = byStatus({ 200: jsonResponse, 202: textResponse, "2XX": emptyResponse });
const types = byContentType<ResponseDecoder<unknown>>({
  "application/json": jsonResponse,
  "image/png": blobResponse,
  "text/*": textResponse,
});

const tables: readonly ResponseRow[] = [
  { name: "status: exact", decoder: table, status: 202, type: "text/plain", body: "later", data: "later" },
  { name: "status: range", decoder: table, status: 206, type, body: "1", data: undefined },
  {
    name: "status: default",
    decoder: byStatus({ 201: emptyResponse, default: textResponse }),
    status: 203,
    body: "x",
    data: "x",
  },
  { name: "status: none", decoder: byStatus({ 201: jsonResponse }), type, body: "1", kept: "1" },
  {
    name: "type: exact, with parameters, in capitals",
    decoder: types,
    type: "Application/JSON; charset=utf-8",
    body: "1",
    data: 1,
  },
  { name: "type: range", decoder: types, type: "text/csv", body: "a,b", data: "a,b" },
  { name: "type: same syntax", decoder: types, type: "application/vnd.api+json", body: "[1]", data: [1] },
  { name: "type: none given", decoder: types, body: "[2]", data: [2] },
  { name: "type: none of them", decoder: types, type: "application/pdf", body: "%PDF", kept: "%PDF" },
  { name: "type: no JSON for JSON", decoder: types, type: "application/json", body: "<html>", kept: "<html>" },
];

const person = xmlResponse(
  { name: "Person", object: { id: { node: "attribute", type: "number" }, name: {}, born: {} } },
  (value) => decode({ object: { born: date } }, value),
);

const xmlRows: readonly ResponseRow[] = [
  {
    name: "xml",
    decoder: person,
    type: "application/xml",
    body: '<?xml version="1.0"?><Person id="1"><name>A &amp; B</name><born>2024-01-01</born></Person>',
    data: { id: 1, name: "A & B", born: on("2024-01-01") },
  },
  { name: "xml: another root", decoder: person, type: "application/xml", body: "<Pet/>", kept: "<Pet/>" },
  {
    name: "xml: text that is no number",
    decoder: person,
    type: "application/xml",
    body: '<Person id="x"/>',
    kept: '<Person id="x"/>',
  },
  { name: "xml: JSON instead", decoder: person, type: "application/json", body: "{}", kept: "{}" },
  { name: "xml: empty", decoder: person, status: 204, data: undefined },
];

export const responses: readonly ResponseRow[] = [...jsonRows, ...codecRows, ...others, ...tables, ...xmlRows];
