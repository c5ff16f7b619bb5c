import type { ItemStream } from "../core/events.js";
import { jsonLinesResponse } from "../core/json-lines.js";
import { json } from "../core/json.js";
import { querystring } from "../core/querystring.js";
import { emptyResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import { urlencoded } from "../core/urlencoded.js";
import type {
  Book,
  FilterBooksRequest,
  QueryBooksRequest,
} from "../types/books.js";
import { BooksLoansResource } from "./books/loans.js";

export function query(
  client: Transport,
  request: QueryBooksRequest = {},
  options?: RequestOptions,
): ApiPromise<Book[]> {
  return client.request(
    {
      id: "queryBooks",
      method: "QUERY",
      path: "/books",
      body: json(request),
    },
    options,
  );
}

export function copy(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "copyBooks",
      method: "COPY",
      path: "/books",
      response: emptyResponse,
    },
    options,
  );
}

export function filter(
  client: Transport,
  request: FilterBooksRequest = {},
  options?: RequestOptions,
): ApiPromise<ItemStream<Book>> {
  return client.request(
    {
      id: "filterBooks",
      method: "GET",
      path: "/books/filter",
      querystring: querystring(urlencoded(request.filter)),
      response: jsonLinesResponse<Book>(),
    },
    options,
  );
}

/** Books */
export class BooksResource {
  readonly #transport: Transport;
  #loans: BooksLoansResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get loans(): BooksLoansResource {
    return (this.#loans ??= new BooksLoansResource(this.#transport));
  }

  query(
    request?: QueryBooksRequest,
    options?: RequestOptions,
  ): ApiPromise<Book[]> {
    return query(this.#transport, request, options);
  }

  copy(options?: RequestOptions): ApiPromise<void> {
    return copy(this.#transport, options);
  }

  filter(
    request?: FilterBooksRequest,
    options?: RequestOptions,
  ): ApiPromise<ItemStream<Book>> {
    return filter(this.#transport, request, options);
  }
}
