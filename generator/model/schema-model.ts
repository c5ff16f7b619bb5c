/** The schema half of the model: JSON values, documentation, named types and their shapes. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

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

/** A named type of the package: an interface, an alias, or an enum with its const object. */
export interface TypeDeclaration {
  readonly origin: JsonPointer;
  readonly name: string;
  /** The words of the top-level resource that alone uses it, with spaces between them; absent: several do, or none. */
  readonly owner?: string;
  readonly schema: Schema;
  readonly doc?: Doc;
  /** In which direction the type is used. */
  readonly usage: "request" | "response" | "both";
  /** Values in it, directly or through references, that are not to a program what they are in JSON; absent: none. */
  readonly conversions?: readonly Conversion[];
  /** The type stands under another name too, which is the one to use; the schema is a reference to it. */
  readonly aliasOf?: AliasOf;
}

/** What an old name stands for, which callers know and which goes with the next major version. */
export interface AliasOf {
  /** Accessor and method, `items.get`, or the name of the type. */
  readonly name: string;
  /** The version of the package that brought the new name. */
  readonly since: string;
}

/** What a value is to a program and not in JSON; `digits`: a text to the program, a number in JSON. */
export type Conversion = "instant" | "integer64" | "digits" | "bytes";

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
  /**
   * What the value is to a program, as type, format and options say. `instant`: a date, with or without a time; `integer64`: an
   * integer of 64 bits, exactly; `bytes`: what base64 stands for.
   */
  readonly value: "text" | "number" | "boolean" | "null" | "integer64" | "instant" | "bytes";
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
  readonly discriminator?: {
    readonly property: string;
    readonly mapping: readonly { readonly value: string; readonly type: string }[];
  };
}

export interface IntersectionSchema extends SchemaBase {
  readonly kind: "intersection";
  readonly members: readonly Schema[];
  /**
   * Only on the schema of a declaration: members are references to interfaces and at most one object (the last) whose
   * properties agree with theirs; it is printed `interface X extends A, B { … }`.
   */
  readonly inherits?: true;
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
