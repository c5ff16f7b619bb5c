/** What OpenAPI says that values look like in XML (OpenAPI 3.0 §4.7.26, 3.2 §4.26), written down apart from the runtime. */
import { textOf } from "./expected.js";
import { isRaw, list, raw, type Raw, type RawDocument } from "./raw-document.js";

/** An element; attributes are sorted, apart from declarations of namespaces. */
export interface Element {
  readonly name: string;
  readonly declarations?: readonly string[];
  readonly attributes: readonly string[];
  readonly content: readonly (Element | string)[];
}

/** What stands in an element. */
interface Inside {
  readonly declarations?: string[];
  readonly attributes: string[];
  readonly content: (Element | string)[];
}

/** A sample as XML can hold it: with keys that are names, and without values that no schema describes. */
export function xmlSample(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(xmlSample);
  if (!isRaw(value) || value instanceof Blob) return value;
  if (Object.hasOwn(value, "anything")) return "something";
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.replaceAll(" ", "-"), xmlSample(member)]),
  );
}

/** The document of a value: its root; `undefined` where there is not exactly one. */
export function xmlRoot(document: RawDocument, schema: unknown, value: unknown): Element | undefined {
  const inside: Inside = { attributes: [], content: [] };
  const component = /\/(?:components\/schemas|definitions)\/([^/]+)$/.exec(String(raw(schema)["$ref"]))?.[1];
  const resolved = raw(document.resolve(schema)["xml"]);
  if (Array.isArray(value) && resolved["wrapped"] !== true && resolved["nodeType"] === undefined) return undefined;
  write(document, schema, value, component?.replaceAll("~1", "/").replaceAll("~0", "~") ?? "root", inside);
  const [root, ...more] = inside.content;
  return typeof root === "object" && more.length === 0 ? root : undefined;
}

/** Whether all names can be names in XML. */
export function isSendable({ name, attributes, content }: Element): boolean {
  const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_.-]*(:[\p{L}_][\p{L}\p{N}_.-]*)?$/u.test(text);
  return (
    isName(name) &&
    attributes.every((each) => isName(each.split("=")[0]!)) &&
    content.every((each) => typeof each === "string" || isSendable(each))
  );
}

export function printXml({ name, declarations = [], attributes, content }: Element): string {
  const escape = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const own = [...declarations, ...attributes].map((each) => {
    const [key = "", ...text] = each.split("=");
    return ` ${key}="${escape(text.join("="))}"`;
  });
  const inner = content.map((each) => (typeof each === "string" ? escape(each) : printXml(each)));
  return `<${name}${own.join("")}>${inner.join("")}</${name}>`;
}

function write(document: RawDocument, schema: unknown, value: unknown, name: string, into: Inside): void {
  if (value === undefined) return;
  const node = document.resolve(schema);
  const hints = hintsOf(document, node);
  const named = `${hints["prefix"] === undefined ? "" : `${String(hints["prefix"])}:`}${String(hints["name"] ?? name)}`;
  const attribute = hints["attribute"] === true && typeof value !== "object";
  const kind = hints["nodeType"] ?? (attribute ? "attribute" : undefined);
  if (Array.isArray(value)) {
    const wrapped = hints["wrapped"] === true || kind === "element";
    const inner: Inside = wrapped ? { attributes: [], content: [] } : into;
    // The name of an array is that of its wrapper (3.0 §4.7.26, “XML Arrays”).
    const items = itemsOf(document, node);
    for (const item of value) write(document, items, item, wrapped ? String(hints["name"] ?? name) : name, inner);
    if (wrapped) into.content.push({ name: named, ...inner });
    return;
  }
  const text = textOf(value);
  if (kind === "attribute") into.attributes.push(`${named}=${text}`);
  else if (kind === "text" || kind === "cdata") into.content.push(text);
  else {
    const prefix = hints["prefix"] === undefined ? "xmlns" : `xmlns:${String(hints["prefix"])}`;
    const declarations = hints["namespace"] === undefined ? [] : [`${prefix}=${String(hints["namespace"])}`];
    const inner: Inside = kind === "none" ? into : { declarations, attributes: [], content: [] };
    if (!isRaw(value)) inner.content.push(...(text === "" ? [] : [text]));
    else {
      const properties = propertiesOf(document, node);
      const keys = [...properties.keys(), ...Object.keys(value)];
      for (const key of new Set(keys)) {
        const additional = node["additionalProperties"];
        write(document, properties.get(key) ?? (isRaw(additional) ? additional : {}), value[key], key, inner);
      }
    }
    inner.attributes.sort();
    if (kind !== "none") into.content.push({ name: named, ...inner });
  }
}

function itemsOf(document: RawDocument, node: Raw, depth: number = 0): unknown {
  const members = depth > 20 ? [] : list(node["allOf"]);
  return (
    node["items"] ??
    members
      .map((each) => itemsOf(document, document.resolve(each), depth + 1))
      .find((each) => Object.keys(raw(each)).length > 0) ??
    {}
  );
}

/** The XML Object of a schema, or what its `allOf` says: a member without anything else before what it refers to. */
function hintsOf(document: RawDocument, node: Raw): Raw {
  if (isRaw(node["xml"])) return node["xml"];
  const members = list(node["allOf"]).map((member) => ({ own: raw(member), whole: document.resolve(member) }));
  const found = members.findLast(({ own }) => isRaw(own["xml"])) ?? members.find(({ whole }) => isRaw(whole["xml"]));
  return raw(found?.whole["xml"]);
}

/** The properties of a schema and of what it is combined of. */
function propertiesOf(document: RawDocument, node: Raw, depth: number = 0): ReadonlyMap<string, unknown> {
  if (depth > 20) return new Map();
  const parts = ["allOf", "oneOf", "anyOf"].flatMap((keyword) => list(node[keyword]));
  return new Map([
    ...parts.flatMap((part) => [...propertiesOf(document, document.resolve(part), depth + 1)]),
    ...Object.entries(raw(node["properties"])),
  ]);
}

/** Reads what was sent: elements, attributes, text and CDATA; order counts, declarations of namespaces do not. */
export function readXml(text: string): Element | undefined {
  const root: Inside = { attributes: [], content: [] };
  const open: { readonly name: string; readonly inside: Inside }[] = [{ name: "", inside: root }];
  for (const [token, cdata] of text.matchAll(/<!\[CDATA\[(.*?)\]\]>|<\?.*?\?>|<\/?[^>]+>|[^<]+/gs)) {
    const { name, inside } = open.at(-1)!;
    if (cdata !== undefined) addText(inside, cdata);
    else if (token.startsWith("<?")) continue;
    else if (token.startsWith("</")) {
      if (token !== `</${name}>`) return undefined;
      open.pop();
      open.at(-1)?.inside.content.push({ name, ...inside });
    } else if (token.startsWith("<")) {
      const [, tag = "", rest = ""] = /^<([^\s/>]+)([^]*?)\/?>$/.exec(token) ?? [];
      const attributes = [...rest.matchAll(/([^\s=]+)="([^"]*)"/g)]
        .filter(([, key]) => !/^xmlns(:|$)/.test(key!))
        .map(([, key, content]) => `${key}=${unescape(content!)}`)
        .sort();
      const element: Inside = { attributes, content: [] };
      if (token.endsWith("/>")) inside.content.push({ name: tag, ...element });
      else open.push({ name: tag, inside: element });
    } else addText(inside, unescape(token));
  }
  const [only] = root.content;
  return open.length === 1 && root.content.length === 1 && typeof only === "object" ? only : undefined;
}

function addText({ content }: Inside, text: string): void {
  const last = content.at(-1);
  if (typeof last === "string") content[content.length - 1] = last + text;
  else content.push(text);
}

function unescape(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return text.replace(/&(#?)(\w+);/g, (whole, number: string, name: string) =>
    number === "" ? (names[name] ?? whole) : String.fromCodePoint(Number(name)),
  );
}
