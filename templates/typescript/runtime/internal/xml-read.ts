import type { XmlElement } from "./xml-parse.js";
import { nodeOf, resolve, xsi, type XmlSchema } from "./xml-schema.js";

/**
 * The value of a document's root element by its schema. Elements and attributes that the schema does not name are left
 * out unless it has `rest`. Throws a `TypeError` for another root, or text that is not of its type.
 */
export function readXml(given: XmlSchema, root: XmlElement): unknown {
  const schema = resolve(given);
  if (nodeOf(schema) === "element" && !isNamed(root, schema, root.name)) {
    throw new TypeError(`The root element is ${root.name}, not ${schema.name}`);
  }
  return contents(schema, root, schema.name ?? root.name);
}

/** What an element holds. Depth is bounded by the parser. */
function contents(schema: XmlSchema, element: XmlElement, name: string): unknown {
  if (isNil(element)) return null;
  if (schema.ref) return member(schema.ref(), element, name);
  if (schema.array) return items(schema.array, element, name);
  if (schema.tuple) return inOrder(schema.tuple, element, name);
  if (schema.object || schema.rest) return properties(schema, element);
  if (schema.type || !element.children.some((child) => typeof child === "object"))
    return primitive(schema, textIn(element));
  return properties({ rest: {} }, element);
}

function properties({ object = {}, rest }: XmlSchema, element: XmlElement): unknown {
  const entries = Object.entries(object).map(([key, schema]) => [key, member(schema, element, key)] as const);
  if (rest) {
    const known = Object.entries(object).map(([key, schema]) => itemNode(schema, key));
    const others = elementsOf(element).filter(
      (child) => !known.some(({ schema, name }) => isNamed(child, schema, name)),
    );
    for (const name of new Set(others.map((child) => child.name))) {
      const values = others.filter((child) => child.name === name).map((child) => contents(resolve(rest), child, name));
      entries.push([name, values.length > 1 ? values : values[0]]);
    }
  }
  // fromEntries defines properties: no name sets a prototype.
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The node by which a property's elements are known: an unwrapped array's are its items'. */
function itemNode(given: XmlSchema, name: string): { readonly schema: XmlSchema; readonly name: string } {
  const schema = resolve(given);
  return schema.array && nodeOf(schema) === "none" ? { schema: resolve(schema.array), name } : { schema, name };
}

/** One property of an element; `undefined` when nothing of it is there. */
function member(given: XmlSchema, element: XmlElement, key: string): unknown {
  const schema = resolve(given);
  const node = nodeOf(schema);
  if (node === "text" || node === "cdata") return primitive(schema, textIn(element));
  if (node === "none") return schema.array ? items(schema.array, element, key) : contents(schema, element, key);
  if (node === "attribute") {
    const attribute = element.attributes.find(
      (one) => one.name === (schema.name ?? key) && one.namespace === (schema.namespace ?? ""),
    );
    return attribute ? primitive(schema, attribute.value) : schema.nullable ? null : undefined;
  }
  const child = elementsOf(element).find((one) => isNamed(one, schema, key));
  return child && contents(schema, child, schema.name ?? key);
}

function items(given: XmlSchema, element: XmlElement, inferred: string): unknown[] {
  const schema = resolve(given);
  const name = schema.name ?? inferred;
  return elementsOf(element)
    .filter((child) => isNamed(child, schema, name))
    .map((child) => contents(schema, child, name));
}

/** Items by position: each takes the next element of its name, or the text before the next element. */
function inOrder(schemas: readonly XmlSchema[], element: XmlElement, inferred: string): unknown[] {
  let at = 0;
  return schemas.map((given) => {
    const schema = resolve(given);
    const node = nodeOf(schema);
    if (node === "text" || node === "cdata") {
      const end = element.children.findIndex((child, index) => index >= at && typeof child === "object");
      const texts = element.children.slice(at, end < 0 ? undefined : end);
      at += texts.length;
      return primitive(schema, texts.join(""));
    }
    const index = element.children.findIndex(
      (child, position) => position >= at && typeof child === "object" && isNamed(child, schema, inferred),
    );
    if (index < 0) return undefined;
    at = index + 1;
    return contents(schema, element.children[index] as XmlElement, schema.name ?? inferred);
  });
}

function primitive({ type = "string" }: XmlSchema, text: string): unknown {
  if (type === "string") return text;
  const bare = text.trim();
  if (type === "number" && bare !== "" && !Number.isNaN(Number(bare))) return Number(bare);
  if (type === "boolean" && /^(true|false|0|1)$/.test(bare)) return bare === "true" || bare === "1";
  throw new TypeError(`The text ${JSON.stringify(text)} is no ${type}`);
}

function isNamed(element: XmlElement, { name, namespace }: XmlSchema, inferred: string): boolean {
  return element.name === (name ?? inferred) && (namespace === undefined || element.namespace === namespace);
}

function isNil(element: XmlElement): boolean {
  return element.attributes.some(
    ({ name, namespace, value }) => name === "nil" && namespace === xsi && /^(true|1)$/.test(value),
  );
}

function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child === "object");
}

/** The element's own text; white space around elements is layout. */
function textIn(element: XmlElement): string {
  const texts = element.children.filter((child): child is string => typeof child === "string");
  return texts.length < element.children.length ? texts.filter((text) => text.trim()).join("") : texts.join("");
}
