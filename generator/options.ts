/**
 * The one option table. The `Options` type, the command line flags, the configuration file's schema, the help text
 * and the README's reference are all made from it; an option that is not a row here does not exist.
 */
import * as v from "valibot";

export type OptionGroup =
  "input" | "selection" | "names" | "client" | "types" | "pagination" | "package" | "output" | "report" | "run";

export interface OptionRow {
  readonly group: OptionGroup;
  /** Command line flag in commander's words; absent: only in a configuration file (values too rich for a flag). */
  readonly flag?: string;
  /** A flag that may be given several times. */
  readonly repeatable?: boolean;
  readonly schema: v.GenericSchema;
  readonly default?: unknown;
  /** Default in words, where the value would not say it. */
  readonly defaultText?: string;
  /** One or two sentences for help and README. */
  readonly description: string;
  /** The value (or each value) names a file or folder: relative to the working directory on the command line, to the file in a configuration. */
  readonly path?: true;
  /**
   * How a value stands beside the preset's and the default: list entries come before theirs (an empty list clears them), members
   * win over theirs; absent: the value replaces.
   */
  readonly merge?: "before" | "members";
  /** Says how a run reports, not what it makes: left out of the manifest's hash of the options. */
  readonly report?: true;
}

const strings = v.array(v.string());
const extensionList = v.array(v.pipe(v.string(), v.startsWith("x-")));
const PaginationRule = v.strictObject({
  /** Accessor glob, `operation:ID`… as in `include`; absent: every operation. */
  match: v.optional(strings),
  kind: v.picklist(["cursor", "lastItem", "page", "offset", "nextUrl", "link", "none"]),
  parameter: v.optional(v.string()),
  in: v.optional(v.picklist(["query", "body"])),
  next: v.optional(v.string()),
  property: v.optional(v.string()),
  items: v.optional(v.string()),
  size: v.optional(v.string()),
  defaultSize: v.optional(v.number()),
  first: v.optional(v.number()),
  total: v.optional(v.string()),
  totalKind: v.optional(v.picklist(["items", "pages"])),
  hasMore: v.optional(v.string()),
  /** Query parameters that make no sense together with this rule and leave the request. */
  drop: v.optional(strings),
  /** Query parameters sent when the caller gives nothing. */
  defaults: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
});
export type PaginationRule = v.InferOutput<typeof PaginationRule>;

/** Keeps the exact type of a row (which of its fields are there) while checking it. */
const row = <R extends OptionRow>(value: R): R => value;

export const optionTable = {
  input: row({
    group: "input",
    path: true,
    schema: v.string(),
    description: "The OpenAPI document: a file, a URL, or `-` for standard input.",
  }),
  preset: row({
    group: "input",
    flag: "--preset <name>",
    schema: v.picklist(["auth0"]),
    description: "A named bundle of options; options given beside it win.",
  }),
  overlays: row({
    group: "input",
    path: true,
    flag: "--overlay <file>",
    repeatable: true,
    schema: strings,
    default: [],
    description: "OpenAPI Overlay documents to apply, in order.",
  }),
  allowFiles: row({
    group: "input",
    path: true,
    flag: "--allow-files <folder>",
    repeatable: true,
    schema: strings,
    default: [],
    description: "Folders outside the document's own from which references may be read.",
  }),
  allowOrigins: row({
    group: "input",
    flag: "--allow-origin <origin>",
    repeatable: true,
    schema: strings,
    default: [],
    description: "Origins (`https://example.com`) from which references may be fetched.",
  }),

  include: row({
    group: "selection",
    flag: "--include <selector>",
    repeatable: true,
    schema: strings,
    default: [],
    defaultText: "everything",
    description:
      "Only these operations: an accessor glob (`actions.triggers.*`), `operation:ID`, `tag:NAME`, `path:GLOB`, or `x-name: value`.",
  }),
  exclude: row({
    group: "selection",
    merge: "before",
    flag: "--exclude <selector>",
    repeatable: true,
    schema: strings,
    default: ["x-fern-ignore: true", "x-speakeasy-ignore: true"],
    description: "Leave these operations out; the same selectors.",
  }),
  ignoreParameters: row({
    group: "selection",
    merge: "before",
    flag: "--ignore-parameter <selector>",
    repeatable: true,
    schema: strings,
    default: ["x-fern-ignore: true", "x-speakeasy-ignore: true"],
    description: "Leave these parameters out: `x-name: value`, or a parameter name.",
  }),

  groupExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-operation-group", "x-fern-sdk-group-name", "x-speakeasy-group", "x-stainless-resource"],
    description: "Extensions that hold an operation's path of getters, first match wins.",
  }),
  methodExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-operation-name", "x-fern-sdk-method-name", "x-speakeasy-name-override", "x-stainless-method"],
    description: "Extensions that hold an operation's method name.",
  }),
  requestNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-operation-request-parameters-name", "x-fern-request-name", "x-request-name"],
    description: "Extensions that hold the name of an operation's request type.",
  }),
  schemaNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-fern-type-name", "x-speakeasy-name-override", "x-stainless-model"],
    description: "Extensions that hold a schema's type name.",
  }),
  serverNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-server-name", "x-fern-server-name", "x-speakeasy-server-id"],
    description: "Extensions that hold the name of a server, after its own `name`.",
  }),
  resources: row({
    group: "names",
    merge: "members",
    schema: v.record(v.string(), v.string()),
    default: {},
    description: "Names by hand: operationId (or `GET /path`) to `accessor.path.method`. Wins over extensions.",
  }),
  typeNames: row({
    group: "names",
    merge: "members",
    schema: v.record(v.string(), v.string()),
    default: {},
    description: "Type names by hand: schema name or JSON pointer to type name.",
  }),
  requestSuffix: row({
    group: "names",
    flag: "--request-suffix <text>",
    schema: v.string(),
    default: "Request",
    description: "Ending of request type names that are made from the method.",
  }),
  requestTypeName: row({
    group: "names",
    schema: v.picklist(["method", "bodyRef"]),
    default: "bodyRef",
    description:
      "Whether a request that is just a referenced body takes that schema's name or one made from group and method.",
  }),
  operationTypeNames: row({
    group: "names",
    flag: "--operation-type-names <order>",
    schema: v.picklist(["verbFirst", "groupFirst"]),
    default: "verbFirst",
    description:
      "Types made for an operation: `ListUsersRequest`, or group and method as they stand: `UsersListRequest`.",
  }),
  propertyCase: row({
    group: "names",
    flag: "--property-case <case>",
    schema: v.picklist(["wire"]),
    default: "wire",
    description: "Properties keep the names of the wire.",
  }),

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
  timeoutInSeconds: row({
    group: "client",
    flag: "--timeout <seconds>",
    schema: v.pipe(v.number(), v.minValue(0)),
    default: 60,
    description: "The SDK's default time-out of one attempt.",
  }),
  maxRetries: row({
    group: "client",
    flag: "--max-retries <count>",
    schema: v.pipe(v.number(), v.integer(), v.minValue(0)),
    default: 2,
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

  packageName: row({
    group: "package",
    flag: "--package-name <name>",
    schema: v.string(),
    defaultText: "from the title",
    description: "Name in the generated package.json.",
  }),
  packageVersion: row({
    group: "package",
    flag: "--package-version <version>",
    schema: v.string(),
    defaultText: "`info.version` when it is semver, else 0.0.0",
    description: "Version in the generated package.json.",
  }),
  repository: row({
    group: "package",
    flag: "--repository <url>",
    schema: v.string(),
    description: "Repository in the generated package.json.",
  }),

  output: row({
    group: "output",
    path: true,
    report: true,
    flag: "-o, --output <folder>",
    schema: v.string(),
    description: "Folder of the generated package.",
  }),
  formatter: row({
    group: "output",
    flag: "--formatter <name>",
    schema: v.picklist(["auto", "prettier", "oxfmt", "none"]),
    default: "auto",
    description:
      "`auto` is Prettier where a Prettier configuration governs the output folder, else oxfmt with Prettier's defaults.",
  }),
  templates: row({
    group: "output",
    path: true,
    flag: "--templates <folder>",
    schema: v.string(),
    description: "Folder whose files replace templates, partials and runtime files of the same name.",
  }),

  strict: row({
    group: "report",
    report: true,
    flag: "--strict",
    schema: v.boolean(),
    default: false,
    description: "Warnings are errors.",
  }),
  allow: row({
    group: "report",
    flag: "--allow <code>",
    repeatable: true,
    schema: strings,
    default: [],
    description:
      "Silence a warning, or let an error of a single place pass as a warning: `code` or `code:#/pointer`. An allowance that nothing uses is itself a warning.",
  }),
} as const;

/** Flags of a single run: they say what to do with the options, so they stand in no configuration file. */
export const runFlagTable = {
  config: row({
    group: "run",
    path: true,
    flag: "-c, --config <file>",
    schema: v.string(),
    defaultText: "`bindsmith.config.*` in the working directory",
    description: "Configuration file: TypeScript, JavaScript, JSON or YAML.",
  }),
  dryRun: row({
    group: "run",
    flag: "--dry-run",
    schema: v.boolean(),
    default: false,
    description: "Print what would be written and write nothing.",
  }),
  force: row({
    group: "run",
    flag: "--force",
    schema: v.boolean(),
    default: false,
    description: "Generate even when nothing changed, and overwrite generated files that were edited by hand.",
  }),
  watch: row({
    group: "run",
    flag: "-w, --watch",
    schema: v.boolean(),
    default: false,
    description: "Generate again whenever the document, a file it references, the configuration or a template changes.",
  }),
  format: row({
    group: "run",
    flag: "--format <kind>",
    schema: v.picklist(["text", "json", "github"]),
    default: "text",
    description: "How to report: text for people, one JSON object, or GitHub annotations.",
  }),
  verbose: row({
    group: "run",
    flag: "--verbose",
    schema: v.boolean(),
    default: false,
    description: "Print timings, decisions, and the stack of an internal failure.",
  }),
} as const;

export type RunFlags = {
  readonly [K in keyof typeof runFlagTable]?: v.InferOutput<(typeof runFlagTable)[K]["schema"]>;
};

type Table = typeof optionTable;
type Required_<K extends keyof Table> = Table[K] extends { readonly default: unknown } ? true : false;

/** Options as a user writes them in a configuration file: all optional. */
export type UserOptions = { readonly [K in keyof Table]?: v.InferInput<Table[K]["schema"]> };

/** Options after defaults and preset: what every room reads. Paths are absolute. */
export type Options = {
  readonly [K in keyof Table as Required_<K> extends true ? K : never]: v.InferOutput<Table[K]["schema"]>;
} & { readonly [K in keyof Table as Required_<K> extends true ? never : K]?: v.InferOutput<Table[K]["schema"]> };
