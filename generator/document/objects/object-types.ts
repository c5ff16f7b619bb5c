/**
 * Which fields the objects of an OpenAPI description have and what they hold: OpenAPI 3.2 §4, JSON Schema 2020-12 §8–10.
 * What is not in these tables (extensions, examples, defaults, enum values) is data: nothing inside is ever read as a reference.
 */
export type ObjectType =
  | "openapi"
  | "info"
  | "contact"
  | "license"
  | "server"
  | "serverVariable"
  | "components"
  | "paths"
  | "pathItem"
  | "operation"
  | "externalDocs"
  | "parameter"
  | "requestBody"
  | "mediaType"
  | "encoding"
  | "responses"
  | "response"
  | "callback"
  | "example"
  | "link"
  | "header"
  | "tag"
  | "schema"
  | "discriminator"
  | "xml"
  | "securityScheme"
  | "oauthFlows"
  | "oauthFlow"
  | "securityRequirement";

/** What a field may hold. */
export type ValueShape =
  /** One object of a kind, a map of them by name, a list of them. */
  | "one"
  | "map"
  | "list"
  /** A string; a list of strings; a map of strings; true or false; a number; an integer from 0. */
  | "text"
  | "texts"
  | "textMap"
  | "flag"
  | "number"
  | "count"
  /** Any JSON value; a list of any; a map of any. */
  | "value"
  | "values"
  | "valueMap"
  /** Has a rule of its own. */
  | "special";

export interface FieldSpec {
  readonly form: ValueShape;
  /** For `one`, `map` and `list`. */
  readonly kind?: ObjectType;
  /** A value of another form cannot be left out without changing what the SDK does: an error, not a warning. */
  readonly essential?: boolean;
}

export interface KindTable {
  /** Words for messages: `a Parameter Object`. */
  readonly title: string;
  readonly fields: ReadonlyMap<string, FieldSpec>;
  /** What every other key holds, where keys are names: path templates, status codes, expressions. */
  readonly rest?: FieldSpec;
  /** A Reference Object may stand in its place. */
  readonly referable?: boolean;
}
