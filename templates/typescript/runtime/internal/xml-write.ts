import { hasOwn } from "./has-own.js";
import { plainOf, textOf } from "./styled.js";
import { nodeOf, resolve, xsi, type XmlSchema } from "./xml-schema.js";

/** What stands in an element so far. */
interface Content {
  attributes: string;
  body: string;
}

/**
 * The XML document of a value (OpenAPI 3.2 §4.26): properties in the schema's order, then those it does not name.
 * `null` is an element with `xsi:nil`, and no attribute. Throws a `TypeError` for what XML cannot hold: no single root
 * element, names that are no names, control characters, nesting beyond 500 levels.
 */
export function writeXml(schema: XmlSchema, value: unknown): string {
  if (nodeOf(resolve(schema)) !== "element") throw new TypeError("An XML document needs one root element");
  const root: Content = { attributes: "", body: "" };
  write(schema, value, undefined, root, 0);
  return root.body;
}

function write(given: XmlSchema, value: unknown, inferred: string | undefined, into: Content, depth: number): void {
  if (value === undefined) return;
  if (depth > 500) throw new TypeError("Nested deeper than 500 levels");
  const schema = resolve(given);
  const node = nodeOf(schema);
  if (node === "none") return contents(schema, value, inferred, into, depth);
  if (node === "text") into.body += escape(textOf(value ?? ""));
  else if (node === "cdata")
    into.body += `<![CDATA[${checked(textOf(value ?? "")).replace(/]]>/g, "]]]]><![CDATA[>")}]]>`;
  else if (node === "attribute") {
    if (value === null) return;
    into.attributes += declaration(schema) + attribute(nameOf(schema, inferred), textOf(value));
  } else {
    const name = nameOf(schema, inferred);
    const inner: Content = { attributes: declaration(schema), body: "" };
    if (value === null) inner.attributes += attribute("xmlns:xsi", xsi) + attribute("xsi:nil", "true");
    else contents(schema, value, schema.name ?? inferred, inner, depth);
    into.body += `<${name}${inner.attributes}>${inner.body}</${name}>`;
  }
}

/** Writes what an element holds, or what a schema without a node adds to its parent. */
function contents(schema: XmlSchema, given: unknown, name: string | undefined, into: Content, depth: number): void {
  if (schema.ref) return write(schema.ref(), given, name, into, depth + 1);
  const value = plainOf(given);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      write(schema.tuple ? (schema.tuple[index] ?? {}) : (schema.array ?? {}), item, name, into, depth + 1);
    }
  } else if (typeof value === "object" && value !== null) {
    const { object = {}, rest = {} } = schema;
    for (const key of new Set([...Object.keys(object), ...Object.keys(value)])) {
      if (!hasOwn(value, key)) continue;
      const member = (value as Readonly<Record<string, unknown>>)[key];
      write(hasOwn(object, key) ? object[key]! : restOf(rest, member), member, key, into, depth + 1);
    }
  } else into.body += escape(textOf(value ?? ""));
}

/** An array that no schema names repeats its element. */
function restOf(rest: XmlSchema, member: unknown): XmlSchema {
  return Array.isArray(member) && !rest.array ? { array: rest } : rest;
}

function nameOf({ name, prefix }: XmlSchema, inferred: string | undefined): string {
  const full = `${prefix ? `${prefix}:` : ""}${name ?? inferred ?? ""}`;
  // Names in XML 1.0 §2.3, with one colon at most; what is refused here could end a tag.
  if (!/^([\p{L}_][\p{L}\p{M}\p{N}._·-]*:)?[\p{L}_][\p{L}\p{M}\p{N}._·-]*$/u.test(full)) {
    throw new TypeError(`${JSON.stringify(full)} is no name in XML`);
  }
  return full;
}

function declaration({ prefix, namespace }: XmlSchema): string {
  return namespace === undefined ? "" : attribute(prefix ? `xmlns:${prefix}` : "xmlns", namespace);
}

/** White space that parsers would change becomes references too (XML 1.0 §2.11, §3.3.3). */
function escape(text: string, special: RegExp = /[&<>\r]/g): string {
  const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return checked(text).replace(special, (character) => names[character] ?? `&#${character.charCodeAt(0)};`);
}

function attribute(name: string, text: string): string {
  return ` ${name}="${escape(text, /[&<>"\t\n\r]/g)}"`;
}

function checked(text: string): string {
  // Characters that XML 1.0 §2.2 leaves out, also as references.
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) {
    throw new TypeError("A text has a character that XML cannot hold");
  }
  return text;
}
