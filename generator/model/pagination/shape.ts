/** What of a response makes it a page: the list in it, and the values that lead to the next page. */
import type { ModelContext } from "../context.js";
import type { ObjectSchema, Pagination, Parameter, Property, RequestBody, Result, Schema } from "../model.js";
import { words } from "../names/index.js";
import { staticSegments } from "../names/path.js";
import type { NamedOperation } from "../names/naming.js";
import { comparable } from "../names/words.js";

/** A page: the variant of the response that is one, the way to its list, and the type of an item. */
export interface PageShape {
  readonly page: Schema;
  readonly items: readonly string[];
  readonly itemSchema: Schema;
}

/** What all kinds of paging say. */
export type PaginationBase = Pick<Pagination, "items" | "itemSchema" | "pageSchema" | "in">;

/** What only one kind of paging says. */
export type PaginationKind = Pagination extends infer Each
  ? Each extends Pagination
    ? Omit<Each, keyof PaginationBase>
    : never
  : never;

/** The part of a decision that the shape of the page gives. */
export function pageBase(shape: PageShape, place: "query" | "body"): PaginationBase {
  return { items: shape.items, itemSchema: shape.itemSchema, pageSchema: shape.page, in: place };
}

/** What of an operation says how it pages. */
export interface PagedOperation {
  readonly named: NamedOperation;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly result: Result;
  /** A response header `Link` is declared for success. */
  readonly linkHeader: boolean;
}

export interface PageWish {
  /** Dotted path to the list, when it is known. */
  readonly items?: string | undefined;
  /** Paths that the page must have. */
  readonly having: readonly (readonly string[])[];
  /** Of several variants, an object with a list is a better page than a bare list. */
  readonly preferObject: boolean;
  /** Path of the operation: a list may be called like its last segment. */
  readonly path: string;
}

const listNames: ReadonlySet<string> = new Set(
  "data items results list records entries values value elements content rows nodes edges objects resources entities hits collection members documents".split(
    " ",
  ),
);

/** The page in a response, `undefined` when none or more than one list could be meant. */
export function findPage(schema: Schema, context: ModelContext, proposal: PageWish): PageShape | undefined {
  const shapes = variantsOf(schema, context)
    .filter((variant) => proposal.having.every((path) => propertyAt(variant, path, context) !== undefined))
    .flatMap((variant) => pageOf(variant, context, proposal) ?? []);
  if (!proposal.preferObject) return shapes[0];
  // Numbered pages: an object beats a bare list, and one without a cursor beats one with.
  const objects = shapes.filter((shape) => shape.items.length > 0);
  return objects.find((shape) => stringNamed(shape.page, "next", context) === undefined) ?? objects[0] ?? shapes[0];
}

/** The variants of a union (of unions, three deep), or the schema itself; `null` aside. */
function variantsOf(schema: Schema, context: ModelContext, depth = 3): readonly Schema[] {
  const resolved = context.schemas.resolve(schema);
  if (resolved.kind !== "union" || depth === 0) return [schema];
  return resolved.variants.flatMap((variant) => variantsOf(variant, context, depth - 1));
}

function pageOf(variant: Schema, context: ModelContext, proposal: PageWish): PageShape | undefined {
  const { schemas } = context;
  if (proposal.items !== undefined) {
    const path = proposal.items.split(".").filter((part) => part !== "");
    const list = path.length === 0 ? variant : propertyAt(variant, path, context)?.schema;
    const item = list === undefined ? undefined : itemOf(list, context);
    return item === undefined ? undefined : { page: variant, items: path, itemSchema: item };
  }
  const bare = itemOf(variant, context);
  if (bare !== undefined) return { page: variant, items: [], itemSchema: bare };
  const properties = propertiesOf(variant, context);
  const lists = properties.flatMap((property) => {
    const item = itemOf(property.schema, context);
    return item === undefined ? [] : [{ property, item }];
  });
  const noun = comparable(words(staticSegments(proposal.path).at(-1) ?? ""));
  const isTelling = ({ property }: (typeof lists)[number]): boolean =>
    listNames.has(property.name.toLowerCase()) || comparable(words(property.name)) === noun;
  const chosen = lists.length === 1 ? lists[0] : lists.find(isTelling);
  if (chosen !== undefined) return { page: variant, items: [chosen.property.name], itemSchema: chosen.item };
  // One object around the page: `{ albums: { items: […] } }`.
  const [only, ...more] = properties;
  const inner = only === undefined || more.length > 0 ? undefined : schemas.resolve(schemas.withoutNull(only.schema));
  if (only === undefined || inner?.kind !== "object") return undefined;
  const nested = innerPage(inner, context);
  return nested === undefined
    ? undefined
    : { page: variant, items: [only.name, ...nested.items], itemSchema: nested.itemSchema };
}

function innerPage(inner: ObjectSchema, context: ModelContext): Pick<PageShape, "items" | "itemSchema"> | undefined {
  for (const property of inner.properties) {
    const item = listNames.has(property.name.toLowerCase()) ? itemOf(property.schema, context) : undefined;
    if (item !== undefined) return { items: [property.name], itemSchema: item };
  }
  return undefined;
}

function itemOf(schema: Schema, { schemas }: ModelContext): Schema | undefined {
  const resolved = schemas.resolve(schemas.withoutNull(schema));
  return resolved.kind === "array" ? resolved.items : undefined;
}

/** Properties of objects, also of those that admit further ones. */
export function propertiesOf(schema: Schema, { schemas }: ModelContext): readonly Property[] {
  const plain = schemas.withoutNull(schema);
  const resolved = schemas.resolve(plain);
  return resolved.kind === "object" ? resolved.properties : (schemas.properties(plain) ?? []);
}

/** The property at the end of a path of names. */
export function propertyAt(schema: Schema, path: readonly string[], context: ModelContext): Property | undefined {
  let property: Property | undefined;
  let current = schema;
  for (const name of path) {
    property = propertiesOf(current, context).find((candidate) => candidate.name === name);
    if (property === undefined) return undefined;
    current = property.schema;
  }
  return property;
}

/** Objects inside the answer that hold what is said about the page. */
const holders = set("meta metadata pagination paging pageinfo page responsemetadata cursors links info");

/** Words for what leads on, without case and punctuation. */
const meanings = {
  next: set(
    "nextcursor nextpagetoken nexttoken nextpagecursor nextmarker continuationtoken nextcontinuationtoken endcursor next cursor after nextpage pagetoken marker scrollid nextid iterator nextiterator",
  ),
  hasMore: set("hasmore hasnext hasnextpage more hasmoreitems istruncated hasnextresults"),
  done: set(
    "done isdone last islast islastpage lastpage finished isfinished iscomplete endoflist isend endreached final isfinal nomore",
  ),
  lastId: set("lastid"),
  nextUrl: set(
    "next nexturl nextlink nexthref nextpageurl nextpageuri nextpagelink odatanextlink nextpage nextrecordsurl",
  ),
} as const;

/**
 * The path to a value of a meaning, at the top or one object deep: strings for `next`, `lastId` and `nextUrl` (a URL by its format or by
 * its name; HAL's `_links.next.href` too), booleans for `hasMore` and `done`. A string that is a URL is no cursor.
 */
export function stringNamed(
  page: Schema,
  meaning: keyof typeof meanings,
  context: ModelContext,
): readonly string[] | undefined {
  const top = propertiesOf(page, context);
  const found = top.find((property) => fits(property, meaning, context));
  if (found !== undefined) return [found.name];
  for (const holder of top) {
    if (!holders.has(flat(holder.name))) continue;
    const inside = propertiesOf(holder.schema, context).find((property) => fits(property, meaning, context));
    if (inside !== undefined) return [holder.name, inside.name];
    if (meaning === "nextUrl" && propertyAt(holder.schema, ["next", "href"], context) !== undefined)
      return [holder.name, "next", "href"];
  }
  return undefined;
}

function fits(property: Property, meaning: keyof typeof meanings, context: ModelContext): boolean {
  const name = flat(property.name);
  if (!meanings[meaning].has(name)) return false;
  const schema = context.schemas.resolve(context.schemas.withoutNull(property.schema));
  if (meaning === "hasMore" || meaning === "done") return schema.kind === "primitive" && schema.type === "boolean";
  const text = schema.kind === "primitive" && schema.type === "string";
  const url =
    text && (/^(?:uri|url|uri-reference|iri)$/.test(schema.format ?? "") || /(?:url|uri|link|href)$/.test(name));
  if (meaning === "nextUrl") return url;
  return (
    !url &&
    (text || (meaning === "next" && schema.kind === "primitive" && schema.type === "integer" && name !== "nextpage"))
  );
}

const totals = {
  items: set("total totalcount totalitems totalresults totalsize totalelements totalrecords totalhits totalentries"),
  pages: set("totalpages pagecount pages lastpage numpages"),
} as const;

/** The path to a number of items or pages in all, at the top or one object deep. */
export function integerAt(
  page: Schema,
  meaning: keyof typeof totals,
  context: ModelContext,
): readonly string[] | undefined {
  const isTotal = (property: Property): boolean => {
    if (!totals[meaning].has(flat(property.name))) return false;
    const schema = context.schemas.resolve(context.schemas.withoutNull(property.schema));
    return schema.kind === "primitive" && (schema.type === "integer" || schema.type === "number");
  };
  const top = propertiesOf(page, context);
  const found = top.find(isTotal);
  if (found !== undefined) return [found.name];
  for (const holder of top) {
    const inside = holders.has(flat(holder.name)) ? propertiesOf(holder.schema, context).find(isTotal) : undefined;
    if (inside !== undefined) return [holder.name, inside.name];
  }
  return undefined;
}

function flat(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
