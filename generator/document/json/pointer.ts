import type { JsonPointer } from "../../diagnostics/diagnostic.js";

/**
 * One more segment on a pointer in URI fragment form (RFC 6901 §6): `~`, `/` and `%` of the key are escaped,
 * everything else stays readable.
 */
export function appendPointer(pointer: JsonPointer, key: string | number): JsonPointer {
  return typeof key === "number" ? `${pointer}/${key}` : `${pointer}/${escapeSegment(key)}`;
}

/** A key as a segment of a pointer in URI fragment form. */
export function escapeSegment(key: string): string {
  return /[~/%]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("%", "%25") : key;
}

/** The segments of `#/a/b` as written, still escaped; `undefined` when it is no pointer. `#` has none. */
export function rawSegments(pointer: string): string[] | undefined {
  if (pointer === "#" || pointer === "") return [];
  if (!pointer.startsWith("#/")) return undefined;
  return pointer.slice(2).split("/");
}

/** The keys of a pointer, unescaped; a malformed percent escape stays as it is written. */
export function pointerKeys(pointer: JsonPointer): string[] {
  return (rawSegments(pointer) ?? []).map((segment) => unescapeSegment(percentDecoded(segment) ?? segment));
}

/** `~1` is `/`, `~0` is `~` (RFC 6901 §4). */
export function unescapeSegment(segment: string): string {
  return segment.includes("~") ? segment.replaceAll("~1", "/").replaceAll("~0", "~") : segment;
}

/** Percent-decoded text; `undefined` when an escape is malformed or is not UTF-8. */
export function percentDecoded(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The member of an object or array that a segment names, own keys only; a key as written wins over its percent-decoded form. */
export function ownMember(value: unknown, segment: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(segment) ? (value as unknown[])[Number(segment)] : undefined;
  const key = memberKey(value, segment);
  return key === undefined ? undefined : (value as Record<string, unknown>)[key];
}

/** The value at a pointer; `undefined` when there is none. */
export function valueAt(root: unknown, pointer: JsonPointer): unknown {
  const segments = rawSegments(pointer);
  if (segments === undefined) return undefined;
  let value = root;
  for (const segment of segments) {
    value = ownMember(value, segment);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The key of `value` that a raw segment names, `undefined` when it has none. */
export function memberKey(value: object, segment: string): string | undefined {
  const key = unescapeSegment(segment);
  if (Object.hasOwn(value, key)) return key;
  if (!segment.includes("%")) return undefined;
  const decoded = percentDecoded(segment);
  if (decoded === undefined) return undefined;
  const decodedKey = unescapeSegment(decoded);
  return Object.hasOwn(value, decodedKey) ? decodedKey : undefined;
}
