/** Model values written by hand, so that the emitters are tested without reading documents. */
import type { Parameter, PathPart, RequestContent, Schema, TypeDeclaration } from "../../../generator/model/model.js";
import type {
  Argument,
  RequestArgument,
  SdkClient,
  SdkModel,
  SdkOperation,
  SdkResource,
} from "../../../generator/typescript/plan/names/sdk-model.js";

export const text: Schema = { kind: "primitive", origin: "#", type: "string", value: "text" };
export const number: Schema = { kind: "primitive", origin: "#", type: "number", value: "number" };
export const truth: Schema = { kind: "primitive", origin: "#", type: "boolean", value: "boolean" };
export const texts: Schema = { kind: "array", origin: "#", items: text };
export const bytes: Schema = { kind: "binary", origin: "#" };

export function ref(type: string): Schema {
  return { kind: "ref", origin: "#", type };
}

/** An object; names that end in `?` are optional. */
export function object(properties: Readonly<Record<string, Schema>>): Schema {
  return {
    kind: "object",
    origin: "#",
    properties: Object.entries(properties).map(([name, schema]) => ({
      name: name.replace(/\?$/, ""),
      schema,
      required: !name.endsWith("?"),
      readOnly: false,
      writeOnly: false,
    })),
  };
}

export function declaration(name: string, schema: Schema, owner?: string): TypeDeclaration {
  return {
    origin: `#/components/schemas/${name}`,
    name,
    schema,
    usage: "both",
    ...(owner === undefined ? {} : { owner }),
  };
}

export function parameter(name: string, place: Parameter["in"], more: Partial<Parameter> = {}): Parameter {
  const style = place === "path" || place === "header" ? "simple" : "form";
  return {
    origin: "#",
    name,
    in: place,
    required: place === "path",
    schema: text,
    style,
    explode: style === "form",
    allowReserved: false,
    allowEmptyValue: false,
    ...more,
  };
}

export function pathArgument(name: string, type: Schema = text): Argument {
  return { kind: "path", name, parameter: name, type, required: true };
}

export function request(type: Schema, more: Partial<RequestArgument> = {}): RequestArgument {
  return {
    kind: "request",
    name: "request",
    type,
    required: true,
    absent: "empty",
    members: [],
    body: { kind: "none" },
    ...more,
  };
}

export function options(...contentTypes: readonly string[]): Argument {
  return { kind: "options", name: "options", required: false, contentTypes };
}

export function content(
  kind: RequestContent["kind"],
  mediaType: string,
  schema: Schema = text,
  more: Partial<RequestContent> = {},
): RequestContent {
  return { mediaType, kind, schema, encoding: [], examples: [], ...more };
}

/** An operation `GET path` of the resource `things`; `pathParts` are cut from the path. */
export function operation(name: string, path: string, more: Partial<SdkOperation> = {}): SdkOperation {
  return {
    origin: `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/get`,
    doc: {},
    tags: [],
    method: "GET",
    path,
    accessor: ["things"],
    methodName: name,
    function: { module: "resources/things", name },
    arguments: [options()],
    pathParts: cut(path),
    parameters: [],
    responses: [],
    result: {
      kind: "json",
      schema: ref("Thing"),
      optional: false,
      accept: ["application/json"],
      statuses: ["200"],
      alternatives: [],
    },
    errors: [],
    security: [],
    servers: [],
    idempotent: ["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"].includes(more.method ?? "GET"),
    callbacks: [],
    mediaTypes: { request: [], response: [] },
    ...more,
  };
}

function cut(path: string): readonly PathPart[] {
  return path
    .split(/(\{[^}]*\})/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("{") ? { kind: "parameter", parameter: part.slice(1, -1) } : { kind: "literal", text: part },
    );
}

export const client: SdkClient = {
  className: "SampleClient",
  namespace: "Sample",
  errors: {
    base: "SampleError",
    timeout: "SampleTimeoutError",
    abort: "SampleAbortError",
    connection: "SampleConnectionError",
    decoding: "SampleDecodingError",
    configuration: "SampleConfigurationError",
    middleware: "SampleMiddlewareError",
    status: "SampleStatusError",
    call: "SampleCallError",
    byStatus: [
      { status: 400, className: "BadRequestError" },
      { status: 404, className: "NotFoundError" },
    ],
    undeclared: "class",
  },
  timeoutInSeconds: 60,
  maxRetries: 2,
  credentials: [],
  serverVariables: [],
  transportProperty: "transport",
};

/** A model with one resource `things` that holds all operations whose accessor says so. */
export function apiModel(operations: readonly SdkOperation[], more: Partial<SdkModel> = {}): SdkModel {
  const own = operations.filter(({ accessor }) => accessor.length > 0);
  const things: SdkResource = {
    accessor: ["things"],
    getter: "things",
    className: "ThingsResource",
    module: "resources/things",
    children: [],
    operations: own,
  };
  return {
    info: { origin: "#/info", title: "Sample", version: "1.0.0" },
    package: { private: false, name: "sample", version: "1.0.0" },
    client,
    servers: [{ origin: "#/servers/0", name: "Default", url: "https://api.example.com", variables: [] }],
    securitySchemes: [],
    defaultSecurity: [],
    resources: own.length === 0 ? [] : [things],
    operations,
    types: [declaration("Thing", object({ id: text, "name?": text }))],
    webhooks: [],
    coverage: {
      operations: { seen: operations.length, made: operations.length, left: 0 },
      schemas: { seen: 1, made: 1 },
      hashedNames: { methods: 0, types: 0 },
      keywords: [],
    },
    ...more,
  };
}
