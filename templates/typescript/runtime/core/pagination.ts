import { hasOwn } from "../internal/has-own.js";
import { messageOf } from "../internal/message-of.js";
import { apiPromise } from "./api-promise.js";
import type { SdkError } from "./errors.js";
import type { ApiPromise, OperationRequest, RawResponse, RequestOptions, Transport, WithRawResponse } from "./types.js";

/**
 * Options of a paged call; those of requests hold for every page. A `limit` or `maxPages` that is no number from 0 up
 * rejects the call with the configuration error.
 */
export interface PageOptions<ContentType extends string = string> extends RequestOptions<ContentType> {
  /** Number of items after which iteration ends. */
  readonly limit?: number | undefined;
  /** Number of pages after which iteration ends. Without it 1,000 pages in a row that have no items are an error. */
  readonly maxPages?: number | undefined;
}

/** How a call moves from page to page. `Position` is what moves: a cursor, a page number, an offset, an address. */
export interface PageStrategy<Position = unknown> {
  /** Property names from the response to the array of items; empty: the response is the array. */
  readonly items: readonly string[];
  /** Where the first request stands. */
  start(operation: OperationRequest): Position | undefined;
  /**
   * Where the next page is; `undefined`: there is none. What it throws rejects the demand for the next page with the
   * decoding error: a page that cannot be followed is not the last one.
   */
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
  /** Number of items from the first request to the end of this page. */
  readonly count: number;
  readonly response: unknown;
  readonly rawResponse: RawResponse;
}

/**
 * Sends a paged operation, at once. A failure is told to whoever awaits or iterates the promise; nobody need do so before
 * it happens.
 */
export function page<Item, Response, E = SdkError>(
  client: Transport,
  operation: OperationRequest<Response>,
  strategy: PageStrategy,
  options: PageOptions = {},
): PagePromise<Item, Response, E> {
  const call = { client, operation, strategy, options };
  const first: Step = { position: strategy.start(operation), seen: new Map(), number: 1, count: 0, empty: 0 };
  const promise = apiPromise<Page<Item, Response>, E>(load(call, operation, first));
  // Of two lists that begin together one waits until the other has been read.
  promise.catch(() => {});
  return Object.assign(promise, {
    async *[Symbol.asyncIterator]() {
      yield* await promise;
    },
    async *pages() {
      yield* (await promise).pages();
    },
    all: async (options?: AllOptions) => (await promise).all(options),
  });
}

/** Options of `all`. */
export interface AllOptions {
  /** Number of items after which nothing more is fetched. Default: the `limit` of the call. */
  readonly limit?: number | undefined;
}

interface PagedCall<Response> {
  readonly client: Transport;
  readonly operation: OperationRequest<Response>;
  readonly strategy: PageStrategy;
  readonly options: PageOptions;
}

/** What is known of a page before it is fetched. */
interface Step {
  readonly position: unknown;
  /** The positions of the pages before it, each with the number of its page. */
  readonly seen: Map<string, number>;
  /** 1 for the first page. */
  readonly number: number;
  /** Number of items of the pages before it. */
  readonly count: number;
  /** Number of pages without items just before it. */
  readonly empty: number;
}

/** Number of positions that are remembered; of more the oldest are forgotten. */
const MAX_SEEN = 10_000;

/** Number of pages without items, one after the other, after which a list without `maxPages` ends with an error. */
const MAX_EMPTY = 1000;

/** The promise of the first page; iterated, it gives the items of all pages. */
export interface PagePromise<Item, Response = unknown, E = SdkError, Declared = unknown>
  extends ApiPromise<Page<Item, Response>, E, Declared>, AsyncIterable<Item> {
  /** The items of all pages, fetched as they are needed. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
  /** All pages, fetched as they are needed. */
  pages(): AsyncGenerator<Page<Item, Response>, void, undefined>;
  /** The items of all pages, or the first `limit` of them, in one array: a long list wants as much memory. */
  all(options?: AllOptions): Promise<Item[]>;
}

/** One page of a list. */
export class Page<Item, Response = unknown> implements AsyncIterable<Item> {
  /** The items of this page. */
  readonly data: Item[];
  /** The whole response body. */
  readonly response: Response;
  /** Status and headers. */
  readonly rawResponse: RawResponse;
  /** The server's name for the request: `X-Request-Id` or `Request-Id` of the answer. */
  readonly requestId: string | undefined;
  readonly #call: PagedCall<Response>;
  readonly #step: Step;
  readonly #next: unknown;
  /** Text of the next position; equal positions have equal texts. */
  readonly #key: string = "";
  /** Why the next page cannot be asked for. */
  readonly #problem: unknown;
  #left = false;

  /** @internal */
  constructor(call: PagedCall<Response>, items: Item[], outcome: WithRawResponse<Response>, step: Step) {
    const { data, rawResponse } = outcome;
    const { operation, strategy } = call;
    this.data = items;
    this.response = data;
    this.rawResponse = rawResponse;
    this.requestId = outcome.requestId;
    this.#call = call;
    const count = step.count + items.length;
    this.#step = { ...step, count, empty: items.length ? 0 : step.empty + 1 };
    try {
      const { position } = step;
      this.#next = strategy.next({ operation, position, items, count, response: data, rawResponse });
      this.#key = keyOf(this.#next);
    } catch (cause) {
      this.#problem = cause;
    }
  }

  /** Whether there is a next page, also when it cannot be asked for. */
  hasNextPage(): boolean {
    return this.#next !== undefined || this.#problem !== undefined;
  }

  /**
   * The next page. Rejects with the configuration error when there is none, and with the decoding error when what should
   * lead to it cannot be followed, or leads to this page or to one before it (of the last 10,000), which would never end.
   */
  async getNextPage(): Promise<Page<Item, Response>> {
    const { client, operation, strategy, options } = this.#call;
    const { number, empty, seen } = this.#step;
    if (!this.hasNextPage()) throw client.error({ kind: "configuration", message: "No next page" });
    const cause = this.#problem;
    const message =
      cause !== undefined
        ? `No way to the next page: ${messageOf(cause)}`
        : seen.get(this.#key)! <= number
          ? "The next page is one already given"
          : empty >= MAX_EMPTY && options.maxPages == null
            ? `${empty} pages without items, without \`maxPages\``
            : undefined;
    if (message !== undefined) {
      throw client.error({ kind: "decoding", message, rawResponse: this.rawResponse, cause });
    }
    // Who goes on from here a second time has not been where the first time led.
    const known = this.#left ? new Map([...seen].filter(([, at]) => at <= number)) : seen;
    this.#left = true;
    const step = { ...this.#step, position: this.#next, seen: known, number: number + 1 };
    return (await load<Item, Response>(this.#call, strategy.move(operation, this.#next), step)).data;
  }

  /** The items of this page and of those that follow, fetched as they are needed. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return itemsFrom(this, this.#call.options.limit);
  }

  /** The items of this page and of those that follow, or the first `limit` of them, in one array. */
  async all({ limit = this.#call.options.limit }: AllOptions = {}): Promise<Item[]> {
    checkCounts(this.#call.client, { limit });
    const items: Item[] = [];
    for await (const item of itemsFrom(this, limit)) items.push(item);
    return items;
  }

  /** This page and those that follow, fetched as they are needed. */
  pages(): AsyncGenerator<Page<Item, Response>, void, undefined> {
    return pagesFrom(this, this.#call.options.maxPages);
  }
}

async function* pagesFrom<Item, Response>(
  page: Page<Item, Response>,
  maxPages: number | undefined,
): AsyncGenerator<Page<Item, Response>, void, undefined> {
  for (let left = maxPages ?? Infinity; left > 0; page = await page.getNextPage()) {
    yield page;
    if (--left <= 0 || !page.hasNextPage()) return;
  }
}

async function* itemsFrom<Item>(first: Page<Item>, limit: number | undefined): AsyncGenerator<Item, void, undefined> {
  let left = limit ?? Infinity;
  if (left <= 0) return;
  for await (const page of first.pages()) {
    for (const item of page.data) {
      yield item;
      if (--left <= 0) return;
    }
  }
}

async function load<Item, Response>(
  call: PagedCall<Response>,
  operation: OperationRequest,
  step: Step,
): Promise<WithRawResponse<Page<Item, Response>>> {
  const { client, strategy, options } = call;
  const { limit, maxPages } = options;
  checkCounts(client, { limit, maxPages });
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
  const { seen, position, number } = step;
  seen.set(keyOf(position ?? rawResponse.url), number);
  if (seen.size > MAX_SEEN) seen.delete(seen.keys().next().value!);
  return { ...outcome, data: new Page<Item, Response>(call, items, outcome, step) };
}

function checkCounts(client: Transport, counts: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(counts)) {
    if (value != null && !(typeof value === "number" && value >= 0)) {
      throw client.error({ kind: "configuration", message: `\`${name}\` is no number from 0 up` });
    }
  }
}

/** A position as text: numbers and big integers as their digits, objects by their sorted names. */
function keyOf(position: unknown): string {
  return JSON.stringify(position, (_, value: unknown) =>
    typeof value !== "object"
      ? String(value)
      : !value || Array.isArray(value)
        ? value
        : Object.keys(value)
            .sort()
            .map((name) => [name, value[name as never]]),
  );
}

/** The value at a path of property names; `undefined` where it ends early. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (each, name) => (hasOwn(Object(each) as object, name) ? (each as never)[name] : undefined),
    value,
  );
}
