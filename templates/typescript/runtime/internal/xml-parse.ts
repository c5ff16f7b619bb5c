import { hasOwn } from "./has-own.js";
import { xsi } from "./xml-schema.js";

/** An element as it was read. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  /** Namespace of the name; empty for none. */
  readonly namespace: string;
  /** Attributes in order; those without a prefix have no namespace. */
  readonly attributes: readonly { readonly name: string; readonly namespace: string; readonly value: string }[];
  /** Elements and texts in order; texts are decoded, CDATA sections are texts, comments are left out. */
  readonly children: (XmlElement | string)[];
}

/** Namespaces by prefix, each element's on top of its parent's. No prototype of objects below: prefixes are the server's. */
type Scope = Record<string, string>;

interface Open {
  readonly element: XmlElement;
  readonly tag: string;
  readonly scope: Scope;
}

/**
 * Parses an XML document (XML 1.0, Namespaces in XML 1.0), without validation. Document types are refused: without them
 * there are no entities to expand. `xsi` needs no declaration: OpenAPI's own examples have none.
 * Throws a `TypeError` for what is not well-formed.
 */
export function parseXml(text: string): XmlElement {
  const token =
    /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?][^\s/>]*)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
  const outside: Open = {
    element: { name: "", namespace: "", attributes: [], children: [] },
    tag: "",
    scope: Object.assign(Object.create(null) as Scope, { "": "", xml: "http://www.w3.org/XML/1998/namespace", xsi }),
  };
  const stack: Open[] = [outside];
  token.lastIndex = text.startsWith("\ufeff") ? 1 : 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new TypeError(`The XML is malformed at character ${at}`);
    const [, data, closed, opened, attributes, empty, characters] = match;
    const top = stack[stack.length - 1]!;
    if (data !== undefined) top.element.children.push(data.replace(/\r\n?/g, "\n"));
    else if (characters !== undefined) top.element.children.push(unescape(characters.replace(/\r\n?/g, "\n")));
    else if (opened !== undefined) {
      const open = openElement(opened, attributes ?? "", top.scope);
      top.element.children.push(open.element);
      if (!empty && stack.push(open) > 501) throw new TypeError("Nested deeper than 500 levels");
    } else if (closed !== undefined && (stack.length === 1 || stack.pop()!.tag !== closed)) {
      throw new TypeError(`</${closed}> closes no element`);
    }
  }
  const { children } = outside.element;
  const [root, ...others] = children.filter((child) => typeof child !== "string" || child.trim());
  if (stack.length > 1 || others.length || typeof root !== "object")
    throw new TypeError("The XML needs one root element");
  return root;
}

function openElement(tag: string, text: string, parent: Scope): Open {
  const pairs = [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => {
    const raw = (double ?? single)!;
    return { name: name!, value: unescape(raw.replace(/\r\n|[\t\n\r]/g, " ")) };
  });
  const scope = /\sxmlns/.test(text) ? (Object.create(parent) as Scope) : parent;
  for (const { name, value } of pairs) {
    if (name === "xmlns") scope[""] = value;
    else if (name.startsWith("xmlns:")) scope[name.slice(6)] = value;
  }
  if (new Set(pairs.map(({ name }) => name)).size < pairs.length) throw new TypeError(`<${tag}> repeats an attribute`);
  const attributes = pairs
    .filter(({ name }) => !/^xmlns(:|$)/.test(name))
    .map(({ name, value }) => ({ ...qualified(name, scope, ""), value }));
  return { element: { ...qualified(tag, scope, scope[""]!), attributes, children: [] }, tag, scope };
}

function qualified(full: string, scope: Scope, bare: string): { readonly name: string; readonly namespace: string } {
  const [name, prefix, ...more] = full.split(":").reverse();
  const namespace = prefix === undefined ? bare : scope[prefix];
  if (namespace === undefined || !name || more.length) throw new TypeError(`The prefix of ${full} is not declared`);
  return { name, namespace };
}

/** Character references and the five entities that every document has (XML 1.0 §4.1, §4.6). */
function unescape(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w*));?/gi,
    (reference, decimal?: string, hex?: string, name?: string) => {
      if (!reference.endsWith(";")) throw new TypeError(`${reference} is no reference`);
      if (name === undefined) return String.fromCodePoint(decimal === undefined ? parseInt(hex!, 16) : Number(decimal));
      if (hasOwn(entities, name)) return entities[name]!;
      throw new TypeError(`The entity ${reference} is not known`);
    },
  );
}
