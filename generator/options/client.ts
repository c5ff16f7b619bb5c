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
    description: "Namespace of the types, and the first word of the error classes.",
  }),
  undeclaredErrors: row({
    group: "client",
    flag: "--undeclared-errors <kind>",
    schema: v.picklist(["class", "base"]),
    default: "class",
    description:
      "Whether an error status that an operation does not declare still raises its class, or the base class.",
  }),
  errorMessages: row({
    group: "client",
    flag: "--error-messages <form>",
    schema: v.picklist(["short", "full"]),
    default: "short",
    description:
      "Messages of errors: status, request and the server's words on one line (`404 GET /items/{id}: No such item`), or the class name, `Status code: …` and `Body: …`, each on its own.",
  }),
  timeoutInSeconds: row({
    group: "client",
    flag: "--timeout <seconds>",
    schema: v.pipe(v.number(), v.minValue(0)),
    default: clientDefaults.timeoutInSeconds,
    description: "The SDK's default time-out of one attempt.",
  }),
  maxRetries: row({
    group: "client",
    flag: "--max-retries <count>",
    schema: v.pipe(v.number(), v.integer(), v.minValue(0)),
    default: clientDefaults.maxRetries,
    description: "The SDK's default number of retries.",
  }),
  queryObjects: row({
    group: "client",
    flag: "--query-objects <style>",
    schema: v.picklist(["specification", "brackets"]),
    default: "specification",
    description:
      "How an object in a query parameter without `style` is sent: as OpenAPI says, or as `name[key]=value`.",
  }),
  optionalQuery: row({
    group: "client",
    flag: "--optional-query <kind>",
    schema: v.picklist(["undefined", "nullable"]),
    default: "undefined",
    description: "Whether optional query properties also accept `null` (dropped on the wire).",
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
      "When a body may be left out: unless the document marks it as required, or only where its schema admits `null` or requires no property.",
  }),
  idempotentExtensions: row({
    group: "client",
    schema: extensionList,
    default: ["x-idempotent", "x-fern-idempotent"],
    description: "Extensions that say, by `true` or `false`, whether an operation may be repeated.",
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
      "How calls sign in where the document defines no security scheme: `bearer`, `basic`, or an API key as `header:NAME`, `query:NAME` or `cookie:NAME`.",
  }),
  eventReconnect: row({
    group: "client",
    flag: "--event-reconnect <rule>",
    schema: v.picklist(["never", "resumable", "always"]),
    default: "never",
    description:
      "Whether streams of events of `GET` operations are opened again when they end or break: always, or once the server has sent an id or a pause. The extension `x-event-reconnect` of an operation, with one of these words, wins.",
  }),
  tokenParameterExtensions: row({
    group: "client",
    schema: extensionList,
    default: ["x-form-parameters"],
    description:
      "Extensions of an OAuth flow that hold extra form parameters of the token request with their values; each becomes an option of the client.",
  }),
  idempotencyHeader: row({
    group: "client",
    flag: "--idempotency-header <name>",
    schema: v.string(),
    defaultText: "none",
    description: "Header for generated idempotency keys; with it, non-idempotent methods are retried too.",
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
      "Environment variable, `ACME_LOG`, by which users of the SDK turn logging on where the option `logging` is not given: `debug`, `info`, `warn` or `error`.",
  }),
  operationIds: row({
    group: "client",
    flag: "--no-operation-ids",
    schema: v.boolean(),
    default: true,
    description:
      "Whether requests carry the `operationId` of their operation, for middlewares and hooks; without it bundles are smaller.",
  }),
  enums: row({
    group: "types",
    flag: "--enums <kind>",
    schema: v.picklist(["open", "closed"]),
    default: "open",
    description: "Whether enum types accept values the document does not know yet.",
  }),
  dates: row({
    group: "types",
    flag: "--dates <kind>",
    schema: v.picklist(["string", "Date"]),
    default: "string",
    description: "What `date` and `date-time` values are in code.",
  }),
  int64: row({
    group: "types",
    flag: "--int64 <kind>",
    schema: v.picklist(["number", "bigint", "string"]),
    default: "number",
    description: "What `int64` values are in code.",
  }),
  bytes: row({
    group: "types",
    flag: "--bytes <kind>",
    schema: v.picklist(["string", "Uint8Array"]),
    default: "string",
    description: "What `byte` (base64) values are in code.",
  }),
  discriminatorExtensions: row({
    group: "types",
    schema: extensionList,
    default: ["x-ms-discriminator-value"],
    description: "Extensions that hold the value by which a discriminator tells a schema, where no mapping does.",
  }),
  readWrite: row({
    group: "types",
    flag: "--read-write <kind>",
    schema: v.picklist(["split", "merge"]),
    default: "split",
    description:
      "Whether schemas with `readOnly` or `writeOnly` properties get a type for each direction where both are used.",
  }),
  pagination: row({
    group: "pagination",
    merge: "before",
    schema: v.array(PaginationRule),
    defaultText: "recognised from the document",
    description: "Rules tried in order before the built-in ones; `kind: none` turns paging off for what it matches.",
  }),
} as const;
