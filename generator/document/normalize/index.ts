import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { LoadedDocument } from "../references/documents.js";
import { pointerOf, rootFrame, walk } from "../objects/frame.js";
import { quoted, type JsonObject } from "../json/value.js";
import { kindTables } from "../objects/kind-tables.js";
import type { ObjectType } from "../objects/object-types.js";
import { originalPointer, presentPointers, replaceLongestPrefix, type PointerMap } from "../positions/pointer-map.js";
import { appendPointer, valueAt } from "../json/pointer.js";
import type { NormalizeFrame, PrepareScope, NormalizeState } from "./state.js";
import type { References } from "../references/index.js";
import { removeFrame, replaceFrame, type Removals } from "../repair.js";
import type { Report } from "../report.js";
import { checkShape } from "./shape.js";
import { siblingsOfReference } from "./siblings.js";
import { upgradeObject } from "./upgrade.js";
import { upgradeSchema } from "./upgrade-schema.js";

/** What the rules look at, in document order. */
export interface Prepared {
  readonly frames: readonly NormalizeFrame[];
  /** Objects that hold a `$ref`. */
  readonly references: readonly NormalizeFrame[];
  /** Those of them that lead to something else than what stands in their place. */
  readonly misfits: ReadonlySet<JsonObject>;
  /** What is still to be taken out of lists. */
  readonly removals: Removals;
}

/**
 * Brings every object into the words of OpenAPI 3.2 and JSON Schema 2020-12 and makes the shapes reliable:
 * after it each field holds what the tables say or is absent. Works in place, in one walk.
 */
export function normalize(
  root: JsonObject,
  entry: LoadedDocument,
  references: References,
  report: Report,
  pointerMap: PointerMap,
): Prepared {
  const state: NormalizeState = {
    root,
    report,
    pointerMap,
    removals: new Map(),
    renamed: new Map(),
    holders: [],
    more: [],
    unknown: new Map(),
  };
  const roots = references.roots.map((frame): NormalizeFrame => {
    const scope = { family: frame.scope.document.family, consumes: undefined, produces: undefined };
    return rootFrame(frame.kind, frame.node, frame.base, scope);
  });
  const rootKinds = new Map(roots.map((frame) => [frame.node, frame.kind]));
  const seen: NormalizeFrame[] = [];
  const enter = (frame: NormalizeFrame): PrepareScope | undefined => {
    const otherKind = frame.parent === undefined ? undefined : rootKinds.get(frame.node);
    if (otherKind !== undefined) {
      if (otherKind !== frame.kind) takeOutOtherKind(state, frame, otherKind);
      return undefined;
    }
    const scope = enterObject(state, frame);
    if (scope !== undefined && hasRules(frame)) seen.push(frame);
    return scope;
  };
  walk(roots, enter);
  for (let more = state.more.splice(0); more.length > 0; more = state.more.splice(0)) walk(more, enter);
  followMoves(state);
  entry.value["openapi"] = "3.2.0";
  reportUnknown(state);
  return { frames: seen, references: state.holders, misfits: references.misfits, removals: state.removals };
}

/** An object that references take for something else than what stands in its place. */
function takeOutOtherKind(state: NormalizeState, frame: NormalizeFrame, otherKind: ObjectType): void {
  const titles = [kindTables[otherKind].title, kindTables[frame.kind].title] as const;
  state.report.add(
    "ref-wrong-kind",
    pointerOf(frame),
    `A reference expects ${titles[0]} here, but this is ${titles[1]}.`,
    "Refer to a component of the right kind.",
  );
  if (frame.kind === "schema") replaceFrame(frame, {});
  else removeFrame(frame, state.removals);
}

/** Kinds that later rules look at. */
const collected: ReadonlySet<ObjectType> = new Set<ObjectType>([
  "openapi",
  "paths",
  "pathItem",
  "operation",
  "parameter",
  "header",
  "responses",
  "response",
]);

/** Of the many schemas only those with a keyword that a rule is about. */
function hasRules({ kind, node }: NormalizeFrame): boolean {
  if (kind !== "schema") return collected.has(kind);
  return ["enum", "discriminator", "allOf", "anyOf", "oneOf"].some((key) => Object.hasOwn(node, key));
}

function enterObject(state: NormalizeState, frame: NormalizeFrame): PrepareScope | undefined {
  const scope = upgradeObject(state, frame);
  const refers = Object.hasOwn(frame.node, "$ref");
  if (refers) state.holders.push(frame);
  if (refers) siblingsOfReference(state, frame);
  if (refers && frame.kind !== "schema" && frame.kind !== "pathItem") return undefined;
  checkShape(state, frame);
  if (frame.kind === "schema") upgradeSchema(state, frame);
  return scope;
}

/** References into what the upgrade has moved, such as `#/paths/~1pets/get/responses/200/schema` of Swagger 2.0. */
function followMoves(state: NormalizeState): void {
  if (state.pointerMap.table.size === 0) return;
  let present: Map<JsonPointer, JsonPointer> | undefined;
  const answers = new Map<string, string>();
  for (const { node } of state.holders) {
    const text = node["$ref"];
    if (typeof text !== "string") continue;
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = text;
      if (valueAt(state.root, text) === undefined) {
        present ??= presentPointers(state.pointerMap);
        answer = replaceLongestPrefix(present, originalPointer(state.pointerMap, text));
      }
      answers.set(text, answer);
    }
    node["$ref"] = answer;
  }
}

function reportUnknown(state: NormalizeState): void {
  for (const { kind, key, first, count } of state.unknown.values()) {
    const places = count === 1 ? "" : ` (in ${count} places, the first is shown)`;
    const message = `${quoted(key)} is no field of ${kindTables[kind].title}; it is ignored${places}.`;
    state.report.add(
      "field-unknown",
      appendPointer(pointerOf(first), key),
      message,
      "Correct the name, or begin the names of extensions with `x-`.",
    );
  }
}
