import type { Diagnostic, JsonPointer } from "../../diagnostics/diagnostic.js";
import { readNamed, type ReadContext } from "../read/entry.js";
import { describeValue, isObject, own, quoted, type JsonObject } from "../json/value.js";
import { select, type SelectedNode } from "../json/path.js";
import type { PointerMap } from "../positions/pointer-map.js";
import { complain, merge, parentOf, pointerOfKeys, type Overlay } from "./merge.js";
import { overlayPointer } from "../positions/overlay-pointer.js";
import { parseObject } from "../parse/index.js";
import { appendPointer } from "../json/pointer.js";
import { applyRemovals, removeItem, type Removals } from "../repair.js";
import type { SourceFile } from "../positions/source-file.js";

/** The overlays of a run, in the order they were applied, and what was wrong with them. */
export interface AppliedOverlays {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Applies OpenAPI Overlay documents (1.0 and 1.1) to a description as its author wrote it, in place and in order.
 * What an overlay brings in is remembered in `moves`, so that later diagnostics point into the overlay.
 */
export async function applyOverlays(
  root: JsonObject,
  overlays: readonly string[],
  context: ReadContext,
  pointerMap: PointerMap,
): Promise<AppliedOverlays> {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const input of overlays) {
    const read = await readNamed(input, context);
    if (read.failure !== undefined) {
      diagnostics.push(read.failure);
      continue;
    }
    const parsed = parseObject(read.file);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value === undefined) continue;
    const overlay: Overlay = { root, file: read.file, base: overlayPointer(files.length), pointerMap, diagnostics };
    files.push(read.file);
    applyOverlay(overlay, parsed.value);
  }
  return { files, diagnostics };
}

function applyOverlay(overlay: Overlay, document: JsonObject): void {
  const version = own(document, "overlay");
  if (typeof version !== "string" || !/^1\.[01]\.\d{1,4}$/.test(version)) {
    const what =
      version === undefined
        ? "has no version"
        : `has the version ${describeValue(version).replace(/^the string /, "")}`;
    complain(
      overlay,
      "overlay-invalid",
      "#/overlay",
      `The overlay ${overlay.file.display} ${what}.`,
      "Supported are Overlay 1.0 and 1.1: `overlay: 1.0.0`.",
    );
    return;
  }
  const actions = own(document, "actions");
  if (!Array.isArray(actions)) {
    complain(
      overlay,
      "overlay-invalid",
      "#/actions",
      "The overlay has no list of `actions`.",
      "Add `actions`, each with a `target`.",
    );
    return;
  }
  actions.forEach((action: unknown, index) => applyAction(overlay, action, `#/actions/${index}`));
}

function applyAction(overlay: Overlay, action: unknown, place: JsonPointer): void {
  const target = isObject(action) ? own(action, "target") : undefined;
  if (!isObject(action) || typeof target !== "string") {
    complain(
      overlay,
      "overlay-invalid",
      place,
      "An action must be an object with a `target`.",
      "Give it a JSONPath query as `target`.",
    );
    return;
  }
  const nodes = selected(overlay, target, `${place}/target`);
  if (nodes === undefined) return;
  if (nodes.length === 0) {
    complain(
      overlay,
      "overlay-target-unmatched",
      `${place}/target`,
      `The target ${quoted(target)} matches nothing.`,
      "Check the query against the document, or remove the action.",
    );
    return;
  }
  if (own(action, "remove") === true) remove(overlay, nodes, place);
  else if (Object.hasOwn(action, "update"))
    merge(
      overlay,
      nodes,
      action["update"],
      `${place}/update`,
      appendPointer(`${overlay.base}${place.slice(1)}`, "update"),
    );
  else if (Object.hasOwn(action, "copy")) copy(overlay, nodes, action["copy"], `${place}/copy`);
  else
    complain(
      overlay,
      "overlay-action-empty",
      place,
      "The action neither updates nor copies nor removes anything; it has no effect.",
      "Add `update`, `copy` or `remove: true`.",
    );
}

function selected(overlay: Overlay, query: string, place: JsonPointer): readonly SelectedNode[] | undefined {
  const selection = select(overlay.root, query);
  if (selection.fault === undefined) return selection.nodes;
  complain(
    overlay,
    "overlay-target-invalid",
    place,
    `${quoted(query)} is not a JSONPath query: ${selection.fault}.`,
    "Write it as RFC 9535 says: `$.paths['/pets'].get`.",
  );
  return undefined;
}

/** Overlay 1.1 §4.4.3: the value for a target is copied from the one node that another query selects. */
function copy(overlay: Overlay, nodes: readonly SelectedNode[], query: unknown, place: JsonPointer): void {
  if (typeof query !== "string") {
    complain(overlay, "overlay-invalid", place, "`copy` must be a JSONPath query.", "Select the node to copy.");
    return;
  }
  const sources = selected(overlay, query, place);
  if (sources === undefined) return;
  const source = sources[0];
  if (source === undefined || sources.length > 1) {
    const code = source === undefined ? "overlay-target-unmatched" : "overlay-invalid";
    complain(
      overlay,
      code,
      place,
      `\`copy\` must select one node; ${quoted(query)} selects ${sources.length === 0 ? "nothing" : sources.length}.`,
      "Select one node.",
    );
    return;
  }
  merge(overlay, nodes, source.value, place, pointerOfKeys(source.keys));
}

function remove(overlay: Overlay, nodes: readonly SelectedNode[], place: JsonPointer): void {
  const removals: Removals = new Map();
  for (const { keys } of nodes) {
    const key = keys.at(-1);
    const parent = parentOf(overlay, keys);
    if (key === undefined)
      complain(
        overlay,
        "overlay-invalid",
        place,
        "The whole document cannot be removed.",
        "Select what is to be removed.",
      );
    else if (Array.isArray(parent)) removeItem(parent, Number(key), pointerOfKeys(keys.slice(0, -1)), removals);
    else if (isObject(parent)) delete parent[key];
  }
  applyRemovals(removals, overlay.pointerMap);
}
