import { flag, essentialText, list, map, minor, one, special, text, value } from "./fields.js";
import { methodFields } from "../http.js";
import type { FieldSpec, ObjectType, KindTable } from "./object-types.js";
import { schemaFields } from "./schema-fields.js";

/** The field that `key` names in an object of `kind`; `undefined` for extensions and keys the kind does not have. */
export function fieldOf(kind: ObjectType, key: string): FieldSpec | undefined {
  const { fields, rest } = kindTables[kind];
  const field = fields.get(key);
  if (field !== undefined) return field;
  return rest === undefined || (key.startsWith("x-") && kind !== "securityRequirement") ? undefined : rest;
}

/** Like {@link fieldOf} with what Swagger 2.0 has in other places, as far as references may stand there. */
export function swaggerFieldOf(kind: ObjectType, key: string): FieldSpec | undefined {
  return swaggerFields[kind]?.get(key) ?? fieldOf(kind, key);
}

function table(
  title: string,
  fields: Readonly<Record<string, FieldSpec>>,
  more: Omit<KindTable, "title" | "fields"> = {},
): KindTable {
  return { title, fields: new Map(Object.entries(fields)), ...more };
}

const operation = one("operation");
const docs = minor(one("externalDocs"));
const exampleFields = { example: value, examples: minor(map("example")) };

export const kindTables: Readonly<Record<ObjectType, KindTable>> = {
  openapi: table("the OpenAPI Object", {
    openapi: special,
    $self: text,
    info: one("info"),
    jsonSchemaDialect: text,
    servers: list("server"),
    paths: one("paths"),
    webhooks: map("pathItem"),
    components: one("components"),
    security: list("securityRequirement"),
    tags: list("tag"),
    externalDocs: docs,
  }),
  info: table("an Info Object", {
    title: text,
    summary: text,
    description: text,
    termsOfService: text,
    contact: minor(one("contact")),
    license: minor(one("license")),
    version: special,
  }),
  contact: table("a Contact Object", { name: text, url: text, email: text }),
  license: table("a License Object", { name: text, identifier: text, url: text }),
  server: table("a Server Object", {
    url: essentialText,
    description: text,
    name: text,
    variables: map("serverVariable"),
  }),
  serverVariable: table("a Server Variable Object", { enum: special, default: special, description: text }),
  components: table("the Components Object", {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: minor(map("example")),
    requestBodies: map("requestBody"),
    headers: map("header"),
    securitySchemes: map("securityScheme"),
    links: minor(map("link")),
    callbacks: map("callback"),
    pathItems: map("pathItem"),
    mediaTypes: map("mediaType"),
  }),
  paths: table("the Paths Object", {}, { rest: one("pathItem") }),
  pathItem: table(
    "a Path Item Object",
    {
      $ref: special,
      summary: text,
      description: text,
      ...Object.fromEntries(methodFields.map((method) => [method, operation])),
      additionalOperations: map("operation"),
      servers: list("server"),
      parameters: list("parameter"),
    },
    { referable: true },
  ),
  operation: table("an Operation Object", {
    tags: { form: "texts", essential: true },
    summary: text,
    description: text,
    externalDocs: docs,
    operationId: essentialText,
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: one("responses"),
    callbacks: map("callback"),
    deprecated: flag,
    security: list("securityRequirement"),
    servers: list("server"),
  }),
  externalDocs: table("an External Documentation Object", { description: text, url: text }),
  parameter: table(
    "a Parameter Object",
    {
      name: essentialText,
      in: essentialText,
      description: text,
      required: flag,
      deprecated: flag,
      allowEmptyValue: flag,
      style: text,
      explode: flag,
      allowReserved: flag,
      schema: one("schema"),
      content: map("mediaType"),
      ...exampleFields,
    },
    { referable: true },
  ),
  requestBody: table(
    "a Request Body Object",
    { description: text, content: map("mediaType"), required: flag },
    { referable: true },
  ),
  mediaType: table(
    "a Media Type Object",
    {
      schema: one("schema"),
      itemSchema: one("schema"),
      encoding: map("encoding"),
      prefixEncoding: list("encoding"),
      itemEncoding: one("encoding"),
      ...exampleFields,
    },
    { referable: true },
  ),
  encoding: table("an Encoding Object", {
    contentType: text,
    headers: map("header"),
    style: text,
    explode: flag,
    allowReserved: flag,
    encoding: map("encoding"),
    prefixEncoding: list("encoding"),
    itemEncoding: one("encoding"),
  }),
  responses: table("a Responses Object", {}, { rest: one("response") }),
  response: table(
    "a Response Object",
    { summary: text, description: text, headers: map("header"), content: map("mediaType"), links: minor(map("link")) },
    { referable: true },
  ),
  callback: table("a Callback Object", {}, { rest: one("pathItem"), referable: true }),
  example: table(
    "an Example Object",
    { summary: text, description: text, value, dataValue: value, serializedValue: text, externalValue: text },
    { referable: true },
  ),
  link: table(
    "a Link Object",
    {
      operationRef: text,
      operationId: text,
      parameters: { form: "valueMap" },
      requestBody: value,
      description: text,
      server: minor(one("server")),
    },
    { referable: true },
  ),
  header: table(
    "a Header Object",
    {
      description: text,
      required: flag,
      deprecated: flag,
      style: text,
      explode: flag,
      schema: one("schema"),
      content: map("mediaType"),
      ...exampleFields,
    },
    { referable: true },
  ),
  tag: table("a Tag Object", {
    name: essentialText,
    summary: text,
    description: text,
    externalDocs: docs,
    parent: text,
    kind: text,
  }),
  schema: table("a schema", schemaFields, { referable: true }),
  discriminator: table("a Discriminator Object", {
    propertyName: essentialText,
    mapping: { form: "textMap" },
    defaultMapping: text,
  }),
  xml: table("an XML Object", {
    name: text,
    namespace: text,
    prefix: text,
    attribute: flag,
    wrapped: flag,
    nodeType: text,
  }),
  securityScheme: table(
    "a Security Scheme Object",
    {
      type: essentialText,
      description: text,
      name: essentialText,
      in: essentialText,
      scheme: essentialText,
      bearerFormat: text,
      flows: one("oauthFlows"),
      openIdConnectUrl: text,
      oauth2MetadataUrl: text,
      deprecated: flag,
    },
    { referable: true },
  ),
  oauthFlows: table("an OAuth Flows Object", {
    implicit: one("oauthFlow"),
    password: one("oauthFlow"),
    clientCredentials: one("oauthFlow"),
    authorizationCode: one("oauthFlow"),
    deviceAuthorization: one("oauthFlow"),
  }),
  oauthFlow: table("an OAuth Flow Object", {
    authorizationUrl: text,
    deviceAuthorizationUrl: text,
    tokenUrl: text,
    refreshUrl: text,
    scopes: { form: "textMap" },
  }),
  securityRequirement: table("a Security Requirement Object", {}, { rest: { form: "texts" } }),
};

const swaggerFields: Readonly<Partial<Record<ObjectType, ReadonlyMap<string, FieldSpec>>>> = {
  openapi: new Map([
    ["definitions", map("schema")],
    ["parameters", map("parameter")],
    ["responses", map("response")],
    ["securityDefinitions", map("securityScheme")],
  ]),
  parameter: new Map([["items", one("schema")]]),
  header: new Map([["items", one("schema")]]),
  response: new Map([["schema", one("schema")]]),
};

/** The fields of each kind that hold maps, with the kind of their members. */
export const mapFields: Readonly<Record<ObjectType, readonly (readonly [string, ObjectType])[]>> = mapFieldsOf(
  () => [],
);

/** Like {@link mapFields} with those of Swagger 2.0. */
export const swaggerMapFields: typeof mapFields = mapFieldsOf((kind) => [...(swaggerFields[kind] ?? [])]);

function mapFieldsOf(
  more: (kind: ObjectType) => readonly (readonly [string, FieldSpec])[],
): Record<ObjectType, readonly (readonly [string, ObjectType])[]> {
  const result = Object.entries(kindTables).map(([kind, { fields }]) => {
    const all = [...fields, ...more(kind as ObjectType)];
    return [
      kind,
      all.flatMap(([key, field]) => (field.form === "map" && field.kind !== undefined ? [[key, field.kind]] : [])),
    ];
  });
  return Object.fromEntries(result) as Record<ObjectType, readonly (readonly [string, ObjectType])[]>;
}
