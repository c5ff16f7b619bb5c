/** Paths with operations: parameters in all places and styles, bodies, responses, callbacks, security. */
import { array, boolean, constant, constantFrom, nat, oneof, record, uniqueArray, type Arbitrary } from "fast-check";
import { anyName, pathWord, prose } from "./arbitrary-names.js";
import { json, members, object, schema } from "./arbitrary-schemas.js";

const styles = "form simple label matrix spaceDelimited pipeDelimited deepObject cookie odd".split(" ");

const parameter: Arbitrary<Record<string, unknown>> = record(
  {
    name: anyName,
    in: oneof(
      { weight: 5, arbitrary: constantFrom("query", "header", "cookie") },
      { weight: 1, arbitrary: constantFrom("querystring", "path", "odd") },
    ),
    required: boolean(),
    schema,
    style: constantFrom(...styles),
    explode: boolean(),
    allowReserved: boolean(),
    description: prose,
    deprecated: boolean(),
    example: json,
  },
  { requiredKeys: ["name", "in", "schema"] },
);

const mediaTypes = (
  "application/json|application/json|application/json|application/x-www-form-urlencoded|multipart/form-data|text/plain|" +
  "application/xml|application/octet-stream|application/pdf|*/*|application/vnd.a+json|text/event-stream|application/jsonl|" +
  "application/x-ndjson|image/*|odd|text/html; charset=utf-8|multipart/mixed"
).split("|");

const mediaType = record(
  {
    schema: oneof({ weight: 2, arbitrary: object }, { weight: 2, arbitrary: schema }),
    itemSchema: schema,
    example: json,
    encoding: members(
      anyName,
      record(
        {
          contentType: constantFrom("text/plain", "application/json", "image/png, image/*"),
          style: constantFrom(...styles),
          explode: boolean(),
        },
        { requiredKeys: [] },
      ),
      2,
    ),
  },
  { requiredKeys: ["schema"] },
).map(({ itemSchema, ...rest }) =>
  itemSchema === undefined ? rest : { itemSchema, ...(typeof itemSchema === "boolean" ? {} : rest) },
);

const content = members(constantFrom(...mediaTypes), mediaType, 3);

const responses = members(
  constantFrom("200", "200", "200", "201", "204", "2XX", "default", "400", "404", "4XX", "500", "ok"),
  record(
    { description: prose, content, headers: members(anyName, record({ schema }), 2) },
    { requiredKeys: ["description"] },
  ),
  3,
);

const requestBody = record({ required: boolean(), content, description: prose }, { requiredKeys: ["content"] });

const security = array(members(constantFrom("bearer", "basic", "key", "oauth", "missing"), constant<string[]>([]), 2), {
  maxLength: 2,
});

/** Operations before operationIds and path parameters are settled. */
export const operation: Arbitrary<Record<string, unknown>> = record(
  {
    operationId: oneof(
      anyName,
      record({ verb: constantFrom("get", "list", "create", "update", "delete", "export"), noun: anyName }).map(
        ({ verb, noun }) => `${verb}${noun}`,
      ),
    ),
    tags: array(anyName, { maxLength: 2 }),
    summary: prose,
    description: prose,
    deprecated: boolean(),
    parameters: uniqueArray(parameter, {
      maxLength: 4,
      selector: (each) => `${String(each["in"])} ${String(each["name"])}`,
    }),
    requestBody,
    responses,
    security,
    callbacks: members(
      anyName,
      constant({
        "{$request.body#/url}": {
          post: {
            requestBody: { content: { "application/json": { schema: { type: "object" } } } },
            responses: { "204": { description: "ok" } },
          },
        },
      }),
      1,
    ),
    servers: constant([{ url: "https://other.example.com/{v}", variables: { v: { default: "1", enum: ["1", "2"] } } }]),
    "x-fern-sdk-group-name": array(anyName, { minLength: 1, maxLength: 2 }),
    "x-fern-sdk-method-name": anyName,
    "x-fern-request-name": anyName,
  },
  { requiredKeys: ["responses"] },
);

/** A path with its parameters' names, and the operations there by method. */
export interface PathPlan {
  readonly parts: readonly (string | { readonly parameter: string })[];
  readonly parameterStyle: string | undefined;
  readonly operations: Readonly<Record<string, Record<string, unknown>>>;
}

export const pathPlan: Arbitrary<PathPlan> = record({
  parts: array(
    oneof(
      { weight: 2, arbitrary: pathWord as Arbitrary<string | { parameter: string }> },
      { weight: 1, arbitrary: record({ parameter: anyName.map((name) => name.replace(/[/{}?#]/g, "") || "id") }) },
    ),
    { minLength: 1, maxLength: 4 },
  ),
  parameterStyle: constantFrom(undefined, undefined, undefined, "label", "matrix", "simple"),
  operations: members(
    constantFrom("get", "get", "post", "put", "patch", "delete", "head", "options", "trace", "query"),
    operation,
    3,
  ),
});

/** Numbers for choices that depend on what the rest of a document is. */
export const salt = nat(1_000);
