import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Frame } from "../objects/frame.js";
import type { JsonObject } from "../json/value.js";
import type { ObjectType } from "../objects/object-types.js";
import { replaceLongestPrefix, type PointerMap } from "../positions/pointer-map.js";
import type { Removals } from "../repair.js";
import type { Report } from "../report.js";
import type { Family } from "../version.js";

/** What the walk of upgrade and shape carries down. */
export interface PrepareScope {
  /** Whose rules the document was written by. */
  readonly family: Family;
  /** Swagger 2.0: media types of requests and responses in force here. */
  readonly consumes: readonly string[] | undefined;
  readonly produces: readonly string[] | undefined;
}

/** An object in that walk. */
export type NormalizeFrame = Frame<PrepareScope>;

/** What its steps share. */
export interface NormalizeState {
  readonly root: JsonObject;
  readonly report: Report;
  readonly pointerMap: PointerMap;
  readonly removals: Removals;
  /** Swagger 2.0: new pointers of what the entry document had elsewhere, by their first two segments or, for parameters, three. */
  readonly renamed: Map<JsonPointer, JsonPointer>;
  /** Objects with a `$ref`. */
  readonly holders: NormalizeFrame[];
  /** Places that only become reachable by the upgrade. */
  readonly more: NormalizeFrame[];
  /** Keys that are no field of their kind, with how often and where first. */
  readonly unknown: Map<
    string,
    { readonly kind: ObjectType; readonly key: string; readonly first: NormalizeFrame; count: number }
  >;
}

/** A local reference after the upgrade. */
export function renamed(state: Pick<NormalizeState, "renamed">, reference: string): string {
  return replaceLongestPrefix(state.renamed, reference);
}
