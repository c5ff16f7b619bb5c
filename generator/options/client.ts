/** What the client and the types are like. */
import * as v from "valibot";
import { clientDefaults } from "./client-defaults.js";
import { PaginationRule, extensionList, row } from "./row.js";

export const clientRows = {
  clientName: row({
    group: "client",
    flag: "--client-name <name>",
    schema: v.string(),
    defaultText: "from the title: `PetstoreClient`",
    description: "Name of the client class.",
  }),
  namespace: row({
    group: "client",
    flag: "--namespace <name>",
    schema: v.string(),
    defaultText: "the client's name without `Client`",
    description: "Namespace of the types and prefix of the error classes.",
  }),
  undeclaredErrors: row({
    group: "client",
    flag: "--undeclared-errors <kind>",
    schema: v.picklist(["class", "base"]),
    default: "class",
    description:
      "The class of an error whose status the operation does not declare: the class of that status, or the base class.",
  }),
  errorMessages: row({
    group: "client",
    flag: "--error-messages <form>",
    schema: v.picklist(["short", "full"]),
    default: "short",
    description:
      "Messages of errors: status, request and the server's message on one line (`404 GET /items/{id}: No such item`), or the class name, `Status code: …` and `Body: …` on separate lines.",
  }),
  timeoutInSeconds: row({
    group: "client",
    flag: "--timeout <seconds>",
    schema: v.pipe(v.number(), v.minValue(0)),
    default: clientDefaults.timeoutInSeconds,
    description: "Default time-out of one attempt in the SDK.",
  }),
  maxRetries: row({
    group: "client",
    flag: "--max-retries <count>",
    schema: v.pipe(v.number(), v.integer(), v.minValue(0)),
    default: clientDefaults.maxRetries,
    description: "Default number of retries in the SDK.",
  }),
  queryObjects: row({
    group: "client",
    flag: "--query-objects <style>",
    schema: v.picklist(["specification", "brackets"]),
    default: "specification",
    description:
      "How the SDK sends an object in a query parameter that has no `style`: as OpenAPI specifies, or as `name[key]=value`.",
  }),
  optionalQuery: row({
    group: "client",
    flag: "--optional-query <kind>",
    schema: v.picklist(["undefined", "nullable"]),
    default: "undefined",
    description: "Whether optional query properties also accept `null`, which is not sent.",
  }),
  queryArrays: row({
    group: "client",
    flag: "--query-arrays <kind>",
    schema: v.picklist(["array", "oneOrMany"]),
    default: "array",
    description: "Whether array query properties also accept a single item.",
  }),
  optionalBodies: row({
    group: "client",
    flag: "--optional-bodies <rule>",
    schema: v.picklist(["specification", "schema"]),
    default: "specification",
    description:
      "When callers may omit a body: unless the document marks it as required, or only if its schema allows `null` or has no required property.",
  }),
  idempotentExtensions: row({
    group: "client",
    schema: extensionList,
    default: ["x-idempotent", "x-fern-idempotent"],
    description: "Extensions that say with `true` or `false` whether an operation may be retried.",
  }),
  auth: row({
    group: "client",
    flag: "--auth <scheme>",
    schema: v.pipe(
      v.string(),
      v.regex(
        /^(?:bearer|basic|(?:header|cookie):[A-Za-z0-9!#$%&'*+.^_`|~-]+|query:.+)$/,
        "one of bearer, basic, header:NAME, query:NAME, cookie:NAME",
      ),
    ),
    defaultText: "none",
    description:
      "Authentication of calls if the document defines no security scheme: `bearer`, `basic`, or an API key as `header:NAME`, `query:NAME` or `cookie:NAME`.",
  }),
  eventReconnect: row({
    group: "client",
    flag: "--event-reconnect <rule>",
    schema: v.picklist(["never", "resumable", "always"]),
    default: "never",
    description:
      "Whether event streams of `GET` operations reconnect when they end or break: never, always, or (`resumable`) after the server has sent an id or a retry time. The extension `x-event-reconnect` of an operation takes the same values and has precedence.",
  }),
  tokenParameterExtensions: row({
    group: "client",
    schema: extensionList,
    default: ["x-form-parameters"],
    description:
      "Extensions of an OAuth flow with additional form parameters of the token request and their values; each becomes an option of the client.",
  }),
  idempotencyHeader: row({
    group: "client",
    flag: "--idempotency-header <name>",
    schema: v.string(),
    defaultText: "none",
    description: "Header for generated idempotency keys. If it is set, non-idempotent methods are retried too.",
  }),
  debugVariable: row({
    group: "client",
    flag: "--debug-variable <name>",
    schema: v.pipe(
      v.string(),
      v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "the name of an environment variable, like ACME_LOG"),
    ),
    defaultText: "none",
    description:
      "Environment variable (`ACME_LOG`) with which users of the SDK turn on logging without the option `logging`: `debug`, `info`, `warn` or `error`.",
  }),
  operationIds: row({
    group: "client",
    flag: "--no-operation-ids",
    schema: v.boolean(),
    default: true,
    description: "Whether middlewares and hooks see the `operationId` of a request. Bundles are smaller without it.",
  }),
  enums: row({
    group: "types",
    flag: "--enums <kind>",
    schema: v.picklist(["open", "closed"]),
    default: "open",
    description: "Whether enum types also accept values that the document does not list.",
  }),
  dates: row({
    group: "types",
    flag: "--dates <kind>",
    schema: v.picklist(["string", "Date"]),
    default: "string",
    description: "Type of `date` and `date-time` values.",
  }),
  int64: row({
    group: "types",
    flag: "--int64 <kind>",
    schema: v.picklist(["number", "bigint", "string"]),
    default: "number",
    description: "Type of `int64` values.",
  }),
  bytes: row({
    group: "types",
    flag: "--bytes <kind>",
    schema: v.picklist(["string", "Uint8Array"]),
    default: "string",
    description: "Type of `byte` (base64) values.",
  }),
  discriminatorExtensions: row({
    group: "types",
    schema: extensionList,
    default: ["x-ms-discriminator-value"],
    description: "Extensions with the discriminator value of a schema that no mapping lists.",
  }),
  readWrite: row({
    group: "types",
    flag: "--read-write <kind>",
    schema: v.picklist(["split", "merge"]),
    default: "split",
    description:
      "Whether schemas with `readOnly` or `writeOnly` properties get separate types for requests and responses, if both are used.",
  }),
  pagination: row({
    group: "pagination",
    merge: "before",
    schema: v.array(PaginationRule),
    defaultText: "recognised from the document",
    description:
      "Pagination rules, tried in order before the built-in ones. `kind: none` turns pagination off for the operations that it matches.",
  }),
} as const;
