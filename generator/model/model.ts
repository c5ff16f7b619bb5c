/**
 * The intermediate representation: what an OpenAPI document means for an SDK.
 * Plain, serialisable, read-only values; every decision (names, optionality, what is sent where) is made here,
 * emitters only render. `bindsmith inspect --json` prints it.
 */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { Operation } from "./operation-model.js";
import type { SecurityRequirement, SecurityScheme, Server } from "./service-model.js";
import type { Webhook } from "./webhook-model.js";
import type { Doc, TypeDeclaration } from "./schema-model.js";

export type { Pagination } from "./pagination-model.js";
export type {
  MediaKind,
  Parameter,
  PropertyEncoding,
  RequestContent,
  ResponseContent,
  ResponseHeader,
} from "./message-model.js";
export type {
  Argument,
  ErrorResponse,
  Operation,
  PathPart,
  RequestArgument,
  RequestBody,
  RequestMember,
  Response,
  ResultChoice,
  Result,
  ResultHeaders,
} from "./operation-model.js";
export type { OAuthFlow, SecurityRequirement, SecurityScheme, Server } from "./service-model.js";
export type { Webhook } from "./webhook-model.js";
export type {
  AliasOf,
  ArraySchema,
  BinarySchema,
  Constraints,
  Conversion,
  Doc,
  EnumSchema,
  Example,
  IntersectionSchema,
  Json,
  LiteralSchema,
  NeverSchema,
  ObjectSchema,
  PrimitiveSchema,
  Property,
  RefSchema,
  Schema,
  TupleSchema,
  TypeDeclaration,
  UnionSchema,
  UnknownSchema,
  XmlHints,
} from "./schema-model.js";

export interface ApiModel {
  readonly info: Info;
  readonly package: PackageModel;
  readonly client: ClientModel;
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** What requests need that are no operation: the document's `security`, without one what most operations need, or nothing. */
  readonly defaultSecurity: readonly SecurityRequirement[];
  /** Top-level resources; the tree hangs below. */
  readonly resources: readonly Resource[];
  /** All operations in document order, those of the tree and those on the client itself (`accessor: []`). */
  readonly operations: readonly Operation[];
  /** Named types in document order, synthesized request types right after the schemas. */
  readonly types: readonly TypeDeclaration[];
  readonly webhooks: readonly Webhook[];
  readonly coverage: Coverage;
}

export interface Info extends Doc {
  readonly origin: JsonPointer;
  readonly title: string;
  readonly version: string;
  readonly termsOfService?: string;
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
  readonly license?: { readonly name: string; readonly identifier?: string; readonly url?: string };
}

/** What goes into the generated package.json. */
export interface PackageModel {
  readonly name: string;
  /** Whether nobody chose the name. */
  readonly private: boolean;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
  readonly repository?: string;
}

/** Names and behaviour of the client class. */
export interface ClientModel {
  /** `ManagementClient` */
  readonly className: string;
  /** `Management`: the namespace of types. */
  readonly namespace: string;
  /** `ManagementError`, `ManagementTimeoutError`, … */
  readonly errors: ErrorClasses;
  /** Headers that every request carries (`User-Agent` is not among them). */
  readonly timeoutInSeconds: number;
  readonly maxRetries: number;
  /** Constructor options that authenticate, one entry an option (several schemes may share one). */
  readonly credentials: readonly CredentialOption[];
  /** Constructor options from server variables: `tenantDomain`. */
  readonly serverVariables: readonly ServerVariableOption[];
  /** Getter that hands out the transport; `transport` unless a resource takes that name. */
  readonly transportProperty: string;
}

export interface ErrorClasses {
  /** `ManagementError`: the base, also for statuses without a class. */
  readonly base: string;
  readonly timeout: string;
  readonly abort: string;
  readonly connection: string;
  readonly decoding: string;
  readonly configuration: string;
  readonly middleware: string;
  /** Type of the base class for some statuses: those without a class of their own. */
  readonly status: string;
  /** Type of what a call fails with when no answer is the error. */
  readonly call: string;
  /** Classes by status, ascending; all of the fixed list that any operation declares. */
  readonly byStatus: readonly { readonly status: number; readonly className: string }[];
  /** Whether a status that an operation does not declare still gets its class. */
  readonly undeclared: "class" | "base";
}

export interface CredentialOption {
  /** `token`, `apiKey`, `username`, `clientId`, … */
  readonly name: string;
  readonly kind:
    | "token"
    | "username"
    | "password"
    | "apiKey"
    | "clientId"
    | "clientSecret"
    | "formParameter"
    | "clientAuthentication"
    | "tokenUrl"
    | "scopes"
    | "expirySkewInSeconds";
  /** Scheme names of the document that use it. */
  readonly schemes: readonly string[];
  /** Wire name of an extra token request parameter (`formParameter`). */
  readonly parameter?: string;
  /** What the document states: of a `formParameter` or the `tokenUrl`. */
  readonly defaultValue?: string;
  /** Environment variable that is never read by the SDK itself; kept for documentation only. */
  readonly doc?: Doc;
}

export interface ServerVariableOption {
  readonly name: string;
  /** Name in the URL template. */
  readonly variable: string;
  readonly enum?: readonly string[];
  readonly defaultValue: string;
  readonly doc?: Doc;
}

export interface Resource {
  /** Getters from the client: `["actions", "triggers", "bindings"]`. */
  readonly accessor: readonly string[];
  /** Last getter. */
  readonly getter: string;
  readonly className: string;
  /** Module path below `src/`, without extension: `resources/actions/triggers/bindings`. */
  readonly module: string;
  readonly doc?: Doc;
  readonly children: readonly Resource[];
  readonly operations: readonly Operation[];
}

/** What of the document is expressed; printed as the summary of a run. */
export interface Coverage {
  readonly operations: { readonly seen: number; readonly made: number; readonly left: number };
  readonly schemas: { readonly seen: number; readonly made: number };
  /** Names that end in a hash, as no words were left to tell them from others. */
  readonly hashedNames: { readonly methods: number; readonly types: number };
  /** Keywords that were approximated or dropped, with how often. */
  readonly keywords: readonly {
    readonly keyword: string;
    readonly seen: number;
    readonly outcome: "expressed" | "approximated" | "dropped";
  }[];
}
