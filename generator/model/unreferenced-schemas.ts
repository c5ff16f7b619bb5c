/** Component schemas that no operation, webhook or callback of a document mentions. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import { dataKeys } from "../document/data-keys.js";
import type { SpecDocument } from "../document/document.js";
import { isObject } from "../document/json/value.js";
import { isExtension } from "../document/located.js";
import { appendPointer } from "../document/json/pointer.js";
import { namesIn } from "../document/string-map.js";

/**
 * Pointers of the component schemas that nothing under `paths` and `webhooks` leads to, in document order. They become types all the
 * same: what travels inside of a string, a queue or a file is described so.
 */
export function orphanSchemas(spec: SpecDocument): readonly JsonPointer[] {
  const { components, paths, webhooks } = spec.root;
  const pointers = namesIn(components?.schemas).map((name) => appendPointer("#/components/schemas", name));
  if (pointers.length === 0) return [];
  const mentioned = mentionedFrom(spec, [paths, webhooks]);
  return pointers.filter((pointer) => !mentioned.has(pointer));
}

function mentionedFrom(spec: SpecDocument, roots: readonly unknown[]): ReadonlySet<string> {
  const mentioned = new Set<string>();
  const seen = new Set<unknown>();
  const pending = [...roots];
  const mention = (reference: unknown): void => {
    if (typeof reference !== "string" || !reference.startsWith("#/") || mentioned.has(reference)) return;
    mentioned.add(reference);
    pending.push(spec.resolve(reference));
  };
  for (let value = pending.pop(); value !== undefined || pending.length > 0; value = pending.pop()) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (Array.isArray(value)) {
      for (const item of value) if (typeof item === "object") pending.push(item);
      continue;
    }
    const object = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(object)) {
      const member = object[key];
      if (key === "$ref" || key === "defaultMapping") mention(member);
      if (key === "mapping" && isObject(member)) Object.values(member).forEach(mention);
      if (typeof member === "object" && !dataKeys.has(key) && !isExtension(key)) pending.push(member);
    }
  }
  return mentioned;
}
