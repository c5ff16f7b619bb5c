import type { Diagnostic, DiagnosticCode, JsonPointer } from "../../diagnostics/diagnostic.js";
import { documentFor, type DocumentSet, type LoadedDocument } from "./documents.js";
import { rootFrame, type Frame } from "../objects/frame.js";
import { absolute, documentUri, indexDocument, type Identities, type Resource } from "./identities.js";
import { describeValue, isObject, quoted, type JsonObject } from "../json/value.js";
import type { ObjectType } from "../objects/object-types.js";
import type { PointerMap } from "../positions/pointer-map.js";
import { findFragment, kindAt, kindTitle, splitReference, type Failure, type Target } from "./target.js";
import type { Removals } from "../repair.js";
import type { Report } from "../report.js";

/** What the walk over references carries down. */
export interface ReferenceScope {
  readonly document: LoadedDocument;
  /** Nearest schema with `$id` above. */
  readonly resource: Resource | undefined;
  /** Inside of something that only a reference leads to: walked once, however many do. */
  readonly extra: boolean;
  /** Pointers of what the objects above are copies of. */
  readonly copiedFrom?: readonly JsonPointer[];
}

/** An object in the walk over references. */
export type ReferenceFrame = Frame<ReferenceScope>;

/** A text that refers to something, and what to do with the answer. */
export interface PendingReference {
  readonly frame: ReferenceFrame;
  readonly text: string;
  /** The code for a target that is not there, where something else than an error; refusals stay errors. */
  readonly missing?: DiagnosticCode;
  /** What must be at the other end; `container`: a map whose members become references. */
  readonly wanted: ObjectType | "container";
  readonly place: () => JsonPointer;
  /** The target is copied, so that nothing refers to the original. */
  readonly copied?: true;
  /** Its origin is not allowed, but a document that is read later may call itself so. */
  readonly deferred?: true;
  /** Puts the local reference in place of the text. */
  readonly accept: (target: Target & { readonly kind: "found" }) => void;
  /** Repairs the place of a reference that cannot be followed. */
  readonly drop: () => void;
}

/** What was copied to the places of references that the specification does not allow. */
export interface Copies {
  /** Values copied so far. */
  values: number;
  /** Referenced documents as they were read: what walks have rewritten is not there. */
  readonly unchanged: Map<LoadedDocument, JsonObject>;
}

/** A `$dynamicRef` that has become a `$ref` to the place its anchor has where it is written. */
export interface DynamicReference {
  readonly node: JsonObject;
  readonly anchor: string;
  /** The schema resource that it stands in. */
  readonly resource: Resource | undefined;
  /** URI of that resource, or of the document. */
  readonly uri: string;
  readonly place: JsonPointer;
}

/** What the steps of the walk share. */
export interface ReferenceState {
  readonly set: DocumentSet;
  readonly report: Report;
  readonly pointerMap: PointerMap;
  readonly identities: Identities;
  readonly removals: Removals;
  readonly copies: Copies;
  readonly dynamicReferences: DynamicReference[];
  readonly frames: ReferenceFrame[];
  readonly roots: ReferenceFrame[];
  readonly visited: WeakMap<object, ObjectType>;
  /** Objects whose `$ref` is a local reference already. */
  readonly settled: WeakSet<object>;
  /** References that lead to something else than what stands in their place. */
  readonly misfits: Set<JsonObject>;
  /** Answers for references inside one document. */
  readonly known: Map<string, Target>;
  /** Local references by kind and text that were found good in the entry document: nearly all are there many times. */
  readonly accepted: Map<ObjectType, Map<string, JsonPointer>>;
  /** What the tables say about places of the entry document. */
  readonly kinds: Map<JsonPointer, ObjectType | "container" | undefined>;
  /** References that need a document that is not read yet. */
  pending: PendingReference[];
  /** References that wait until all other documents are read. */
  deferred: PendingReference[];
  /** What the next round walks. */
  next: ReferenceFrame[];
}

/** Follows a reference now when its document is at hand, else once the round is over. */
export function follow(state: ReferenceState, slot: PendingReference): void {
  const { document, resource } = slot.frame.scope;
  const base = resource?.pointer ?? document.pointer;
  const key = base === "#" ? slot.text : `${base}\n${slot.text}`;
  let target = state.known.get(key);
  if (target === undefined) {
    const { address, fragment } = splitReference(slot.text);
    const near = address === "" ? { document, resource } : knownResource(state, address, slot.frame.scope);
    if (near === undefined) {
      state.pending.push(slot);
      return;
    }
    target = findFragment(state.identities, near.document, near.resource, fragment, slot.text);
    state.known.set(key, target);
  }
  settle(state, slot, target);
}

/** A document or `$id` that is already read under the address, so that nothing needs to be read or fetched. */
function knownResource(
  state: ReferenceState,
  address: string,
  scope: ReferenceScope,
): Pick<ReferenceScope, "document" | "resource"> | undefined {
  const bases = [scope.resource?.uri, documentUri(scope.document)];
  for (const base of bases) {
    const uri = base === undefined ? undefined : absolute(address, base);
    const resource = uri === undefined ? undefined : state.identities.resources.get(uri);
    if (resource !== undefined)
      return {
        document: resource.document,
        resource: resource.node === resource.document.value ? undefined : resource,
      };
  }
  return undefined;
}

/** Follows a reference into a document that may first have to be read. */
export async function followOutside(state: ReferenceState, slot: PendingReference): Promise<void> {
  const { address, fragment } = splitReference(slot.text);
  const near = knownResource(state, address, slot.frame.scope);
  if (near !== undefined) {
    settle(state, slot, findFragment(state.identities, near.document, near.resource, fragment, slot.text));
    return;
  }
  const base = slot.frame.scope.resource?.uri;
  // A relative reference below an `$id` on an allowed origin means a document there; in any other case the file beside this one.
  const remote = base === undefined ? undefined : absolute(address, base);
  const allowed = remote !== undefined && state.set.context.allowedOrigins.has(new URL(remote).origin);
  const mountedBefore = state.set.mounted.size;
  const document = await documentFor(state.set, allowed ? remote : address, slot.frame.scope.document, slot.text);
  if ("code" in document) {
    if (document.code === "origin-not-allowed" && slot.deferred !== true)
      state.deferred.push({ ...slot, deferred: true });
    else refuse(state, slot, document);
    return;
  }
  if (state.set.mounted.size > mountedBefore) indexDocument(state.identities, document);
  settle(state, slot, findFragment(state.identities, document, undefined, fragment, slot.text));
}

function refuse(state: ReferenceState, slot: PendingReference, diagnostic: Diagnostic): void {
  slot.drop();
  if (slot.missing !== undefined && diagnostic.code === "file-not-found") {
    state.report.add(
      slot.missing,
      slot.place(),
      `${quoted(slot.text)} leads nowhere: ${lowerFirst(diagnostic.message)}`,
      "Add the file, or correct the reference.",
    );
    return;
  }
  if (diagnostic.location !== undefined) {
    // A fault inside the other document has its own place; telling it once is enough.
    if (!state.report.diagnostics.includes(diagnostic)) state.report.diagnostics.push(diagnostic);
    return;
  }
  const named = diagnostic.message.startsWith("The reference ");
  const message = named
    ? diagnostic.message
    : `The reference ${quoted(slot.text)} cannot be followed: ${lowerFirst(diagnostic.message)}`;
  state.report.diagnostics.push({ ...diagnostic, message, pointer: slot.place() });
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]* /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function settle(state: ReferenceState, slot: PendingReference, target: Target): void {
  const failure = target.kind === "failed" ? target : mismatch(state, slot, target);
  if (failure !== undefined) {
    state.report.add(slot.missing ?? failure.code, slot.place(), failure.message, failure.help);
    slot.drop();
    return;
  }
  if (target.kind !== "found") return;
  slot.accept(target);
  if (slot.wanted !== "container" && slot.copied !== true) enqueue(state, target, slot.wanted);
}

/** Adds what a reference leads to as a root of its own unless a walk comes by anyway. */
export function enqueue(state: ReferenceState, target: Target & { readonly kind: "found" }, kind: ObjectType): void {
  const { document, pointer, value } = target;
  if (!isObject(value) || state.visited.has(value)) return;
  if (document.pointer === "#" && placeKind(state, document, pointer) !== undefined) return;
  state.visited.set(value, kind);
  const resource = state.identities.byNode.get(value);
  state.next.push(rootFrame(kind, value, pointer, { document, resource, extra: true }));
}

function placeKind(
  state: ReferenceState,
  document: LoadedDocument,
  pointer: JsonPointer,
): ObjectType | "container" | undefined {
  if (state.kinds.has(pointer)) return state.kinds.get(pointer);
  const kind = kindAt(document, pointer);
  state.kinds.set(pointer, kind);
  return kind;
}

/** Whether a target is something else than an object of a kind. */
export function isMismatch(
  state: ReferenceState,
  wanted: ObjectType,
  target: Target & { readonly kind: "found" },
): boolean {
  return mismatch(state, { text: "", wanted }, target) !== undefined;
}

function mismatch(
  state: ReferenceState,
  slot: Pick<PendingReference, "text" | "wanted">,
  target: Target & { readonly kind: "found" },
): Failure | undefined {
  const { document, pointer, value } = target;
  if (slot.wanted === "schema" && typeof value === "boolean") return undefined;
  let found: string | undefined;
  if (!isObject(value)) {
    found = describeValue(value);
  } else if (slot.wanted !== "container") {
    const kind =
      state.visited.get(value) ?? (document.pointer === "#" ? placeKind(state, document, pointer) : undefined);
    if (kind !== undefined && kind !== slot.wanted) found = kindTitle(kind);
  }
  if (found === undefined) return undefined;
  return {
    kind: "failed",
    code: "ref-wrong-kind",
    message: `The reference ${quoted(slot.text)} leads to ${found} where ${kindTitle(slot.wanted)} is expected.`,
    help: "Refer to a component of the right kind.",
  };
}
