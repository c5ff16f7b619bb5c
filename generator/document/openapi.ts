/**
 * The objects of an OpenAPI description once it is normalized: OpenAPI 3.2, whatever version the document was written in.
 *
 * A field holds what its type says or is absent; the tables in kind-tables.ts and the rules in checks/ see to it. Fields
 * that the specification requires are optional here where a document may go on without them. Every reference leads to an
 * object of the type that stands beside {@link ReferenceObject}.
 */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { Extensible, ExternalDocumentationObject, JsonSchema } from "./schema-object.js";
import type { ParameterStyle } from "./parameter-styles.js";
import type { StringMap } from "./string-map.js";

export type {
  DiscriminatorObject,
  Extensible,
  ExternalDocumentationObject,
  JsonSchema,
  SchemaObject,
  SchemaType,
  XmlObject,
} from "./schema-object.js";

/** https://spec.openapis.org/oas/v3.2.0#reference-object */
export interface ReferenceObject {
  /** Local (`#/…`), whichever document the target was read from. */
  readonly $ref: JsonPointer;
  readonly summary?: string;
  readonly description?: string;
}

/** https://spec.openapis.org/oas/v3.2.0#openapi-object */
export interface OpenApiObject extends Extensible {
  readonly openapi: string;
  readonly $self?: string;
  readonly info: InfoObject;
  readonly jsonSchemaDialect?: string;
  readonly servers?: readonly ServerObject[];
  readonly paths?: PathsObject;
  readonly webhooks?: StringMap<PathItemObject>;
  readonly components?: ComponentsObject;
  readonly security?: readonly SecurityRequirementObject[];
  readonly tags?: readonly TagObject[];
  readonly externalDocs?: ExternalDocumentationObject;
}

/** https://spec.openapis.org/oas/v3.2.0#info-object */
export interface InfoObject extends Extensible {
  readonly title: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: ContactObject;
  readonly license?: LicenseObject;
  readonly version: string;
}

/** https://spec.openapis.org/oas/v3.2.0#contact-object */
export interface ContactObject extends Extensible {
  readonly name?: string;
  readonly url?: string;
  readonly email?: string;
}

/** https://spec.openapis.org/oas/v3.2.0#license-object */
export interface LicenseObject extends Extensible {
  readonly name?: string;
  readonly identifier?: string;
  readonly url?: string;
}

/** https://spec.openapis.org/oas/v3.2.0#server-object */
export interface ServerObject extends Extensible {
  readonly url?: string;
  readonly description?: string;
  readonly name?: string;
  readonly variables?: StringMap<ServerVariableObject>;
}

/** https://spec.openapis.org/oas/v3.2.0#server-variable-object */
export interface ServerVariableObject extends Extensible {
  readonly enum?: readonly string[];
  readonly default?: string;
  readonly description?: string;
}

/** https://spec.openapis.org/oas/v3.2.0#components-object */
export interface ComponentsObject extends Extensible {
  readonly schemas?: StringMap<JsonSchema>;
  readonly responses?: StringMap<ResponseObject | ReferenceObject>;
  readonly parameters?: StringMap<ParameterObject | ReferenceObject>;
  readonly examples?: StringMap<ExampleObject | ReferenceObject>;
  readonly requestBodies?: StringMap<RequestBodyObject | ReferenceObject>;
  readonly headers?: StringMap<HeaderObject | ReferenceObject>;
  readonly securitySchemes?: StringMap<SecuritySchemeObject | ReferenceObject>;
  readonly links?: StringMap<LinkObject | ReferenceObject>;
  readonly callbacks?: StringMap<CallbackObject | ReferenceObject>;
  readonly pathItems?: StringMap<PathItemObject>;
  readonly mediaTypes?: StringMap<MediaTypeObject | ReferenceObject>;
}

/** Path Item Objects by path, which begins with a slash; beside them extensions. https://spec.openapis.org/oas/v3.2.0#paths-object */
export type PathsObject = StringMap<PathItemObject>;

/** https://spec.openapis.org/oas/v3.2.0#path-item-object */
export interface PathItemObject extends Extensible {
  /** The path item that this one adds to. */
  readonly $ref?: JsonPointer;
  readonly summary?: string;
  readonly description?: string;
  readonly get?: OperationObject;
  readonly put?: OperationObject;
  readonly post?: OperationObject;
  readonly delete?: OperationObject;
  readonly options?: OperationObject;
  readonly head?: OperationObject;
  readonly patch?: OperationObject;
  readonly trace?: OperationObject;
  readonly query?: OperationObject;
  readonly additionalOperations?: StringMap<OperationObject>;
  readonly servers?: readonly ServerObject[];
  readonly parameters?: readonly (ParameterObject | ReferenceObject)[];
}

/** https://spec.openapis.org/oas/v3.2.0#operation-object */
export interface OperationObject extends Extensible {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocumentationObject;
  /** Never blank. */
  readonly operationId?: string;
  readonly parameters?: readonly (ParameterObject | ReferenceObject)[];
  readonly requestBody?: RequestBodyObject | ReferenceObject;
  readonly responses: ResponsesObject;
  readonly callbacks?: StringMap<CallbackObject | ReferenceObject>;
  readonly deprecated?: boolean;
  readonly security?: readonly SecurityRequirementObject[];
  readonly servers?: readonly ServerObject[];
}

/** A value with its examples: what parameters, headers and media types have in common. */
interface Exemplified extends Extensible {
  readonly example?: unknown;
  readonly examples?: StringMap<ExampleObject | ReferenceObject>;
}

/** https://spec.openapis.org/oas/v3.2.0#parameter-object */
export interface ParameterObject extends Exemplified {
  readonly name: string;
  /** A location that OpenAPI knows, or another word in lower case. */
  readonly in: string;
  readonly description?: string;
  /** `true` in the path. */
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly allowEmptyValue?: boolean;
  /** One that its location allows. */
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly schema?: JsonSchema;
  /** One media type at most, and only without `schema`. */
  readonly content?: StringMap<MediaTypeObject | ReferenceObject>;
}

/** https://spec.openapis.org/oas/v3.2.0#request-body-object */
export interface RequestBodyObject extends Extensible {
  readonly description?: string;
  readonly content?: StringMap<MediaTypeObject | ReferenceObject>;
  readonly required?: boolean;
}

/** https://spec.openapis.org/oas/v3.2.0#media-type-object */
export interface MediaTypeObject extends Exemplified {
  readonly schema?: JsonSchema;
  readonly itemSchema?: JsonSchema;
  readonly encoding?: StringMap<EncodingObject>;
  readonly prefixEncoding?: readonly EncodingObject[];
  readonly itemEncoding?: EncodingObject;
}

/** https://spec.openapis.org/oas/v3.2.0#encoding-object */
export interface EncodingObject extends Extensible {
  readonly contentType?: string;
  readonly headers?: StringMap<HeaderObject | ReferenceObject>;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly encoding?: StringMap<EncodingObject>;
  readonly prefixEncoding?: readonly EncodingObject[];
  readonly itemEncoding?: EncodingObject;
}

/**
 * Responses by status: `200`, a range such as `4XX`, or `default`; beside them extensions.
 * https://spec.openapis.org/oas/v3.2.0#responses-object
 */
export type ResponsesObject = StringMap<ResponseObject | ReferenceObject>;

/** https://spec.openapis.org/oas/v3.2.0#response-object */
export interface ResponseObject extends Extensible {
  readonly summary?: string;
  readonly description: string;
  readonly headers?: StringMap<HeaderObject | ReferenceObject>;
  readonly content?: StringMap<MediaTypeObject | ReferenceObject>;
  readonly links?: StringMap<LinkObject | ReferenceObject>;
}

/** Path Item Objects by runtime expression; beside them extensions. https://spec.openapis.org/oas/v3.2.0#callback-object */
export type CallbackObject = StringMap<PathItemObject>;

/** https://spec.openapis.org/oas/v3.2.0#example-object */
export interface ExampleObject extends Extensible {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
  readonly dataValue?: unknown;
  readonly serializedValue?: string;
  readonly externalValue?: string;
}

/** https://spec.openapis.org/oas/v3.2.0#link-object */
export interface LinkObject extends Extensible {
  readonly operationRef?: string;
  readonly operationId?: string;
  readonly parameters?: StringMap<unknown>;
  readonly requestBody?: unknown;
  readonly description?: string;
  readonly server?: ServerObject;
}

/** https://spec.openapis.org/oas/v3.2.0#header-object */
export interface HeaderObject extends Exemplified {
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: JsonSchema;
  /** One media type at most, and only without `schema`. */
  readonly content?: StringMap<MediaTypeObject | ReferenceObject>;
}

/** https://spec.openapis.org/oas/v3.2.0#tag-object */
export interface TagObject extends Extensible {
  /** Unique. */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocumentationObject;
  /** Name of another tag; no tag is its own ancestor. */
  readonly parent?: string;
  readonly kind?: string;
}

/** https://spec.openapis.org/oas/v3.2.0#security-scheme-object */
export interface SecuritySchemeObject extends Extensible {
  readonly type?: string;
  readonly description?: string;
  readonly name?: string;
  readonly in?: string;
  readonly scheme?: string;
  readonly bearerFormat?: string;
  readonly flows?: OAuthFlowsObject;
  readonly openIdConnectUrl?: string;
  readonly oauth2MetadataUrl?: string;
  readonly deprecated?: boolean;
}

/** https://spec.openapis.org/oas/v3.2.0#oauth-flows-object */
export interface OAuthFlowsObject extends Extensible {
  readonly implicit?: OAuthFlowObject;
  readonly password?: OAuthFlowObject;
  readonly clientCredentials?: OAuthFlowObject;
  readonly authorizationCode?: OAuthFlowObject;
  readonly deviceAuthorization?: OAuthFlowObject;
}

/** https://spec.openapis.org/oas/v3.2.0#oauth-flow-object */
export interface OAuthFlowObject extends Extensible {
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes?: StringMap<string>;
}

/** Scopes by the name of a scheme. https://spec.openapis.org/oas/v3.2.0#security-requirement-object */
export type SecurityRequirementObject = StringMap<readonly string[]>;
