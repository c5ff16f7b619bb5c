/** Puts texts into a document at the places that are marked with ‹ and ›, and finds the places that are not. */

/** A text that stands in a document without marks: a word of the specification, or the name of a field. */
export interface FixedText {
  /** The field that holds it, with the field above: `schema.type`, `parameters.in`. Texts of the same field and words are tried once. */
  readonly field: string;
  readonly kind: "key" | "value";
  readonly path: readonly (string | number)[];
}

/** The words between marks, each once, in document order. */
export function markedWords(document: unknown): readonly string[] {
  const words = new Set<string>();
  const add = (text: string): void => {
    for (const [, word = ""] of text.matchAll(/‹([^›]*)›/g)) words.add(word);
  };
  walk(document, [], (value) => {
    if (typeof value === "string") add(value);
    else for (const key of keysOf(value)) add(key);
  });
  return [...words];
}

/** The document with every marked word replaced; references to what is renamed follow. */
export function plant(document: unknown, textOf: (word: string) => string): unknown {
  const put = (text: string, escape: (text: string) => string): string =>
    text.replace(/‹([^›]*)›/g, (_, word: string) => escape(textOf(word)));
  const copy = (value: unknown): unknown => {
    if (typeof value === "string") return put(value, value.startsWith("#/") ? pointerSegment : (text) => text);
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [put(key, (text) => text), copy(member)]));
  };
  return copy(document);
}

/** Every text that has no mark, one of each field. */
export function fixedTexts(document: unknown): readonly FixedText[] {
  const found = new Map<string, FixedText>();
  const add = (kind: FixedText["kind"], path: readonly (string | number)[], text: string): void => {
    if (text.includes("‹")) return;
    const names = path.filter((part) => typeof part === "string").map((part) => (/‹|^\//.test(part) ? "*" : part));
    const field = names.slice(-2).join(".");
    const id = `${kind} ${field} ${kind === "value" ? text : ""}`;
    if (!found.has(id)) found.set(id, { field, kind, path });
  };
  walk(document, [], (value, path) => {
    if (typeof value === "string") add("value", path, value);
    else for (const key of keysOf(value)) add("key", [...path, key], key);
  });
  return [...found.values()];
}

/** The document with one text replaced. */
export function replaceAt(document: unknown, { path, kind }: FixedText, text: string): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return text;
  const inner = { path: rest, kind, field: "" };
  if (Array.isArray(document))
    return document.map((value: unknown, index) => (index === first ? replaceAt(value, inner, text) : value));
  const renamed = (key: string): string => (rest.length === 0 && kind === "key" && key === first ? text : key);
  return Object.fromEntries(
    Object.entries(document as object).map(([key, value]: [string, unknown]) => [
      renamed(key),
      key === first && !(rest.length === 0 && kind === "key") ? replaceAt(value, inner, text) : value,
    ]),
  );
}

type Visit = (value: string | object, path: readonly (string | number)[]) => void;

function walk(value: unknown, path: readonly (string | number)[], visit: Visit): void {
  if (typeof value === "string") visit(value, path);
  if (typeof value !== "object" || value === null) return;
  visit(value, path);
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index], visit));
  else for (const [key, member] of Object.entries(value)) walk(member, [...path, key], visit);
}

function keysOf(value: object): readonly string[] {
  return Array.isArray(value) ? [] : Object.keys(value);
}

/** A member's name in a reference: RFC 6901 §3 and §6. A lone surrogate has no percent escape and stays. */
function pointerSegment(text: string): string {
  const escaped = text.replaceAll("~", "~0").replaceAll("/", "~1");
  return /\p{Cs}/u.test(escaped) ? escaped.replaceAll("%", "%25") : encodeURIComponent(escaped);
}
