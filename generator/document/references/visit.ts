import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { LoadedDocument } from "./documents.js";
import { pointerOf } from "../objects/frame.js";
import { documentUri } from "./identities.js";
import { describeValue, isObject, own, quoted, setOwn, type JsonObject } from "../json/value.js";
import { kindTables } from "../objects/kind-tables.js";
import type { ObjectType } from "../objects/object-types.js";
import { recordPointers } from "../positions/pointer-map.js";
import { containers, isOpenMap } from "./containers.js";
import { appendPointer } from "../json/pointer.js";
import { follow, type ReferenceFrame, type ReferenceScope, type ReferenceState } from "./follow.js";
import { misplacedReference } from "./misplaced.js";
import { dropReference } from "../repair.js";

/** Follows every reference that an object itself holds; gives the scope of what is inside it. */
export function visitFrame(state: ReferenceState, frame: ReferenceFrame): ReferenceScope | undefined {
  const { node, kind } = frame;
  let scope = frame.scope;
  if (scope.extra && frame.parent !== undefined) {
    if (state.visited.has(node)) return undefined;
    state.visited.set(node, kind);
  }
  if (kind === "schema") {
    const resource = state.identities.byNode.size === 0 ? undefined : state.identities.byNode.get(node);
    if (resource !== undefined) scope = { ...scope, resource };
    listOfItems(state, frame);
    if (Object.hasOwn(node, "$dynamicRef")) dynamicReference(state, { ...frame, scope });
  } else if (kind === "discriminator") {
    discriminatorTargets(state, frame);
  }
  if (Object.hasOwn(node, "$ref") && isMisplaced(kind)) {
    misplacedReference(state, frame);
    return kind === "openapi" ? scope : undefined;
  }
  if (Object.hasOwn(node, "$ref")) {
    if (!state.settled.has(node)) reference(state, scope === frame.scope ? frame : { ...frame, scope });
    if (kind !== "schema" && kind !== "pathItem" && kindTables[kind].referable === true) return undefined;
  }
  containers(state, frame);
  return scope;
}

/** Kinds in whose place no reference may stand; a reference in place of a whole map is followed as such. */
function isMisplaced(kind: ObjectType): boolean {
  return kindTables[kind].referable !== true && !isOpenMap(kind) && kind !== "components";
}

function reference(state: ReferenceState, frame: ReferenceFrame): void {
  const { node, kind } = frame;
  const text = node["$ref"];
  // A reference in place of a whole map is followed as such.
  if ((isOpenMap(kind) || kind === "components") && typeof text === "string") return;
  if (typeof text !== "string") {
    state.report.add(
      "ref-not-string",
      appendPointer(pointerOf(frame), "$ref"),
      `\`$ref\` must be a string, not ${describeValue(text)}.`,
      "Write a reference such as `#/components/schemas/Name`.",
    );
    dropReference(frame, state.removals);
    return;
  }
  state.frames.push(frame);
  state.settled.add(node);
  const accepted =
    frame.scope.document.pointer === "#" && frame.scope.resource === undefined ? acceptedOf(state, kind) : undefined;
  const known = accepted?.get(text);
  if (known !== undefined) {
    node["$ref"] = known;
    return;
  }
  follow(state, {
    frame,
    text,
    wanted: kind,
    place: () => appendPointer(pointerOf(frame), "$ref"),
    accept: (target) => {
      node["$ref"] = target.pointer;
      if (text.startsWith("#")) accepted?.set(text, target.pointer);
    },
    drop: () => dropReference(frame, state.removals),
  });
}

function acceptedOf(state: ReferenceState, kind: ObjectType): Map<string, JsonPointer> {
  let accepted = state.accepted.get(kind);
  if (accepted === undefined) {
    accepted = new Map();
    state.accepted.set(kind, accepted);
  }
  return accepted;
}

/** `$dynamicRef` becomes `$ref` to the one place its anchor has; types cannot follow it at run time. */
function dynamicReference(state: ReferenceState, frame: ReferenceFrame): void {
  const { node } = frame;
  const text = node["$dynamicRef"];
  const place = (): JsonPointer => appendPointer(pointerOf(frame), "$dynamicRef");
  delete node["$dynamicRef"];
  if (typeof text !== "string" || Object.hasOwn(node, "$ref")) {
    state.report.add(
      "value-ignored",
      place(),
      `\`$dynamicRef\` is ignored: it is ${describeValue(text)} or stands beside a \`$ref\`.`,
    );
    return;
  }
  const anchor = text.slice(text.indexOf("#") + 1);
  if (!anchor.startsWith("/")) {
    const { resource, document } = frame.scope;
    const uri = resource?.uri ?? documentUri(document);
    state.dynamicReferences.push({ node, anchor, resource, uri, place: place() });
  }
  node["$ref"] = text;
  state.frames.push(frame);
  state.settled.add(node);
  follow(state, {
    frame,
    text,
    wanted: "schema",
    place,
    accept: (target) => {
      node["$ref"] = target.pointer;
    },
    drop: () => dropReference(frame, state.removals),
  });
}

/** Mapping values of a discriminator: schema names or references (OpenAPI 3.2 §4.25.3); all become local references. */
function discriminatorTargets(state: ReferenceState, frame: ReferenceFrame): void {
  const mapping = own(frame.node, "mapping");
  if (isObject(mapping)) {
    for (const value of Object.keys(mapping)) {
      const text = mapping[value];
      if (typeof text === "string") {
        const place = (): JsonPointer => appendPointer(appendPointer(pointerOf(frame), "mapping"), value);
        discriminatorTarget(state, frame, text, place, mapping, value);
      }
    }
  }
  const fallback = own(frame.node, "defaultMapping");
  if (typeof fallback === "string") {
    discriminatorTarget(
      state,
      frame,
      fallback,
      () => appendPointer(pointerOf(frame), "defaultMapping"),
      frame.node,
      "defaultMapping",
    );
  }
}

function discriminatorTarget(
  state: ReferenceState,
  frame: ReferenceFrame,
  text: string,
  place: () => JsonPointer,
  holder: JsonObject,
  key: string,
): void {
  const { document } = frame.scope;
  const named = schemaPointer(document, text);
  if (named !== undefined) {
    setOwn(holder, key, named);
    return;
  }
  const missing = (): void => {
    delete holder[key];
  };
  if (!/[/#]|\.(?:json|ya?ml)$/i.test(text)) {
    state.report.add(
      "discriminator-target-not-found",
      place(),
      `The discriminator names the schema ${quoted(text)}, which does not exist.`,
      "Add the schema, or correct the name.",
    );
    missing();
    return;
  }
  follow(state, {
    frame,
    text,
    missing: "discriminator-target-not-found",
    wanted: "schema",
    place,
    accept: (target) => setOwn(holder, key, target.pointer),
    drop: missing,
  });
}

/** Pointer of the schema that a plain name means in a document. */
function schemaPointer(document: LoadedDocument, name: string): JsonPointer | undefined {
  for (const path of [["components", "schemas"], ["definitions"]]) {
    let value: unknown = document.value;
    let pointer = document.pointer;
    for (const key of path) {
      value = isObject(value) ? own(value, key) : undefined;
      pointer = appendPointer(pointer, key);
    }
    if (isObject(value) && Object.hasOwn(value, name)) return appendPointer(pointer, name);
  }
  return undefined;
}

/** A list under `items` is what `prefixItems` says since JSON Schema 2020-12. */
function listOfItems(state: ReferenceState, frame: ReferenceFrame): void {
  const { node } = frame;
  const items = own(node, "items");
  if (!Array.isArray(items) || Object.hasOwn(node, "prefixItems")) return;
  node["prefixItems"] = items;
  delete node["items"];
  const pointer = pointerOf(frame);
  recordPointers(state.pointerMap, [[appendPointer(pointer, "prefixItems"), appendPointer(pointer, "items")]]);
  if (Object.hasOwn(node, "additionalItems")) {
    node["items"] = node["additionalItems"];
    delete node["additionalItems"];
    recordPointers(state.pointerMap, [[appendPointer(pointer, "items"), appendPointer(pointer, "additionalItems")]]);
  }
}
