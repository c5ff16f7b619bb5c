/** Schema Objects as the normalized document has them: JSON Schema 2020-12 with the keywords of OpenAPI 3.2. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { StringMap } from "./string-map.js";

/** Objects that may have extensions. https://spec.openapis.org/oas/v3.2.0#specification-extensions */
export interface Extensible {
  readonly [extension: `x-${string}`]: unknown;
}

/** A schema as a value: an object, `true` (anything) or `false` (nothing). */
export type JsonSchema = SchemaObject | boolean;

/** https://spec.openapis.org/oas/v3.2.0#external-documentation-object */
export interface ExternalDocumentationObject extends Extensible {
  readonly description?: string;
  readonly url?: string;
}

/** https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1 */
export type SchemaType = "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";

/**
 * A schema that is an object. Keywords of older versions (`nullable`, `example`, lists under `items`, `$dynamicRef`) are
 * said in today's; keywords that are in no table keep whatever they hold.
 * https://spec.openapis.org/oas/v3.2.0#schema-object
 */
export interface SchemaObject extends Extensible {
  /** Local (`#/…`). Other keywords may stand beside it. */
  readonly $ref?: JsonPointer;
  readonly $id?: string;
  readonly $schema?: string;
  readonly $anchor?: string;
  readonly $dynamicAnchor?: string;
  readonly $vocabulary?: unknown;
  readonly $defs?: StringMap<JsonSchema>;
  readonly $comment?: string;

  readonly type?: SchemaType | readonly SchemaType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;

  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  readonly if?: JsonSchema;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
  readonly dependentSchemas?: StringMap<JsonSchema>;

  readonly prefixItems?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly contains?: JsonSchema;
  readonly maxContains?: number;
  readonly minContains?: number;
  readonly unevaluatedItems?: JsonSchema;
  readonly maxItems?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;

  readonly properties?: StringMap<JsonSchema>;
  readonly patternProperties?: StringMap<JsonSchema>;
  readonly additionalProperties?: JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly unevaluatedProperties?: JsonSchema;
  /** Distinct names. */
  readonly required?: readonly string[];
  readonly dependentRequired?: unknown;
  readonly maxProperties?: number;
  readonly minProperties?: number;

  readonly multipleOf?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  readonly contentSchema?: JsonSchema;

  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly examples?: readonly unknown[];
  readonly externalDocs?: ExternalDocumentationObject;
  readonly discriminator?: DiscriminatorObject;
  readonly xml?: XmlObject;
}

/** https://spec.openapis.org/oas/v3.2.0#discriminator-object */
export interface DiscriminatorObject extends Extensible {
  readonly propertyName: string;
  /** Local references by value. */
  readonly mapping?: StringMap<JsonPointer>;
  readonly defaultMapping?: JsonPointer;
}

/** https://spec.openapis.org/oas/v3.2.0#xml-object */
export interface XmlObject extends Extensible {
  readonly nodeType?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  readonly wrapped?: boolean;
}
