/** The schema of an event (OpenAPI 3.2 §4.14.4, WHATWG HTML §9.2): what it says of `data`, by the name in `event`. */
import type { SpecDocument } from "../../document/document.js";
import { followSchema, itemsAt, type Located } from "../../document/located.js";
import { isJson } from "../../document/media-type.js";
import type { JsonSchema, SchemaObject } from "../../document/openapi.js";
import { entriesIn, memberOf } from "../../document/string-map.js";

/** One form of the events of a stream. */
export interface EventShape {
  /** Names that such an event may have; absent: every name, or none. */
  readonly names?: readonly string[];
  /** The schemas of `data`, as they are written; all of them hold at once. Empty: nothing is said. */
  readonly data: readonly Located<JsonSchema>[];
}

/**
 * The forms of an event, one for each way through `oneOf` and `anyOf` of the schema and of its `data`; at most 512.
 * `undefined` where the schema does not describe events: nothing in it is called `data`, or not all forms have `data` or `event`.
 */
export function eventShapes(
  spec: SpecDocument,
  schema: Located<JsonSchema>,
): readonly EventShape[] | "tooMany" | undefined {
  const walk: Walk = { spec, left: MAXIMUM_STEPS };
  const shapes = shapesOf(walk, schema, 0);
  if (!shapes.every(({ isEvent }) => isEvent || walk.left < 0) || !shapes.some(({ data }) => data.length > 0))
    return undefined;
  const split = shapes.flatMap((shape) => splitData(spec, shape));
  if (walk.left < 0 || split.length > MAXIMUM_SHAPES) return "tooMany";
  return split.map(({ names, data }) => ({ ...(names === undefined ? {} : { names }), data }));
}

/** The schema of the JSON in a string: `contentSchema`, unless `contentMediaType` says that it is no JSON. */
export function jsonContent({ value, origin }: Located<SchemaObject>): Located<JsonSchema> | undefined {
  const { contentSchema, contentMediaType = "application/json" } = value;
  if (contentSchema === undefined || !isJson(contentMediaType)) return undefined;
  return { value: contentSchema, origin: `${origin}/contentSchema` };
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

function shapesOf(walk: Walk, source: Located<JsonSchema>, depth: number): readonly Shape[] {
  if (depth > MAXIMUM_DEPTH) walk.left = -1;
  if (walk.left < 0 || --walk.left < 0) return [anything];
  const schema = followSchema(walk.spec, source);
  if (schema === undefined) return [anything];
  let shapes: readonly Shape[] = [ownShape(walk.spec, schema)];
  for (const member of itemsAt(schema, "allOf")) shapes = both(walk, shapes, shapesOf(walk, member, depth + 1));
  for (const branches of alternatives(schema)) {
    const named = branches.flatMap((branch) => {
      const names = namesByDiscriminator(schema.value, branch.value);
      return shapesOf(walk, branch, depth + 1).map((shape) =>
        names === undefined || shape.names !== undefined ? shape : { ...shape, names, isEvent: true },
      );
    });
    shapes = both(walk, shapes, named);
  }
  return shapes;
}

function ownShape(spec: SpecDocument, { value: { properties }, origin }: Located<SchemaObject>): Shape {
  const data = memberOf(properties, "data");
  const event = memberOf(properties, "event");
  const named =
    event === undefined ? undefined : followSchema(spec, { value: event, origin: `${origin}/properties/event` });
  const names = named && namesOf(named.value);
  return {
    ...(names === undefined ? {} : { names }),
    data: data === undefined ? [] : [{ value: data, origin: `${origin}/properties/data` }],
    isEvent: data !== undefined || event !== undefined,
  };
}

function namesOf({ const: only, enum: values }: SchemaObject): readonly string[] | undefined {
  const list = only === undefined ? values : [only];
  return list?.every((name) => typeof name === "string") === true ? [...new Set<string>(list)] : undefined;
}

/** The name that a discriminator on `event` gives a component: the one mapped to it, else the component's own. */
function namesByDiscriminator({ discriminator }: SchemaObject, branch: JsonSchema): readonly string[] | undefined {
  if (discriminator?.propertyName !== "event" || typeof branch === "boolean" || branch.$ref === undefined)
    return undefined;
  const component = lastSegment(branch.$ref);
  const mapped = entriesIn(discriminator.mapping).filter(([, target]) => lastSegment(target) === component);
  return mapped.length > 0 ? mapped.map(([name]) => name) : [component];
}

function lastSegment(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** The branches of `oneOf` and of `anyOf`, without those that only say `null`. */
function alternatives(schema: Located<SchemaObject>): Located<JsonSchema>[][] {
  return (["oneOf", "anyOf"] as const)
    .map((key) => itemsAt(schema, key).filter(({ value }) => typeof value === "boolean" || value.type !== "null"))
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
  for (const [index, source] of shape.data.entries()) {
    const schema = followSchema(spec, source);
    const branches = schema === undefined ? undefined : alternatives(schema).find((list) => hasContent(spec, list));
    if (schema === undefined || branches === undefined) continue;
    const { oneOf: _oneOf, anyOf: _anyOf, ...rest } = schema.value;
    const others = [...shape.data.slice(0, index), { value: rest, origin: schema.origin }];
    return branches.map((branch) => ({ ...shape, data: [...others, branch, ...shape.data.slice(index + 1)] }));
  }
  return [shape];
}

function hasContent(spec: SpecDocument, branches: readonly Located<JsonSchema>[]): boolean {
  return branches.some((branch) => {
    const { contentSchema, contentMediaType } = followSchema(spec, branch)?.value ?? {};
    return contentSchema !== undefined || contentMediaType !== undefined;
  });
}
