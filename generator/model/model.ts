/**
 * What an OpenAPI document means for an SDK, in whatever language: plain, serialisable, read-only values. Every decision that
 * does not depend on the language (what there is, what is sent where, optionality) is made here. Operations and resources have
 * words, no identifiers; a target language spells them. `bindsmith inspect --json --stage model` prints it.
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
  ErrorResponse,
  Operation,
  PathPart,
  RequestBody,
  RequestMember,
  RequestValue,
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
  readonly client: ClientModel;
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** What requests need that are no operation: the document's `security`, without one what most operations need, or nothing. */
  readonly defaultSecurity: readonly SecurityRequirement[];
  /** Top-level resources; the tree hangs below. */
  readonly resources: readonly Resource[];
  /** All operations in document order, those of the tree and those of no resource. */
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

/** What holds for all requests. */
export interface ClientModel {
  readonly timeoutInSeconds: number;
  readonly maxRetries: number;
}

export interface Resource {
  /** The words of its name: `["client", "grants"]`. */
  readonly name: readonly string[];
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
