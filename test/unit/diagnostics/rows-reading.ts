/** Reading, references and overlays. */
import { gzipSync } from "node:zlib";
import { api, files, operation, raw, schemas, type Row } from "./row.js";

const list = (item: string, times: number): string => `[${Array.from({ length: times }, () => item).join(", ")}]`;
const target = (text: string): string => `overlay: 1.0.0\ninfo: { title: O, version: "1" }\nactions: [{ ${text} }]\n`;
const pets =
  "openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: { /pets: { get: { responses: { 204: { description: Done. } } } } }\n";
const overlay = (code: Row["code"], at: string, text: string): Row =>
  files(code, at, { "a.yaml": pets, "o.yaml": target(text) }, { overlays: ["o.yaml"] });
const reference = (code: Row["code"], at: string, ref: string): Row =>
  schemas(code, at, `A: { properties: { b: { $ref: ${ref} } } }`);

export const readingRows: readonly Row[] = [
  files("file-not-found", "", { "b.yaml": "" }, { input: "a.yaml" }),
  files("file-unreadable", "", { "a.yaml/b": "" }, { input: "a.yaml" }),
  files("url-unreachable", "", { "b.yaml": "" }, { input: "https://example.com/a.yaml" }),
  raw("document-empty", "a.yaml:1:1", ""),
  raw("document-is-markup", "a.yaml:1:1", "<!DOCTYPE html>"),
  raw("document-not-text", "", gzipSync("{}")),
  raw("document-not-utf8", "a.yaml:1:11", Buffer.from("title: Caf\u00e9", "latin1")),
  raw("document-too-deep", "a.yaml:1:1001", `${"[".repeat(1_100)}${"]".repeat(1_100)}`),
  raw("document-not-object", "a.yaml:1:1", "[openapi]"),
  files("json-syntax", "a.json:2:21", { "a.json": '{\n "openapi": "3.1.0",}' }, { input: "a.json" }),
  raw("yaml-syntax", "a.yaml:1:20", "info: { title: Pets"),
  raw("yaml-tag-ignored", "a.yaml:4:26", `${pets}x-handler: !!js/function 'function () {}'\n`),
  raw("yaml-alias-circular", "a.yaml:2:15", "openapi: 3.1.0\na: &a { self: *a }"),
  raw(
    "yaml-alias-limit",
    "a.yaml:7:10",
    `a0: &a0 ${list("x", 9)}\n${Array.from({ length: 8 }, (_, index) => `a${index + 1}: &a${index + 1} ${list(`*a${index}`, 9)}`).join("\n")}`,
  ),
  files("duplicate-key", "a.json:2:3", { "a.json": '{ "Pet": 1,\n  "Pet": 2 }' }, { input: "a.json" }),
  files("number-out-of-range", "a.json:1:14", { "a.json": '{ "maximum": 1e400 }' }, { input: "a.json" }),
  raw("version-missing", "a.yaml:1:1", "title: Pets"),
  raw("version-unsupported", "a.yaml:1:10", "openapi: 4.0.0"),
  reference("ref-not-found", "a.yaml:5:35", "'#/components/schemas/Missing'"),
  reference("ref-not-string", "a.yaml:5:35", "1"),
  reference("ref-malformed", "a.yaml:5:35", "'#/components/schemas/%zz'"),
  reference("ref-whole-document", "a.yaml:5:35", "'#'"),
  reference("ref-wrong-kind", "a.yaml:5:35", "'#/info'"),
  reference("file-not-allowed", "a.yaml:5:35", "'../b.yaml#/a'"),
  reference("origin-not-allowed", "a.yaml:5:35", "https://example.com/b.yaml#/a"),
  reference("ref-scheme-not-allowed", "a.yaml:5:35", "'data:application/json,{}'"),
  files("ref-misplaced", "a.yaml:3:32", {
    "a.yaml": "openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: { /pets: { get: { $ref: 'b.yaml' } } }\n",
    "b.yaml": "responses: { 204: { description: Done. } }\n",
  }),
  api(
    "ref-circular",
    "a.yaml:3:47",
    "paths: { /pets: { get: { parameters: [{ $ref: '#/components/parameters/A' }], responses: { 204: { description: Done. } } } } }\ncomponents: { parameters: { A: { $ref: '#/components/parameters/A' } } }",
  ),
  schemas(
    "dynamic-reference-static",
    "a.yaml:5:72",
    "A: { $id: a, $dynamicAnchor: node, properties: { b: { $dynamicRef: '#node' } } }\nB: { $id: b, $dynamicAnchor: node }",
  ),
  schemas(
    "discriminator-target-not-found",
    "a.yaml:5:108",
    "A: { oneOf: [{ $ref: '#/components/schemas/B' }], discriminator: { propertyName: kind, mapping: { dog: Dgo } } }\nB: { type: object }",
  ),
  schemas(
    "ref-siblings-ignored",
    "a.yaml:5:24",
    "A: { properties: { b: { $ref: '#/components/schemas/B', minLength: 3 } } }\nB: { type: string }",
    "3.0.3",
  ),
  overlay("overlay-invalid", "o.yaml:3:35", "target: $.info.title, update: { a: 1 }"),
  overlay("overlay-target-invalid", "o.yaml:3:21", "target: '$.paths[', update: {}"),
  overlay("overlay-target-unmatched", "o.yaml:3:21", "target: $.gone, update: {}"),
  overlay("overlay-action-empty", "o.yaml:3:11", "target: $.info"),
  raw("structure-invalid", "a.yaml:3:1", "openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: []"),
  schemas("value-converted", "a.yaml:5:34", 'A: { type: integer, maximum: "10" }'),
  operation(
    "field-unknown",
    "a.yaml:4:65",
    "parameters: [{ name: id, in: query, requird: true, schema: { type: string } }]",
  ),
  schemas("schema-type-unknown", "a.yaml:5:16", "A: { type: date }"),
  operation("value-ignored", "a.yaml:4:20", "description: [1, 2]"),
  raw(
    "collection-format-unsupported",
    "a.yaml:3:39",
    "swagger: '2.0'\ninfo: { title: Pets, version: 1.0.0 }\npaths: { /pets: { get: { parameters: [{ name: a, in: query, type: array, items: { type: string }, collectionFormat: odd }], responses: { 204: { description: Done. } } } } }",
  ),
  raw(
    "example-without-media-type",
    "a.yaml:4:100",
    "swagger: '2.0'\ninfo: { title: Pets, version: 1.0.0 }\nproduces: [application/json]\npaths: { /pets: { get: { responses: { 200: { description: Done., schema: {}, examples: { text/csv: a } } } } } }",
  ),
  raw(
    "request-body-ambiguous",
    "a.yaml:3:19",
    "swagger: '2.0'\ninfo: { title: Pets, version: 1.0.0 }\npaths: { /pets: { post: { parameters: [{ name: a, in: body, schema: {} }, { name: b, in: formData, type: string }], responses: { 204: { description: Done. } } } } }",
  ),
];
