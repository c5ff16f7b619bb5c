/** The schema of an event (OpenAPI 3.2 §4.14.4, WHATWG HTML §9.2): what it says of `data`, by the name in `event`. */
import type { SpecDocument } from "../../spec/document.js";
import { isObject, own, type JsonObject } from "../../spec/json-value.js";
import { follow, itemsOf, objectOf, textOf, type Located } from "../raw.js";

/** One form of the events of a stream. */
export interface EventShape {
  /** Names that such an event may have; absent: every name, or none. */
  readonly names?: readonly string[];
  /** The schemas of `data`, as they are written; all of them hold at once. Empty: nothing is said. */
  readonly data: readonly Written[];
}

/** A schema or a reference to one, and where it stands. */
export interface Written {
  readonly value: unknown;
  readonly origin: string;
}

/**
 * The forms of an event, one for each way through `oneOf` and `anyOf` of the schema and of its `data`; at most 512.
 * `undefined` where the schema does not describe events: nothing in it is called `data`, or not all forms have `data` or `event`.
 */
export function eventShapes(
  spec: SpecDocument,
  schema: unknown,
  origin: string,
): readonly EventShape[] | "tooMany" | undefined {
  const walk: Walk = { spec, left: MAXIMUM_STEPS };
  const shapes = shapesOf(walk, { value: schema, origin }, 0);
  if (!shapes.every(({ isEvent }) => isEvent || walk.left < 0) || !shapes.some(({ data }) => data.length > 0))
    return undefined;
  const split = shapes.flatMap((shape) => splitData(spec, shape));
  if (walk.left < 0 || split.length > MAXIMUM_SHAPES) return "tooMany";
  return split.map(({ names, data }) => ({ ...(names === undefined ? {} : { names }), data }));
}

/** The schema of the JSON in a string: `contentSchema`, unless `contentMediaType` says that it is no JSON. */
export function jsonContent({ value, origin }: Located): Written | undefined {
  const content = own(value, "contentSchema");
  if (content === undefined || !/json|^$/i.test(textOf(value, "contentMediaType") ?? "")) return undefined;
  return { value: content, origin: `${origin}/contentSchema` };
}

const MAXIMUM_STEPS = 65_536;
const MAXIMUM_SHAPES = 512;
const MAXIMUM_DEPTH = 32;

interface Walk {
  readonly spec: SpecDocument;
  /** How many schemas, and pairs of forms, may still be looked at; negative: there were more. */
  left: number;
}

interface Shape extends EventShape {
  /** Whether the form has one of the two fields that are spoken of here. */
  readonly isEvent: boolean;
}

const anything: Shape = { data: [], isEvent: false };

function shapesOf(walk: Walk, { value, origin }: Written, depth: number): readonly Shape[] {
  if (depth > MAXIMUM_DEPTH) walk.left = -1;
  if (walk.left < 0 || --walk.left < 0) return [anything];
  const schema = follow(walk.spec, value, origin);
  if (schema === undefined) return [anything];
  let shapes: readonly Shape[] = [ownShape(walk.spec, schema)];
  for (const [member, place] of itemsOf(schema, "allOf"))
    shapes = both(walk, shapes, shapesOf(walk, { value: member, origin: place }, depth + 1));
  for (const branches of alternatives(schema)) {
    const named = branches.flatMap((branch) => {
      const names = namesByDiscriminator(schema, branch.value);
      return shapesOf(walk, branch, depth + 1).map((shape) =>
        names === undefined || shape.names !== undefined ? shape : { ...shape, names, isEvent: true },
      );
    });
    shapes = both(walk, shapes, named);
  }
  return shapes;
}

function ownShape(spec: SpecDocument, schema: Located): Shape {
  const properties = objectOf(schema, "properties");
  if (properties === undefined) return anything;
  const data = own(properties.value, "data");
  const event = own(properties.value, "event");
  const names = event === undefined ? undefined : namesOf(follow(spec, event, `${properties.origin}/event`)?.value);
  return {
    ...(names === undefined ? {} : { names }),
    data: data === undefined ? [] : [{ value: data, origin: `${properties.origin}/data` }],
    isEvent: data !== undefined || event !== undefined,
  };
}

function namesOf(schema: JsonObject | undefined): readonly string[] | undefined {
  const only = schema === undefined ? undefined : own(schema, "const");
  const list = schema === undefined || only !== undefined ? [only] : own(schema, "enum");
  const isNames = Array.isArray(list) && list.every((name) => typeof name === "string");
  return isNames ? [...new Set<string>(list)] : undefined;
}

/** The name that a discriminator on `event` gives a component: the one mapped to it, else the component's own. */
function namesByDiscriminator(schema: Located, branch: unknown): readonly string[] | undefined {
  const discriminator = objectOf(schema, "discriminator");
  const reference = isObject(branch) ? textOf(branch, "$ref") : undefined;
  if (discriminator === undefined || reference === undefined) return undefined;
  if (textOf(discriminator.value, "propertyName") !== "event") return undefined;
  const component = lastSegment(reference);
  const mapping = objectOf(discriminator, "mapping")?.value ?? {};
  const mapped = Object.keys(mapping).filter((name) => lastSegment(textOf(mapping, name) ?? "") === component);
  return mapped.length > 0 ? mapped : [component];
}

function lastSegment(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** The branches of `oneOf` and of `anyOf`, without those that only say `null`. */
function alternatives(schema: Located): Written[][] {
  return ["oneOf", "anyOf"]
    .map((key) =>
      itemsOf(schema, key).flatMap(([value, origin]) =>
        isObject(value) && own(value, "type") === "null" ? [] : [{ value, origin }],
      ),
    )
    .filter((branches) => branches.length > 0);
}

/** What holds where one of the first and one of the second hold; forms whose names exclude each other fall away. */
function both(walk: Walk, first: readonly Shape[], second: readonly Shape[]): readonly Shape[] {
  walk.left -= first.length * second.length;
  if (walk.left < 0) return first;
  const shapes = first.flatMap((one) =>
    second.flatMap((other) => {
      const names = commonNames(one.names, other.names);
      if (names?.length === 0) return [];
      const data = [...one.data, ...other.data];
      return [{ ...(names === undefined ? {} : { names }), data, isEvent: one.isEvent || other.isEvent }];
    }),
  );
  if (shapes.length > MAXIMUM_SHAPES) walk.left = -1;
  return shapes;
}

function commonNames(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): readonly string[] | undefined {
  return one === undefined || other === undefined ? (one ?? other) : one.filter((name) => other.includes(name));
}

/** Data that is one of several strings, of which one has JSON in it, is as many forms. */
function splitData(spec: SpecDocument, shape: Shape): readonly Shape[] {
  for (const [index, { value, origin }] of shape.data.entries()) {
    const schema = follow(spec, value, origin);
    const branches = schema === undefined ? undefined : alternatives(schema).find((list) => hasContent(spec, list));
    if (schema === undefined || branches === undefined) continue;
    const rest = Object.fromEntries(Object.entries(schema.value).filter(([key]) => key !== "oneOf" && key !== "anyOf"));
    const others = [...shape.data.slice(0, index), { value: rest, origin: schema.origin }];
    return branches.map((branch) => ({ ...shape, data: [...others, branch, ...shape.data.slice(index + 1)] }));
  }
  return [shape];
}

function hasContent(spec: SpecDocument, branches: readonly Written[]): boolean {
  return branches.some(({ value, origin }) => {
    const schema = follow(spec, value, origin)?.value ?? {};
    return Object.hasOwn(schema, "contentSchema") || Object.hasOwn(schema, "contentMediaType");
  });
}
