/** JSON values as they are on the wire: the document's examples, else ones that schemas describe. The same for the same document. */
import type {
  ArraySchema,
  Constraints,
  Doc,
  Example,
  Json,
  ObjectSchema,
  PrimitiveSchema,
  Schema,
  TypeDeclaration,
} from "../../model/model.js";
import { fits } from "./code-values.js";
import { patternExample } from "./pattern-example.js";

/** Which properties a value has: those of responses, or those of requests. */
export type ExampleWay = "request" | "response";

export interface ExampleSource {
  readonly types: ReadonlyMap<string, TypeDeclaration>;
  readonly way: ExampleWay;
  /** What stands for raw bytes, which JSON does not have; absent: there is no example with them. */
  readonly bytes?: string;
}

/** Objects inside each other; deeper ones have no optional properties. */
const MAX_DEPTH = 4;

/** The first of a document's examples, else a value of the schema; `undefined`: there is none in JSON. */
export function exampleOf(examples: readonly Example[], schema: Schema, source: ExampleSource): Json | undefined {
  const [first] = examples;
  return first === undefined ? makeExample(schema, source, { name: "value", depth: 0, open: new Set() }) : first.value;
}

/** Where in a value an example is made. */
interface Place {
  /** Name of the property, which texts without a format say. */
  readonly name: string;
  readonly depth: number;
  /** Types around it. */
  readonly open: ReadonlySet<string>;
}

function makeExample(schema: Schema, source: ExampleSource, place: Place): Json | undefined {
  const given = fitting(schema.doc, schema, source);
  if (given !== undefined) return given;
  switch (schema.kind) {
    case "ref": {
      const type = source.types.get(schema.type);
      if (type === undefined || place.open.has(schema.type)) return undefined;
      const stated = fitting(type.doc, type.schema, source);
      if (stated !== undefined) return stated;
      return makeExample(type.schema, source, { ...place, open: new Set([...place.open, schema.type]) });
    }
    case "primitive":
      return defaultOf(schema, source) ?? primitiveExample(schema, place.name);
    case "literal":
      return schema.value;
    case "enum":
      return defaultOf(schema, source) ?? schema.members[0]?.value ?? (schema.open ? place.name : undefined);
    case "array":
      return listExample(schema, source, place);
    case "tuple": {
      const items = schema.items.map((item) => makeExample(item, source, place));
      return items.slice(0, schema.required).includes(undefined)
        ? undefined
        : items.filter((item) => item !== undefined);
    }
    case "object":
      return objectExample(schema, source, place);
    case "union":
      return unionExample(schema.variants, source, place);
    case "intersection":
      return mergedExample(schema.members, source, place);
    case "unknown":
      return {};
    case "binary":
      return source.bytes;
    case "never":
      return undefined;
  }
}

/** The first example that is of the right kind. */
function fitting(doc: Doc | undefined, schema: Schema, { types }: ExampleSource): Json | undefined {
  return doc?.examples?.find(({ value }) => fits(value, schema, types))?.value;
}

function defaultOf(schema: Schema, { types }: ExampleSource): Json | undefined {
  return schema.default !== undefined && fits(schema.default, schema, types) ? schema.default : undefined;
}

function objectExample(schema: ObjectSchema, source: ExampleSource, place: Place): Json | undefined {
  const entries: [string, Json][] = [];
  for (const { name, schema: own, required, doc, ...property } of schema.properties) {
    const isHidden = source.way === "request" ? property.readOnly : property.writeOnly;
    if (isHidden || (!required && place.depth >= MAX_DEPTH)) continue;
    const value = fitting(doc, own, source) ?? makeExample(own, source, { ...place, name, depth: place.depth + 1 });
    if (value !== undefined) entries.push([name, value]);
    else if (required) return undefined;
  }
  if (schema.properties.length === 0 && schema.additional !== undefined) {
    const value = makeExample(schema.additional, source, { ...place, name: "key", depth: place.depth + 1 });
    if (value !== undefined) entries.push(["key", value]);
  }
  return Object.fromEntries(entries);
}

function listExample({ items, constraints }: ArraySchema, source: ExampleSource, place: Place): Json | undefined {
  const { minItems = 0, maxItems = Infinity, uniqueItems } = constraints ?? {};
  const item = maxItems < 1 ? undefined : makeExample(items, source, { ...place, depth: place.depth + 1 });
  if (item === undefined) return minItems > 0 ? undefined : [];
  const count = Math.min(Math.max(minItems, 1), 20);
  return Array.from({ length: count }, (_, index) => (uniqueItems === true ? distinct(item, index) : item));
}

/** Another value of the same kind, as far as it is known how. */
function distinct(value: Json, index: number): Json {
  if (index === 0) return value;
  if (typeof value === "number") return value + index;
  return typeof value === "string" ? `${value}${index}` : value;
}

function unionExample(variants: readonly Schema[], source: ExampleSource, place: Place): Json | undefined {
  let found: Json | undefined;
  for (const variant of variants) {
    const value = makeExample(variant, source, place);
    if (value !== undefined && value !== null) return value;
    found ??= value;
  }
  return found;
}

function mergedExample(members: readonly Schema[], source: ExampleSource, place: Place): Json | undefined {
  const values = members.map((member) => makeExample(member, source, place));
  if (values.includes(undefined)) return undefined;
  const objects = values.filter((value) => typeof value === "object" && value !== null && !Array.isArray(value));
  return objects.length === values.length ? Object.assign({}, ...objects) : values.find((value) => value !== undefined);
}

function primitiveExample({ type, format, constraints = {}, value }: PrimitiveSchema, name: string): Json {
  switch (type) {
    case "null":
      return null;
    case "boolean":
      return true;
    case "number":
    case "integer":
      return numberExample(constraints);
    case "string":
      if (value === "bytes") return "AA==";
      return textExample(format, constraints, name);
  }
}

function textExample(
  format: string | undefined,
  { pattern, minLength = 0, maxLength = Infinity }: Constraints,
  name: string,
): string {
  const known = FORMATS[format ?? ""];
  const matching = pattern === undefined ? undefined : patternExample(pattern);
  const text = matching ?? known ?? name;
  const fits = text.length >= minLength && text.length <= maxLength;
  if (fits || known !== undefined) return text;
  if (pattern !== undefined && matching !== undefined) return text;
  return text.padEnd(Math.min(minLength, 1000), "x").slice(0, maxLength);
}

const FORMATS: Readonly<Record<string, string | undefined>> = {
  "date-time": "2024-01-01T00:00:00Z",
  date: "2024-01-01",
  time: "00:00:00Z",
  duration: "PT1S",
  email: "user@example.com",
  "idn-email": "user@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  url: "https://example.com/",
  iri: "https://example.com/",
  "uri-reference": "/",
  "iri-reference": "/",
  uuid: "00000000-0000-4000-8000-000000000000",
  byte: "AA==",
  base64url: "AA",
  "json-pointer": "/value",
  regex: "^value$",
};

/** 1 where that fits, else the value next to it that does. */
function numberExample(constraints: Constraints): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = constraints;
  const least = Math.max(minimum ?? -Infinity, exclusiveMinimum === undefined ? -Infinity : exclusiveMinimum + 1);
  const most = Math.min(maximum ?? Infinity, exclusiveMaximum === undefined ? Infinity : exclusiveMaximum - 1);
  const value = Math.min(Math.max(1, least), most);
  if (multipleOf === undefined || multipleOf <= 0) return value;
  const multiple = Math.ceil(value / multipleOf) * multipleOf;
  return multiple <= most ? multiple : Math.floor(value / multipleOf) * multipleOf;
}
