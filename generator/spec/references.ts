import type { DocumentSet } from "./documents.js";
import { fillTemplates } from "./dynamic-references.js";
import { rootFrame, walk } from "./frame.js";
import { createIdentities, indexDocument } from "./identities.js";
import { fieldOf, swaggerFieldOf } from "./kind-tables.js";
import type { Field, Kind } from "./kinds.js";
import type { Moves } from "./moves.js";
import { followOutside, type ReferenceFrame, type ReferenceScope, type ReferenceState } from "./reference-follow.js";
import { createCopies } from "./reference-misplaced.js";
import { visitFrame } from "./reference-visit.js";
import type { Removals } from "./repair.js";
import type { Report } from "./report.js";

/** The result: all references of the tree are local, or gone with a diagnostic. */
export interface References {
  /** Where later walks start: the entry document, then what only references lead to. */
  readonly roots: readonly ReferenceFrame[];
  /** Every object that holds a `$ref`. */
  readonly frames: readonly ReferenceFrame[];
  /** What is still to be taken out of lists. */
  readonly removals: Removals;
}

/**
 * Follows every reference of the entry document and of what it leads to, reads the documents that are allowed to be read,
 * mounts them, and rewrites each reference to a local one. References that lead nowhere, or where they may not, become
 * diagnostics and are taken out.
 */
export async function resolveReferences(set: DocumentSet, report: Report, moves: Moves): Promise<References> {
  const state: ReferenceState = {
    set,
    report,
    moves,
    identities: createIdentities(),
    removals: new Map(),
    copies: createCopies(),
    dynamicReferences: [],
    frames: [],
    roots: [],
    visited: new WeakMap(),
    settled: new WeakSet(),
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
  while (state.next.length > 0 || state.deferred.length > 0) {
    const late = state.next.length === 0 ? state.deferred.splice(0) : [];
    const round = state.next;
    state.next = [];
    state.roots.push(...round.filter((frame) => frame.parent === undefined));
    walk(round, (frame) => visitFrame(state, frame), lookUp);
    const pending = [...state.pending, ...late];
    state.pending = [];
    for (const slot of pending) await followOutside(state, slot);
  }
  fillTemplates(state);
  return { roots: state.roots, frames: state.frames, removals: state.removals };
}

function lookUp(kind: Kind, key: string, scope: ReferenceScope): Field | undefined {
  return scope.document.family === "2.0" ? swaggerFieldOf(kind, key) : fieldOf(kind, key);
}
