import type { DocumentSet } from "./documents.js";
import { fillTemplates } from "./dynamic.js";
import { rootFrame, walk } from "../objects/frame.js";
import { createIdentities, indexDocument } from "./identities.js";
import { fieldOf, swaggerFieldOf } from "../objects/kind-tables.js";
import type { JsonObject } from "../json/value.js";
import type { FieldSpec, ObjectType } from "../objects/object-types.js";
import type { PointerMap } from "../positions/pointer-map.js";
import {
  followOutside,
  type ReferenceFrame,
  type ReferenceScope,
  type ReferenceState,
  type PendingReference,
} from "./follow.js";
import { createCopies } from "./misplaced.js";
import { visitFrame } from "./visit.js";
import type { Removals } from "../repair.js";
import type { Report } from "../report.js";

/** The result: all references of the tree are local, or gone with a diagnostic. */
export interface References {
  /** Where later walks start: the entry document, then what only references lead to. */
  readonly roots: readonly ReferenceFrame[];
  /** Every object that holds a `$ref`. */
  readonly frames: readonly ReferenceFrame[];
  /** Members of maps that were filled by reference which lead to something else than what stands in their place. */
  readonly misfits: ReadonlySet<JsonObject>;
  /** What is still to be taken out of lists. */
  readonly removals: Removals;
}

/**
 * Follows every reference of the entry document and of what it leads to, reads the documents that are allowed to be read,
 * mounts them, and rewrites each reference to a local one. References that lead nowhere, or where they may not, become
 * diagnostics and are taken out.
 */
export async function resolveReferences(set: DocumentSet, report: Report, pointerMap: PointerMap): Promise<References> {
  const state = startReferences(set, report, pointerMap);
  while (state.next.length > 0 || state.deferred.length > 0) {
    const late = state.next.length === 0 ? state.deferred.splice(0) : [];
    const pending = [...walkRound(state), ...late];
    for (const slot of pending) await followOutside(state, slot);
  }
  return finishReferences(state);
}

/** The walk before its first round, which is over the entry document. */
export function startReferences(set: DocumentSet, report: Report, pointerMap: PointerMap): ReferenceState {
  const state: ReferenceState = {
    set,
    report,
    pointerMap,
    identities: createIdentities(),
    removals: new Map(),
    copies: createCopies(),
    dynamicReferences: [],
    frames: [],
    roots: [],
    visited: new WeakMap(),
    settled: new WeakSet(),
    misfits: new Set(),
    known: new Map(),
    kinds: new Map(),
    accepted: new Map(),
    pending: [],
    deferred: [],
    next: [],
  };
  indexDocument(state.identities, set.entry);
  state.next.push(
    rootFrame("openapi", set.entry.value, "#", { document: set.entry, resource: undefined, extra: false }),
  );
  return state;
}

/** Follows all references of what the round before has found; gives those that lead out of the documents at hand. */
export function walkRound(state: ReferenceState): readonly PendingReference[] {
  const round = state.next;
  state.next = [];
  state.roots.push(...round.filter((frame) => frame.parent === undefined));
  walk(round, (frame) => visitFrame(state, frame), lookUp);
  return state.pending.splice(0);
}

/** The result, once no round is left. */
export function finishReferences(state: ReferenceState): References {
  fillTemplates(state);
  return { roots: state.roots, frames: state.frames, misfits: state.misfits, removals: state.removals };
}

function lookUp(kind: ObjectType, key: string, scope: ReferenceScope): FieldSpec | undefined {
  return scope.document.family === "2.0" ? swaggerFieldOf(kind, key) : fieldOf(kind, key);
}
