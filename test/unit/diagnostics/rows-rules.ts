/** Rules that a document breaks, and operations that cannot be expressed as they stand. */
import { api, operation, raw, schemas, type Row } from "./row.js";

const done = "responses: { 204: { description: Done. } }";
const text = "schema: { type: string }";
const paths = (code: Row["code"], at: string, items: string): Row => api(code, at, `paths: { ${items} }`);
const parameters = (code: Row["code"], at: string, items: string): Row => operation(code, at, `parameters: [${items}]`);
const body = (code: Row["code"], at: string, content: string): Row =>
  operation(code, at, `requestBody: { content: { ${content} } }`);
const answers = (code: Row["code"], at: string, response: string): Row =>
  operation(code, at, `responses: { 200: { description: Done., ${response} } }`);
const schemes = (code: Row["code"], at: string, scheme: string, name = "key"): Row =>
  api(
    code,
    at,
    `security: [{ ${name}: [] }]\ncomponents: { securitySchemes: { key: { ${scheme} } } }\npaths: { /pets: { get: { ${done} } } }`,
  );
const servers = (code: Row["code"], at: string, list: string): Row =>
  api(code, at, `servers: [${list}]\npaths: { /pets: { get: { ${done} } } }`);

export const ruleRows: readonly Row[] = [
  raw("info-missing", "a.yaml:1:1", `openapi: 3.1.0\npaths: { /pets: { get: { ${done} } } }`),
  api("document-without-operations", "a.yaml:1:1", "paths: {}"),
  paths("path-without-slash", "a.yaml:3:10", `pets: { get: { ${done} } }`),
  paths("path-duplicate", "a.yaml:3:10", `pets: { get: { ${done} } }, /pets: { get: { ${done} } }`),
  paths(
    "path-ambiguous",
    "a.yaml:3:159",
    `"/pets/{a}": { get: { parameters: [{ name: a, in: path, required: true, ${text} }], ${done} } }, "/pets/{b}": { get: { parameters: [{ name: b, in: path, required: true, ${text} }], ${done} } }`,
  ),
  paths("path-invalid", "a.yaml:3:10", `"/pets\\n": { get: { ${done} } }`),
  paths("path-parameter-undeclared", "a.yaml:3:26", `"/pets/{id}": { get: { ${done} } }`),
  paths(
    "path-parameter-optional",
    "a.yaml:3:46",
    `"/pets/{id}": { get: { parameters: [{ name: id, in: path, ${text} }], ${done} } }`,
  ),
  paths(
    "parameter-not-in-path",
    "a.yaml:3:41",
    `"/pets": { get: { parameters: [{ name: id, in: path, required: true, ${text} }], ${done} } }`,
  ),
  parameters("parameter-incomplete", "a.yaml:4:33", `{ name: id, ${text} }`),
  parameters("parameter-duplicate", "a.yaml:4:83", `{ name: q, in: query, ${text} }, { name: q, in: query, ${text} }`),
  parameters("parameter-schema-unclear", "a.yaml:4:33", "{ name: q, in: query }"),
  parameters("parameter-style-invalid", "a.yaml:4:62", `{ name: q, in: query, style: matrix, ${text} }`),
  parameters("name-control-characters", "a.yaml:4:41", `{ name: "a\\u0001b", in: query, ${text} }`),
  parameters("parameter-ignored", "a.yaml:4:33", `{ name: Authorization, in: header, ${text} }`),
  parameters("parameter-place-unknown", "a.yaml:4:33", `{ name: id, in: elsewhere, ${text} }`),
  parameters("field-name-invalid", "a.yaml:4:33", `{ name: X Trace, in: header, ${text} }`),
  raw(
    "querystring-not-alone",
    "a.yaml:3:124",
    `openapi: 3.2.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: { /pets: { get: { parameters: [{ name: a, in: querystring, content: { text/plain: { ${text} } } }, { name: b, in: query, ${text} }], ${done} } } }`,
  ),
  api(
    "parameter-must-stay",
    "a.yaml:3:46",
    `paths: { "/pets/{id}": { get: { parameters: [{ name: id, in: path, required: true, ${text} }], ${done} } } }`,
    { ignoreParameters: ["id"] },
  ),
  answers("header-name-invalid", "a.yaml:4:71", `headers: { X Rate: { ${text} } }`),
  answers(
    "header-approximated",
    "a.yaml:4:83",
    "headers: { X-Filter: { schema: { type: array, items: { type: object } } } }",
  ),
  answers("links-left-out", "a.yaml:4:60", "links: { owner: { operationId: getUser } }"),
  operation(
    "response-media-type-unused",
    "a.yaml:4:33",
    "responses: { 200: { description: Done., content: { application/json: { schema: { type: object } }, text/csv: { schema: { type: string } } } }, 202: { description: Later., content: { application/json: { schema: { type: array } } } } }",
  ),
  raw(
    "event-data-approximated",
    "a.yaml:3:98",
    "openapi: 3.2.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: { /pets: { get: { responses: { 200: { description: Done., content: { text/event-stream: { itemSchema: { type: object, properties: { data: { type: [string, integer] } } } } } } } } } }",
  ),
  operation("response-without-success", "a.yaml:4:12", "responses: { 404: { description: Gone. } }"),
  operation("operation-id-empty", "a.yaml:4:33", "operationId: ''"),
  paths(
    "operation-id-duplicate",
    "a.yaml:3:113",
    `/a: { get: { operationId: a, ${done} } }, /b: { get: { operationId: a, ${done} } }`,
  ),
  paths("responses-missing", "a.yaml:3:19", "/pets: { get: { operationId: a } }"),
  paths("method-not-sent", "a.yaml:3:19", `/echo: { trace: { ${done} } }`),
  operation(
    "response-key-invalid",
    "a.yaml:4:33",
    "responses: { ok: { description: Done. }, 204: { description: Done. } }",
  ),
  raw(
    "method-invalid",
    "a.yaml:3:43",
    `openapi: 3.2.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: { /pets: { additionalOperations: { COPY IT: { ${done} } } } }`,
  ),
  api("tag-invalid", "a.yaml:3:8", `tags: [{ description: Pets }]\npaths: { /pets: { get: { ${done} } } }`),
  raw(
    "tag-parent-invalid",
    "a.yaml:3:30",
    `openapi: 3.2.0\ninfo: { title: Pets, version: 1.0.0 }\ntags: [{ name: cats, parent: animals }]\npaths: { /pets: { get: { ${done} } } }`,
  ),
  operation("name-repaired", "a.yaml:4:12", "x-operation-name: list all"),
  operation("name-by-hand-unused", "", "operationId: a", { resources: { listUser: "users.list" } }),
  operation("selector-unmatched", "", "operationId: a", { include: ["user.*"] }),
  paths(
    "body-not-sent",
    "a.yaml:3:26",
    `/pets: { get: { requestBody: { content: { application/json: { schema: { type: string } } } }, ${done} } }`,
  ),
  operation("body-without-content", "a.yaml:4:20", "requestBody: { content: {} }"),
  body("media-type-approximated", "a.yaml:4:46", "application/odd: { schema: { type: object } }"),
  body("media-type-invalid", "a.yaml:4:46", "json: { schema: {} }"),
  body(
    "encoding-without-property",
    "a.yaml:4:130",
    "multipart/form-data: { schema: { type: object, properties: { a: {} } }, encoding: { b: { contentType: image/png } } }",
  ),
  body(
    "request-media-type-unused",
    "a.yaml:4:93",
    "application/json: { schema: { type: array } }, application/x-www-form-urlencoded: { schema: { type: array } }",
  ),
  api("webhook-unnamed-body", "a.yaml:4:21", `paths: {}\nwebhooks: { ping: { post: { ${done} } } }`),
  api(
    "webhook-parameter-unread",
    "a.yaml:4:42",
    `paths: {}\nwebhooks: { ping: { post: { parameters: [{ name: session, in: cookie, ${text} }], requestBody: { content: { application/json: { schema: {} } } }, ${done} } } }`,
  ),
  schemes("security-scheme-undefined", "a.yaml:3:12", "type: http, scheme: basic", "missing"),
  schemes("security-scheme-unsupported", "a.yaml:4:34", "type: mutualTLS"),
  schemes("security-scheme-invalid", "a.yaml:4:34", "type: apiKey"),
  servers("server-url-invalid", "a.yaml:3:11", "{ url: 'https://user:secret@example.com' }"),
  servers("server-variable-invalid", "a.yaml:3:11", "{ url: 'https://{region}.example.com' }"),
  operation(
    "server-choice-relative",
    "a.yaml:4:68",
    "servers: [{ url: 'https://files.example.com' }, { url: /files }]",
  ),
  operation("pagination-not-applicable", "a.yaml:4:12", "operationId: a", {
    pagination: [{ match: ["operation:a"], kind: "cursor", parameter: "cursor", next: "next" }],
  }),
  raw(
    "package-version-invalid",
    "a.yaml:2:31",
    "openapi: 3.1.0\ninfo: { title: Pets, version: 2025-01-31 }\npaths: {}\n",
  ),
  operation("allowance-unused", "", "operationId: a", { allow: ["ref-not-found"] }),
  operation("allowance-unknown", "", "operationId: a", { allow: ["ref-not-fond"] }),
  schemas("enum-duplicate", "a.yaml:5:23", "A: { enum: [a, b, a] }"),
  schemas("discriminator-invalid", "a.yaml:5:24", "A: { type: object, discriminator: {} }"),
  schemas("composition-empty", "a.yaml:5:10", "A: { oneOf: [] }"),
];
