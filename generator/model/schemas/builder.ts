/**
 * What the operation builders ask of the schema builder (`schemas.ts`).
 * The order of calls is: create with every schema the selected operations mention, `build`/`declare`/`properties` in any
 * order, then `finish` once with the schemas that the finished model really holds.
 */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Options } from "../../options/index.js";
import type { SpecDocument } from "../../document/document.js";
import type { JsonSchema } from "../../document/openapi.js";
import type { Coverage, Doc, Property, Schema, TypeDeclaration } from "../model.js";
import type { Report } from "../report.js";

/** Which way a value travels: `request` leaves `readOnly` properties out, `response` leaves `writeOnly` ones out. */
export type Direction = "request" | "response";

/** A Schema Object that a selected operation or webhook mentions, before anything is built. */
export interface SchemaSource {
  readonly schema: JsonSchema;
  readonly origin: JsonPointer;
  /** `none`: nothing sends or receives it; both of its forms are made, and neither changes those of other schemas. */
  readonly direction: Direction | "none";
}

export interface SchemaBuilderInput {
  readonly spec: SpecDocument;
  readonly options: Options;
  readonly report: Report;
  /** All of them, in document order: with them the builder knows which schemas travel in both directions (and must be split). */
  readonly sources: readonly SchemaSource[];
  /** Type names that must not be taken by schemas: none unless operations or the client need them. */
  readonly reservedTypeNames: readonly string[];
}

export interface BuildContext {
  readonly direction: Direction;
  /**
   * Name of the declaration when the schema is inline and becomes one: an object with properties, an enum, a union.
   * Absent: the schema stays inline (enums included). The name is made unique by the builder.
   */
  readonly extractAs?: string;
  readonly position?: "parameter" | "body" | "property";
}

/** A schema of the finished model and who holds it. */
export interface SchemaUse {
  readonly schema: Schema;
  readonly direction: Direction;
  /** Words of the operation's top-level resource; absent for operations of none, webhooks and callbacks. */
  readonly owner?: string;
}

export interface FinishedSchemas {
  /** Declarations that `uses` reach: schemas in document order, synthesized request types after them, in order of declaration. */
  readonly types: readonly TypeDeclaration[];
  readonly coverage: Pick<Coverage, "schemas" | "keywords"> & { readonly hashedTypes: number };
}

export interface SchemaBuilder {
  /** The model of the schema at `origin`. A reference gives a `ref`; nothing behind it is built until somebody looks. */
  build(schema: JsonSchema, origin: JsonPointer, context: BuildContext): Schema;
  /**
   * Declares a synthesized type (a request type) and returns the reference to it.
   * A name that is taken is salted deterministically; an equal declaration of the same origin and name is shared.
   */
  declare(
    name: string,
    schema: Schema,
    info: { readonly origin: JsonPointer; readonly doc?: Doc; readonly usage: TypeDeclaration["usage"] },
  ): Schema;
  /** A type name for something that is no schema, as near to `wish` as is free; the same `key` gets the same name again. */
  claim(proposal: string, key: string): string;
  /** The schema behind references (chains too): never a `ref`. An endless chain is `unknown`. */
  resolve(schema: Schema): Schema;
  /**
   * The properties of an object schema, through references and `allOf` (a later member's property replaces an earlier one's);
   * `undefined` when it is not a plain object shape: a union, a free-form map (`additional` present), a primitive, null.
   */
  properties(schema: Schema): readonly Property[] | undefined;
  /** Whether `null` is one of the values: `["object", "null"]`, through references. */
  nullable(schema: Schema): boolean;
  /** The schema without its `null` variant. */
  withoutNull(schema: Schema): Schema;
  /**
   * Declarations that the model needs, with their modules (`types/<owner>` for one owner, else `types/shared`). Call once.
   * @param unused schemas that nothing holds; they are declared, and say nothing about where others belong
   */
  finish(uses: readonly SchemaUse[], unused?: readonly SchemaUse[]): FinishedSchemas;
}

/** The signature of `createSchemaBuilder` in `schemas.ts`. */
export type CreateSchemaBuilder = (input: SchemaBuilderInput) => SchemaBuilder;
