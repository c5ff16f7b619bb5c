import { pathToFileURL } from "node:url";
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { LoadedDocument } from "./documents.js";
import { dataKeys } from "../data-keys.js";
import { isObject, own, type JsonObject } from "../json/value.js";
import { appendPointer } from "../json/pointer.js";

/** A schema with `$id`, or a whole document: what fragments of references are relative to (JSON Schema 2020-12 §8.2). */
export interface Resource {
  readonly document: LoadedDocument;
  readonly node: JsonObject;
  readonly pointer: JsonPointer;
  /** Absolute URI without fragment. */
  readonly uri: string;
}

/** What the documents of a run call themselves and their parts. */
export interface Identities {
  readonly resources: Map<string, Resource>;
  /** Pointers of `$anchor` and `$dynamicAnchor`, by resource URI, `#` and name. */
  readonly anchors: Map<string, JsonPointer>;
  /** The same of `$dynamicAnchor` alone. */
  readonly dynamicPlaces: Map<string, JsonPointer>;
  readonly byNode: Map<JsonObject, Resource>;
}

/** Nothing known yet. */
export function createIdentities(): Identities {
  return { resources: new Map(), anchors: new Map(), dynamicPlaces: new Map(), byNode: new Map() };
}

/** Absolute URI of a document: `$self` (OpenAPI 3.2 §4.1.2.2.2) or root `$id` against where it was read. */
export function documentUri(document: LoadedDocument): string {
  const uri = document.file.base ?? document.file.uri;
  const retrieved = uri === "<stdin>" ? "stdin:/" : /^https?:\/\//i.test(uri) ? uri : pathToFileURL(uri).href;
  const self = own(document.value, "$self") ?? own(document.value, "$id");
  return typeof self === "string" ? (absolute(self, retrieved) ?? retrieved) : retrieved;
}

/** Enters a document and everything in it that has an `$id` or an anchor. */
export function indexDocument(identities: Identities, document: LoadedDocument): void {
  const uri = documentUri(document);
  const root: Resource = { document, node: document.value, pointer: document.pointer, uri };
  if (!identities.resources.has(uri)) identities.resources.set(uri, root);
  // Most documents name nothing inside, and a search of the text is much faster than a walk.
  if (!/\$(?:id|anchor|dynamicAnchor)\b/.test(document.file.text)) return;
  const stack: { readonly value: unknown; readonly pointer: JsonPointer; readonly resource: Resource }[] = [
    { value: document.value, pointer: document.pointer, resource: root },
  ];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, pointer } = item;
    if (Array.isArray(value)) {
      value.forEach((element, index) =>
        stack.push({ value: element, pointer: appendPointer(pointer, index), resource: item.resource }),
      );
    } else if (isObject(value)) {
      const resource = indexObject(identities, value, pointer, item.resource);
      for (const key of Object.keys(value)) {
        if (dataKeys.has(key) || key.startsWith("x-")) continue;
        const member = value[key];
        if (typeof member === "object" && member !== null)
          stack.push({ value: member, pointer: appendPointer(pointer, key), resource });
      }
    }
  }
}

function indexObject(identities: Identities, node: JsonObject, pointer: JsonPointer, outer: Resource): Resource {
  const id = own(node, "$id");
  let resource = outer;
  if (typeof id === "string" && !id.startsWith("#") && node !== outer.node) {
    const uri = absolute(id, outer.uri);
    if (uri !== undefined) {
      resource = { document: outer.document, node, pointer, uri };
      identities.byNode.set(node, resource);
      if (!identities.resources.has(uri)) identities.resources.set(uri, resource);
    }
  }
  for (const key of ["$anchor", "$dynamicAnchor"]) {
    const name = own(node, key);
    if (typeof name !== "string") continue;
    const anchor = `${resource.uri}#${name}`;
    if (!identities.anchors.has(anchor)) identities.anchors.set(anchor, pointer);
    if (key === "$dynamicAnchor" && !identities.dynamicPlaces.has(anchor))
      identities.dynamicPlaces.set(anchor, pointer);
  }
  return resource;
}

/** A reference against a base, without its fragment; `undefined` when it is no URI. */
export function absolute(reference: string, base: string): string | undefined {
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  url.hash = "";
  return url.href;
}
