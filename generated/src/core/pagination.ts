import { apiPromise } from "./api-promise.js";
import type { SdkError } from "./errors.js";
import type { ApiPromise, OperationRequest, RawResponse, RequestOptions, Transport, WithRawResponse } from "./types.js";

/** Options of a paged call; those of requests hold for every page. */
export interface PageOptions<ContentType extends string = string> extends RequestOptions<ContentType> {
  /** Number of items after which iteration ends. */
  readonly limit?: number | undefined;
  /** Number of pages after which iteration ends. */
  readonly maxPages?: number | undefined;
}

/** How a call moves from page to page. `Position` is what moves: a cursor, a page number, an offset, an address. */
export interface PageStrategy<Position = unknown> {
  /** Property names from the response to the array of items; empty: the response is the array. */
  readonly items: readonly string[];
  /** Where the first request stands. */
  start(operation: OperationRequest): Position | undefined;
  /** Where the next page is; `undefined`: there is none. */
  next(page: PageFacts<Position>): Position | undefined;
  /** The request for a position, made from the first one. */
  move(operation: OperationRequest, position: Position): OperationRequest;
}

/** What a page knows when it looks for the next. */
export interface PageFacts<Position = unknown> {
  /** The first request. */
  readonly operation: OperationRequest;
  readonly position: Position | undefined;
  readonly items: readonly unknown[];
  readonly response: unknown;
  readonly rawResponse: RawResponse;
}

/** Sends a paged operation. */
export function page<Item, Response, E = SdkError>(
  client: Transport,
  operation: OperationRequest<Response>,
  strategy: PageStrategy,
  options: PageOptions = {},
): PagePromise<Item, Response, E> {
  const call = { client, operation, strategy, options };
  const promise = apiPromise<Page<Item, Response>, E>(load(call, operation, strategy.start(operation)));
  return Object.assign(promise, {
    async *[Symbol.asyncIterator]() {
      yield* await promise;
    },
    async *pages() {
      yield* (await promise).pages();
    },
  });
}

interface PagedCall<Response> {
  readonly client: Transport;
  readonly operation: OperationRequest<Response>;
  readonly strategy: PageStrategy;
  readonly options: PageOptions;
}

/** The promise of the first page; iterated, it gives the items of all pages. */
export interface PagePromise<Item, Response = unknown, E = SdkError, Declared = unknown>
  extends ApiPromise<Page<Item, Response>, E, Declared>, AsyncIterable<Item> {
  /** The items of all pages, fetched as they are needed. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
  /** All pages, fetched as they are needed. */
  pages(): AsyncGenerator<Page<Item, Response>, void, undefined>;
}

/** One page of a list. */
export class Page<Item, Response = unknown> implements AsyncIterable<Item> {
  /** The items of this page. */
  readonly data: Item[];
  /** The whole response body. */
  readonly response: Response;
  /** Status and headers. */
  readonly rawResponse: RawResponse;
  readonly #call: PagedCall<Response>;
  readonly #position: unknown;
  readonly #next: unknown;

  /** @internal */
  constructor(
    call: PagedCall<Response>,
    items: Item[],
    { data, rawResponse }: WithRawResponse<Response>,
    position: unknown,
  ) {
    const { operation, strategy } = call;
    this.data = items;
    this.response = data;
    this.rawResponse = rawResponse;
    this.#call = call;
    this.#position = position;
    this.#next = strategy.next({ operation, position, items, response: data, rawResponse });
  }

  hasNextPage(): boolean {
    return this.#next !== undefined;
  }

  /** The next page. Rejects when there is none, and when it would be this page again, which would never end. */
  async getNextPage(): Promise<Page<Item, Response>> {
    const { client, operation, strategy } = this.#call;
    const next = this.#next;
    if (next === undefined) throw client.error({ kind: "configuration", message: "No next page" });
    if (next === (this.#position ?? this.rawResponse.url)) {
      throw client.error({ kind: "decoding", message: "The next page is this one", rawResponse: this.rawResponse });
    }
    return (await load<Item, Response>(this.#call, strategy.move(operation, next), next)).data;
  }

  /** The items of this page and of those that follow, fetched as they are needed. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    let left = this.#call.options.limit ?? Infinity;
    if (left <= 0) return;
    for await (const page of this.pages()) {
      for (const item of page.data) {
        yield item;
        if (--left <= 0) return;
      }
    }
  }

  /** This page and those that follow, fetched as they are needed. */
  pages(): AsyncGenerator<Page<Item, Response>, void, undefined> {
    return pagesFrom(this, this.#call.options.maxPages);
  }
}

async function* pagesFrom<Item, Response>(
  page: Page<Item, Response>,
  left = Infinity,
): AsyncGenerator<Page<Item, Response>, void, undefined> {
  for (; left > 0; page = await page.getNextPage()) {
    yield page;
    if (--left <= 0 || !page.hasNextPage()) return;
  }
}

async function load<Item, Response>(
  call: PagedCall<Response>,
  operation: OperationRequest,
  position: unknown,
): Promise<WithRawResponse<Page<Item, Response>>> {
  const { client, strategy, options } = call;
  const outcome = await client.request(operation as OperationRequest<Response>, options).withRawResponse();
  const { data, rawResponse } = outcome;
  const items = valueAt(data, strategy.items) ?? [];
  if (!Array.isArray(items)) {
    throw client.error({
      kind: "decoding",
      message: `No list at /${strategy.items.join("/")}`,
      body: data,
      rawResponse,
    });
  }
  return { data: new Page<Item, Response>(call, items, outcome, position), rawResponse };
}

/** The value at a path of property names; `undefined` where it ends early. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (each, name) => (Object.hasOwn(Object(each) as object, name) ? (each as never)[name] : undefined),
    value,
  );
}
