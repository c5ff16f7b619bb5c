/**
 * The intermediate representation: what an OpenAPI document means for an SDK.
 * Plain, serialisable, read-only values; every decision (names, optionality, what is sent where) is made here,
 * emitters only render. `bindsmith inspect --json` prints it.
 */
import type { JsonPointer } from "../diagnostic.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface ApiModel {
  readonly info: Info;
  readonly package: PackageModel;
  readonly client: ClientModel;
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** Top-level resources; the tree hangs below. */
  readonly resources: readonly Resource[];
  /** All operations in document order, those of the tree and those on the client itself (`accessor: []`). */
  readonly operations: readonly Operation[];
  /** Named types in document order, synthesized request types right after the schemas. */
  readonly types: readonly TypeDeclaration[];
  readonly webhooks: readonly Webhook[];
  readonly coverage: Coverage;
}

export interface Doc {
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  /** Text of a deprecation (`x-deprecated-message` and the like). */
  readonly deprecationMessage?: string;
  readonly externalDocs?: { readonly url: string; readonly description?: string };
  readonly examples?: readonly Example[];
}

export interface Example {
  readonly name?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: Json;
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
  /** Classes by status, ascending; all of the fixed list that any operation declares. */
  readonly byStatus: readonly { readonly status: number; readonly className: string }[];
  /** Whether a status that an operation does not declare still gets its class. */
  readonly undeclared: "class" | "base";
}

export interface CredentialOption {
  /** `token`, `apiKey`, `username`, `clientId`, … */
  readonly name: string;
  readonly kind: "token" | "username" | "password" | "apiKey" | "clientId" | "clientSecret" | "privateKey" | "formParameter";
  /** Scheme names of the document that use it. */
  readonly schemes: readonly string[];
  /** Wire name of an extra token request parameter (`formParameter`), with the document's default. */
  readonly parameter?: string;
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

export interface Server {
  readonly origin: JsonPointer;
  /** Key in the environments object, Pascal case: `Default`, `Production`. */
  readonly name: string;
  /** URL template; absolute, or relative to the document (then the client asks for a base URL). */
  readonly url: string;
  readonly variables: readonly { readonly name: string; readonly default: string; readonly enum?: readonly string[]; readonly doc?: Doc }[];
  readonly doc?: Doc;
}

export type SecurityScheme = { readonly origin: JsonPointer; readonly name: string; readonly doc?: Doc } & (
  | { readonly kind: "bearer"; readonly bearerFormat?: string }
  | { readonly kind: "basic" }
  | { readonly kind: "http"; readonly scheme: string }
  | { readonly kind: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly parameter: string }
  | { readonly kind: "oauth2"; readonly flows: readonly OAuthFlow[] }
  | { readonly kind: "openIdConnect"; readonly url: string }
  | { readonly kind: "mutualTLS" }
);

export interface OAuthFlow {
  readonly flow: "clientCredentials" | "password" | "implicit" | "authorizationCode" | "deviceAuthorization";
  readonly tokenUrl?: string;
  readonly authorizationUrl?: string;
  readonly refreshUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
  /** Extra form parameters of the token request that the document states (`x-form-parameters`). */
  readonly formParameters: readonly { readonly name: string; readonly value: string }[];
}

/** One alternative (OR); its members are all needed (AND). An empty alternative is anonymous access. */
export type SecurityRequirement = readonly { readonly scheme: string; readonly scopes: readonly string[] }[];

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

export interface Operation {
  readonly origin: JsonPointer;
  readonly doc: Doc;
  readonly tags: readonly string[];
  /** HTTP method in capitals: `PATCH`, `QUERY`, or the name under `additionalOperations`. */
  readonly method: string;
  /** Path template as the document has it: `/actions/triggers/{triggerId}/bindings`. */
  readonly path: string;
  readonly operationId?: string;
  readonly accessor: readonly string[];
  readonly methodName: string;
  /** The exported function behind the method: `resources/actions/triggers/bindings`, `updateMany`. */
  readonly function: { readonly module: string; readonly name: string };
  /** In call order. */
  readonly arguments: readonly Argument[];
  /** The template cut at its expressions. */
  readonly pathParts: readonly PathPart[];
  /** Every parameter that is sent, path parameters included, in document order. */
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** Every declared response, in document order. */
  readonly responses: readonly Response[];
  readonly result: Result;
  /** Declared error statuses with their class and body. */
  readonly errors: readonly ErrorResponse[];
  /** Effective requirements (operation, else document); empty list: no security is declared. */
  readonly security: readonly SecurityRequirement[];
  /** Own or path servers, when they override the document's. */
  readonly servers: readonly Server[];
  readonly pagination?: Pagination;
  /** Safe to repeat: by method (RFC 9110 §9.2.2) or because the document marks it. */
  readonly idempotent: boolean;
  readonly callbacks: readonly Webhook[];
  /** Media types of requests and of the success response, in the order of preference. */
  readonly mediaTypes: { readonly request: readonly string[]; readonly response: readonly string[] };
}

export type Argument =
  | { readonly kind: "path"; readonly name: string; readonly parameter: string; readonly type: Schema; readonly required: true; readonly doc?: Doc }
  | RequestArgument
  | { readonly kind: "options"; readonly name: string; readonly required: false; readonly contentTypes: readonly string[] };

/** The `request` argument: how its value is spread over query, headers, cookies and body. */
export interface RequestArgument {
  readonly kind: "request";
  readonly name: string;
  readonly type: Schema;
  /** false: `request = {}`; `optional`: `request?: T | null` when the body may be left out. */
  readonly required: boolean;
  /** How an argument left out reads: `= {}` or `?: T`. Meaningless when `required`. */
  readonly absent: "emptyObject" | "undefined";
  /** Properties of `request` that are parameters. */
  readonly members: readonly RequestMember[];
  /**
   * What of `request` is the body: nothing; the whole value; what is left after the members (`const { a, ...body } = request`);
   * or one property.
   */
  readonly body: { readonly kind: "none" } | { readonly kind: "whole" } | { readonly kind: "rest" } | { readonly kind: "property"; readonly name: string };
}

export interface RequestMember {
  /** Property of `request`. */
  readonly name: string;
  readonly in: "query" | "header" | "cookie" | "querystring";
  /** Name on the wire. */
  readonly parameter: string;
  readonly required: boolean;
}

export type PathPart = { readonly kind: "literal"; readonly text: string } | { readonly kind: "parameter"; readonly parameter: string };

export interface Parameter {
  readonly origin: JsonPointer;
  /** Name on the wire. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  /** Name in code: the positional argument of a path parameter, the property of `request` else. */
  readonly property: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly doc?: Doc;
  /** OpenAPI 3.2 §4.12.2.2; the defaults by `in` are filled in. */
  readonly style: "matrix" | "label" | "simple" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "cookie";
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** A parameter with `content` instead of a schema: the media type that serializes it. */
  readonly contentType?: string;
  /** Sent when the caller gives nothing; from pagination configuration, never from `schema.default`. */
  readonly sendDefault?: Json;
}

export interface RequestBody {
  readonly origin: JsonPointer;
  readonly required: boolean;
  readonly doc?: Doc;
  /** In the order of preference; the first is sent unless the call asks for another. */
  readonly content: readonly RequestContent[];
}

/** How a body or a response is put on the wire. */
export type MediaKind = "json" | "urlencoded" | "multipart" | "text" | "binary" | "jsonLines" | "eventStream" | "xml";

export interface RequestContent {
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly schema: Schema;
  /** Encoding Object by property (OpenAPI 3.2 §4.14.5), only what differs from the defaults. */
  readonly encoding: readonly PropertyEncoding[];
  readonly examples: readonly Example[];
}

export interface PropertyEncoding {
  readonly property: string;
  readonly contentType?: string;
  readonly style?: Parameter["style"];
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly headers: readonly ResponseHeader[];
}

export interface Response {
  readonly origin: JsonPointer;
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  readonly doc: Doc;
  readonly headers: readonly ResponseHeader[];
  readonly content: readonly ResponseContent[];
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly doc?: Doc;
  readonly explode: boolean;
}

export interface ResponseContent {
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly schema: Schema;
  /** `itemSchema` of OpenAPI 3.2, or the schema itself for streams of older documents: one item, one event. */
  readonly itemSchema?: Schema;
  readonly examples: readonly Example[];
}

/** What a call resolves to. */
export interface Result {
  readonly kind: "void" | MediaKind;
  /** Type of the data (of one item for streams); absent for `void`. */
  readonly schema?: Schema;
  /** Whether a success status without content exists beside one with (`T | undefined`). */
  readonly optional: boolean;
  /** Value of the `Accept` header, media types in order of preference; empty for `void`. */
  readonly accept: readonly string[];
  /** Success statuses declared: `["200", "204"]`. */
  readonly statuses: readonly string[];
  /** When success statuses or media types need different decoding: one row each; empty when one decoder serves. */
  readonly alternatives: readonly { readonly status: string; readonly mediaType: string; readonly kind: MediaKind | "void"; readonly schema?: Schema }[];
}

export interface ErrorResponse {
  readonly status: string;
  /** Class by status; the base class for ranges, `default` and statuses without one. */
  readonly className: string;
  readonly schema?: Schema;
}

export type Pagination = {
  /** Path of property names from the response body to the array; empty: the body is the array. */
  readonly items: readonly string[];
  readonly itemSchema: Schema;
  /** Response variant that is paged (one of a union), else the result's schema. */
  readonly pageSchema: Schema;
  /** Where the moving value goes. */
  readonly in: "query" | "body";
} & (
  | { readonly kind: "cursor"; readonly parameter: string; readonly next: readonly string[]; readonly hasMore?: readonly string[] }
  /** The cursor is a property of the last item (Stripe's `starting_after`). */
  | { readonly kind: "lastItem"; readonly parameter: string; readonly property: string; readonly hasMore?: readonly string[] }
  | { readonly kind: "page"; readonly parameter: string; readonly first: number; readonly size?: string; readonly defaultSize?: number; readonly total?: readonly string[]; readonly totalKind?: "items" | "pages" }
  | { readonly kind: "offset"; readonly parameter: string; readonly size?: string; readonly defaultSize?: number; readonly total?: readonly string[] }
  | { readonly kind: "nextUrl"; readonly next: readonly string[] }
  | { readonly kind: "link" }
);

export interface Webhook {
  readonly origin: JsonPointer;
  /** Name in the document (webhooks) or runtime expression (callbacks). */
  readonly name: string;
  readonly typeName: string;
  readonly method: string;
  readonly doc: Doc;
  readonly body?: Schema;
  readonly mediaType?: string;
}

/** A named type of the package: an interface, an alias, or an enum with its const object. */
export interface TypeDeclaration {
  readonly origin: JsonPointer;
  readonly name: string;
  /** Module path below `src/`: `types/actions`, `types/shared`. */
  readonly module: string;
  readonly schema: Schema;
  readonly doc?: Doc;
  /** In which direction the type is used. */
  readonly usage: "request" | "response" | "both";
}

interface SchemaBase {
  readonly origin: JsonPointer;
  readonly doc?: Doc;
  readonly default?: Json;
  readonly constraints?: Constraints;
  readonly xml?: XmlHints;
}

export type Schema =
  | RefSchema
  | PrimitiveSchema
  | LiteralSchema
  | EnumSchema
  | ArraySchema
  | TupleSchema
  | ObjectSchema
  | UnionSchema
  | IntersectionSchema
  | BinarySchema
  | UnknownSchema
  | NeverSchema;

/** A reference to a {@link TypeDeclaration} by name. */
export interface RefSchema extends SchemaBase {
  readonly kind: "ref";
  readonly type: string;
}

export interface PrimitiveSchema extends SchemaBase {
  readonly kind: "primitive";
  readonly type: "string" | "number" | "integer" | "boolean" | "null";
  readonly format?: string;
  /** What the value is in code. */
  readonly representation: "string" | "number" | "boolean" | "null" | "bigint" | "Date" | "Uint8Array";
}

/** One JSON value: `const`, or a single-valued enum that discriminates. Always closed. */
export interface LiteralSchema extends SchemaBase {
  readonly kind: "literal";
  readonly value: Json;
}

export interface EnumSchema extends SchemaBase {
  readonly kind: "enum";
  readonly type: "string" | "number" | "boolean" | "mixed";
  /** Values the document does not know are accepted too: `| (string & {})`. */
  readonly open: boolean;
  /** Distinct values in document order; `key` is the member of the const object. */
  readonly members: readonly { readonly key: string; readonly value: string | number | boolean; readonly doc?: Doc }[];
}

export interface ArraySchema extends SchemaBase {
  readonly kind: "array";
  readonly items: Schema;
}

export interface TupleSchema extends SchemaBase {
  readonly kind: "tuple";
  readonly items: readonly Schema[];
  /** Items that must be there. */
  readonly required: number;
  readonly rest?: Schema;
}

export interface ObjectSchema extends SchemaBase {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** `additionalProperties` / `patternProperties` / `unevaluatedProperties`: what other keys hold; absent: none are expressed. */
  readonly additional?: Schema;
}

export interface Property {
  /** Key on the wire and in code. */
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly doc?: Doc;
}

export interface UnionSchema extends SchemaBase {
  readonly kind: "union";
  readonly variants: readonly Schema[];
  readonly discriminator?: { readonly property: string; readonly mapping: readonly { readonly value: string; readonly type: string }[] };
}

export interface IntersectionSchema extends SchemaBase {
  readonly kind: "intersection";
  readonly members: readonly Schema[];
}

/** Bytes: a multipart file, an octet-stream. In code: `Blob | Uint8Array | ArrayBuffer | ReadableStream` on the way out, `Blob` back. */
export interface BinarySchema extends SchemaBase {
  readonly kind: "binary";
}

export interface UnknownSchema extends SchemaBase {
  readonly kind: "unknown";
}

export interface NeverSchema extends SchemaBase {
  readonly kind: "never";
}

/** JSON Schema 2020-12 validation keywords, for documentation. */
export interface Constraints {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
}

/** OpenAPI 3.2 XML Object. */
export interface XmlHints {
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  readonly nodeType?: "element" | "attribute" | "text" | "cdata" | "none";
  readonly wrapped?: boolean;
}

/** What of the document is expressed; printed as the summary of a run. */
export interface Coverage {
  readonly operations: { readonly seen: number; readonly made: number; readonly left: number };
  readonly schemas: { readonly seen: number; readonly made: number };
  /** Keywords that were approximated or dropped, with how often. */
  readonly keywords: readonly { readonly keyword: string; readonly seen: number; readonly outcome: "expressed" | "approximated" | "dropped" }[];
}
