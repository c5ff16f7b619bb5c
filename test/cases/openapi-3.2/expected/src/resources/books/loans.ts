import {
  type ItemStream,
  type ServerSentEvent,
  events,
} from "../../core/events.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
} from "../../core/types.js";
import type { Book } from "../../types/books.js";

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<ItemStream<ServerSentEvent<Book>>> {
  return client.request(
    {
      id: "listLoans",
      method: "GET",
      path: "/loans",
      response: events<Book>(),
    },
    options,
  );
}

export class BooksLoansResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(
    options?: RequestOptions,
  ): ApiPromise<ItemStream<ServerSentEvent<Book>>> {
    return list(this.#transport, options);
  }
}
