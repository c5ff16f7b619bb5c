/** `src/query.ts`: what the query modules of a package have in common. */
import type { ExtensionContext } from "../context.js";
import {
  code,
  external,
  literal,
  memberName,
  none,
  type Code,
  type ImportedSymbol,
} from "../../typescript/text/text.js";

/** The module below `src/`; `src/query/*.ts` lie beside it. */
export const SUPPORT_MODULE = "query";

/** Types of TanStack Query, which every adapter exports. */
export interface QueryTypes {
  readonly dataTag: ImportedSymbol;
  readonly infiniteData: ImportedSymbol;
}

export function queryTypes(adapter: string): QueryTypes {
  return {
    dataTag: external(adapter, "DataTag", { typeOnly: true }),
    infiniteData: external(adapter, "InfiniteData", { typeOnly: true }),
  };
}

/** @param paged Whether an operation of the package gives pages. */
export function printSupport({ plan, symbol }: ExtensionContext, types: QueryTypes, paged: boolean): Code {
  const transport = symbol("core/types", "Transport", "type");
  const property = memberName(plan.client.transportProperty);
  return code`/** A client, or the transport of one. */
export type Client = ${transport} | { readonly ${property}: ${transport} };

/** The first part of every query key of this package. */
export interface QueryRoot {
  readonly sdk: ${literal(plan.package.name)};
  /** Tells the data of one client from that of another in the same query cache. */
  readonly scope?: string;
}

/** Options of the call behind a query or a mutation. */
export type CallOptions<Options> = Omit<Options, "abortSignal" | "limit" | "maxPages"> & {
  /** Tells the data of one client from that of another in the same query cache: a tenant, a user. */
  readonly scope?: string | undefined;
};

/** Says to the hooks what a call fails with; nothing of it is set. */
export interface Failing<Failure> {
  retry?: boolean | number | ((failureCount: number, error: Failure) => boolean);
  throwOnError?: boolean | ((error: Failure) => boolean);
}

/** Options of a query, as \`queryOptions\` gives them. */
export interface ReadOptions<Data, Failure, Key extends readonly unknown[]> extends Failing<Failure> {
  queryKey: Key;
  queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
}

/** Options of a mutation, as \`mutationOptions\` gives them. */
export interface WriteOptions<Data, Failure, Variables> extends Failing<Failure> {
  mutationKey: readonly unknown[];
  mutationFn: (variables: Variables) => Promise<Data>;
}

/** Start of every query key of this package; of one scope, where one is given. */
export function queryRoot(scope?: string): QueryRoot {
  return scope === undefined ? { sdk: ${literal(plan.package.name)} } : { sdk: ${literal(plan.package.name)}, scope };
}

/** The transport that calls go through. */
export function transportOf(client: Client): ${transport} {
  return ${literal(plan.client.transportProperty)} in client ? client.${property} : client;
}
${paged ? printPages({ symbol }, types) : none}`;
}

/** Pages as plain data: they can be sent from a server to a browser, or kept on a disk. */
function printPages({ symbol }: Pick<ExtensionContext, "symbol">, types: QueryTypes): Code {
  const transport = symbol("core/types", "Transport", "type");
  const request = symbol("core/types", "OperationRequest", "type");
  const page = symbol("core/pagination", "Page", "type");
  const strategy = symbol("core/pagination", "PageStrategy", "type");
  return code`
/** Where a page is, as plain data. */
export interface PageParam {
  readonly position: unknown;
  /** Number of items before it. */
  readonly count: number;
}

/** One page of an infinite query. */
export interface QueryPage<Item, Response> {
  readonly items: Item[];
  /** The whole response body. */
  readonly response: Response;
  /** Where the next page is; \`null\` after the last one. */
  readonly next: PageParam | null;
}

/** The data of an infinite query. */
export type InfinitePages<Item, Response> = ${types.infiniteData}<QueryPage<Item, Response>, PageParam | null>;

/** Options of an infinite query, as \`infiniteQueryOptions\` gives them. */
export interface InfiniteOptions<Item, Response, Failure, Key extends readonly unknown[]> extends Failing<Failure> {
  queryKey: Key;
  queryFn: (context: {
    readonly signal: AbortSignal;
    readonly pageParam: PageParam | null;
  }) => Promise<QueryPage<Item, Response>>;
  initialPageParam: PageParam | null;
  getNextPageParam: (page: QueryPage<Item, Response>) => PageParam | null;
}

/** Fetches one page: the first one, or the one at a position. */
export async function fetchPage<Item, Response>(
  client: Client,
  strategy: ${strategy},
  call: (transport: ${transport}) => PromiseLike<${page}<Item, Response>>,
  at: PageParam | null,
): Promise<QueryPage<Item, Response>> {
  const transport = transportOf(client);
  let first: ${request} = { method: "GET", path: "/" };
  const { data: items, response, rawResponse } = await call({
    request: <T, E>(operation: ${request}<T>, options: Parameters<${transport}["request"]>[1]) => {
      first = operation;
      const moved = at === null ? operation : (strategy.move(operation, at.position) as ${request}<T>);
      return transport.request<T, E>(moved, options);
    },
    withOptions: (options) => transport.withOptions(options),
    error: (init) => transport.error(init),
  });
  const position = at === null ? strategy.start(first) : at.position;
  const count = (at === null ? 0 : at.count) + items.length;
  try {
    const next = strategy.next({ operation: first, position, items, count, response, rawResponse });
    const goesOn = next !== undefined && JSON.stringify(next) !== JSON.stringify(position);
    return { items, response, next: goesOn ? { position: next, count } : null };
  } catch (cause) {
    const message = "No way to the next page: " + (cause instanceof Error ? cause.message : String(cause));
    throw transport.error({ kind: "decoding", message, rawResponse, cause });
  }
}

/** Where the page after another is; \`null\` after the last one. */
export function nextPage({ next }: QueryPage<unknown, unknown>): PageParam | null {
  return next;
}
`;
}
