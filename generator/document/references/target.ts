import type { DiagnosticCode, JsonPointer } from "../../diagnostics/diagnostic.js";
import { closest } from "../../shared/suggest.js";
import type { LoadedDocument } from "./documents.js";
import type { Identities, Resource } from "./identities.js";
import { isObject, quoted } from "../json/value.js";
import { fieldOf, kindTables, swaggerFieldOf } from "../objects/kind-tables.js";
import type { ObjectType } from "../objects/object-types.js";
import { appendPointer, memberKey, percentDecoded, rawSegments } from "../json/pointer.js";

/** What a reference leads to, or why it leads nowhere. */
export type Target =
  | {
      readonly kind: "found";
      readonly document: LoadedDocument;
      readonly pointer: JsonPointer;
      readonly value: unknown;
    }
  | Failure;

export interface Failure {
  readonly kind: "failed";
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly help: string;
}

/** A reference cut at its first `#`; the fragment is empty when there is none. */
export function splitReference(reference: string): { readonly address: string; readonly fragment: string } {
  const hash = reference.indexOf("#");
  return hash === -1
    ? { address: reference, fragment: "" }
    : { address: reference.slice(0, hash), fragment: reference.slice(hash + 1) };
}

/**
 * Finds a fragment in a document: a JSON pointer, an anchor, or nothing for the whole.
 * Pointers are tried from the nearest `$id` first (JSON Schema 2020-12 §8.2.1), then, as OpenAPI documents mean them, from the document.
 */
export function findFragment(
  identities: Identities,
  document: LoadedDocument,
  resource: Resource | undefined,
  fragment: string,
  reference: string,
): Target {
  if (fragment === "") {
    const whole = resource ?? { pointer: document.pointer, node: document.value };
    if (resource === undefined && isDescription(document)) return wholeDocument(reference);
    return { kind: "found", document, pointer: whole.pointer, value: whole.node };
  }
  if (!fragment.startsWith("/")) return findAnchor(identities, document, resource, fragment, reference);
  if (resource !== undefined) {
    const inside = descend(document, resource.pointer, resource.node, fragment, reference);
    if (inside.kind === "found") return inside;
  }
  return descend(document, document.pointer, document.value, fragment, reference);
}

function isDescription(document: LoadedDocument): boolean {
  return (
    document.pointer === "#" || Object.hasOwn(document.value, "openapi") || Object.hasOwn(document.value, "swagger")
  );
}

function wholeDocument(reference: string): Failure {
  return {
    kind: "failed",
    code: "ref-whole-document",
    message: `The reference ${quoted(reference)} leads to a whole OpenAPI document.`,
    help: "Refer to one of its components: `#/components/schemas/Name`.",
  };
}

function findAnchor(
  identities: Identities,
  document: LoadedDocument,
  resource: Resource | undefined,
  fragment: string,
  reference: string,
): Target {
  const name = percentDecoded(fragment);
  if (name === undefined) return malformed(reference);
  const bases = [
    resource?.uri,
    ...[...identities.resources].filter(([, own]) => own.document === document).map(([uri]) => uri),
  ];
  for (const base of bases) {
    const pointer = base === undefined ? undefined : identities.anchors.get(`${base}#${name}`);
    if (pointer === undefined) continue;
    const inside = pointer.slice(document.pointer.length);
    return inside === ""
      ? { kind: "found", document, pointer, value: document.value }
      : descend(document, document.pointer, document.value, inside, reference);
  }
  return {
    kind: "failed",
    code: "ref-not-found",
    message: `The reference ${quoted(reference)} leads nowhere: there is no \`$anchor\` ${quoted(name)}.`,
    help: "Add the anchor, or refer by a pointer that begins with `#/`.",
  };
}

/** Follows own keys only, so that `constructor` and `__proto__` are found only where the document has them. */
function descend(
  document: LoadedDocument,
  base: JsonPointer,
  root: unknown,
  fragment: string,
  reference: string,
): Target {
  let value = root;
  let pointer = base;
  for (const segment of rawSegments(`#${fragment}`) ?? []) {
    const key = childKey(value, segment);
    if (key === undefined) {
      if (percentDecoded(segment) === undefined) return malformed(reference);
      return notFound(reference, pointer, value, segment);
    }
    value = (value as Record<string | number, unknown>)[key];
    pointer = appendPointer(pointer, key);
  }
  return { kind: "found", document, pointer, value };
}

function childKey(value: unknown, segment: string): string | number | undefined {
  if (Array.isArray(value)) {
    const index = /^(?:0|[1-9]\d*)$/.test(segment) ? Number(segment) : -1;
    return index >= 0 && index < value.length ? index : undefined;
  }
  return isObject(value) ? memberKey(value, segment) : undefined;
}

function malformed(reference: string): Failure {
  return {
    kind: "failed",
    code: "ref-malformed",
    message: `The reference ${quoted(reference)} has a malformed percent escape.`,
    help: "Write `%` as `%25`.",
  };
}

function notFound(reference: string, pointer: JsonPointer, value: unknown, segment: string): Failure {
  const suggestion = isObject(value) ? closest(segment, Object.keys(value)) : undefined;
  return {
    kind: "failed",
    code: "ref-not-found",
    message: `The reference ${quoted(reference)} leads nowhere: ${pointer === "#" ? "the document" : quoted(pointer)} has no ${quoted(segment)}.`,
    help:
      suggestion === undefined
        ? "Add what is missing, or correct the reference."
        : `Did you mean ${quoted(suggestion)}?`,
  };
}

/**
 * What the tables say about a place of an OpenAPI description: a kind, `container` for a map or list of a kind,
 * `undefined` for places the tables do not cover (extensions, examples, unknown keys).
 */
export function kindAt(document: LoadedDocument, pointer: JsonPointer): ObjectType | "container" | undefined {
  const lookUp = document.family === "2.0" ? swaggerFieldOf : fieldOf;
  let kind: ObjectType = "openapi";
  let container: ObjectType | undefined;
  for (const segment of rawSegments(pointer) ?? []) {
    if (container !== undefined) {
      kind = container;
      container = undefined;
      continue;
    }
    const field = lookUp(kind, unescaped(segment));
    if (field?.kind === undefined) return undefined;
    if (field.form === "one") kind = field.kind;
    else container = field.kind;
  }
  return container === undefined ? kind : "container";
}

function unescaped(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~").replaceAll("%25", "%");
}

/** A kind in words: `a Response Object`. */
export function kindTitle(kind: ObjectType | "container"): string {
  return kind === "container" ? "a map or list" : kindTables[kind].title;
}
