/**
 * How a value stands in an XML document (OpenAPI 3.2 §4.26, XML Object), as generated code carries it. One of `object`,
 * `array`, `tuple`, `ref` says what it holds; none of them: a primitive of `type`, or, without `type`, whatever is there.
 */
export interface XmlSchema {
  /** Name of the element or attribute; default: the property's, for items that of their array. A root needs one. */
  readonly name?: string;
  readonly prefix?: string;
  readonly namespace?: string;
  /** Default: `none` for `array`, `tuple` and `ref` (their members stand directly in the parent), else `element`. */
  readonly node?: "element" | "attribute" | "text" | "cdata" | "none";
  /** Type of a primitive; default `string`. */
  readonly type?: "string" | "number" | "boolean";
  /** Whether a missing attribute is `null`. */
  readonly nullable?: boolean;
  readonly object?: Readonly<Record<string, XmlSchema>>;
  /** Properties that `object` does not name; without it they are written plainly and not read. */
  readonly rest?: XmlSchema;
  readonly array?: XmlSchema;
  /** Items by position: elements and texts in order. */
  readonly tuple?: readonly XmlSchema[];
  /** Another schema, which may lead back here. With a `name` but no `node`, that schema's node under this name. */
  readonly ref?: () => XmlSchema;
}

/** What kind of node a schema is. */
export function nodeOf(schema: XmlSchema): NonNullable<XmlSchema["node"]> {
  return schema.node ?? (schema.array || schema.tuple || schema.ref ? "none" : "element");
}

/** Follows references that add no node of their own, to the schema that says what is there. */
export function resolve(schema: XmlSchema): XmlSchema {
  let at = schema;
  for (let hops = 0; at.ref && nodeOf(at) === "none"; hops++) {
    if (hops > 100) throw new TypeError("An XML schema refers to itself");
    const { name } = at;
    at = name === undefined ? at.ref() : { ...at.ref(), name };
  }
  return at;
}

/** Namespace of `xsi:nil`, which marks `null`. */
export const xsi = "http://www.w3.org/2001/XMLSchema-instance";
