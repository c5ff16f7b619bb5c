/** What the files of the schema builder share during one run. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Options } from "../../options/index.js";
import type { Schema } from "../model.js";
import type { Direction } from "./builder.js";
import type { Combiner } from "./combine.js";
import type { KeywordUsage } from "./coverage.js";
import type { SchemaIndex } from "./schema-index.js";
import type { Targets } from "./refs.js";
import type { Report } from "../report.js";
import type { TypeNames } from "../names/declarations.js";

/** Deeper inline schemas get a declaration of their own, built later: so no recursion is deeper than this. */
export const MAXIMUM_DEPTH = 24;

/** Where a schema is being built. */
export interface BuildPosition {
  readonly direction: Direction;
  /** Inline nesting below the declaration. */
  readonly depth: number;
  /** What parts of this schema are called after, should they need a name: the declaration's name and the way down. */
  readonly name: string;
  /** Properties that a schema around this one requires. */
  readonly required: readonly string[];
  /** The named schema whose root this is; absent below the root. */
  readonly root?: JsonPointer;
  /** A member of a composition: what it requires may be a property of another member. */
  readonly part?: boolean;
  /** Leave `oneOf` and `anyOf` out: what all subtypes share. */
  readonly withoutUnions?: boolean;
}

/** A type that will be declared if the model needs it. */
export interface PendingDeclaration {
  readonly name: string;
  readonly origin: JsonPointer;
  /** Target of references that it stands for; absent for inline and synthesized types. */
  readonly target?: JsonPointer;
  readonly group: "target" | "inline" | "synthesized";
  /** Order among the drafts of one target: itself, for requests, its base, its base for requests. */
  readonly variant: number;
  /** Order of creation among all drafts. */
  readonly order: number;
  /** The schema; built on the first call. */
  schema(): Schema;
}

export interface SchemaContext {
  readonly options: Options;
  readonly report: Report;
  readonly targets: Targets;
  readonly schemaIndex: SchemaIndex;
  readonly names: TypeNames;
  readonly keywordUsage: KeywordUsage;
  readonly combiner: Combiner;
  /** Schemas of discriminating properties. */
  readonly tags: WeakSet<Schema>;
  /** OpenAPI 3.0 and older: what stands beside a `$ref` does not count. */
  readonly ignoresSiblings: boolean;
  /** The draft of a named schema for a direction. */
  target(pointer: JsonPointer, direction: Direction): PendingDeclaration;
  /** The draft of what all subtypes of a named schema share. */
  base(pointer: JsonPointer, direction: Direction): PendingDeclaration;
  /** A draft for an inline schema; the same key gives the same draft. */
  inline(name: string, key: string, origin: JsonPointer, make: () => Schema): PendingDeclaration;
  draft(name: string): PendingDeclaration | undefined;
}

/** The place one level down, for a part that would be called `part`. */
export function below(position: BuildPosition, part: string): BuildPosition {
  return { direction: position.direction, depth: position.depth + 1, name: `${position.name}${part}`, required: [] };
}

/** A reference to a draft. */
export function referenceTo(draft: PendingDeclaration, origin: JsonPointer): Schema {
  return { kind: "ref", origin, type: draft.name };
}

/** A schema that says nothing: a part without information. */
export type Part = Schema | undefined;
