import { linkHeader } from "../core/page-link.js";
import {
  type PageOptions,
  type PagePromise,
  page,
} from "../core/pagination.js";
import { numberHeader, withHeaders } from "../core/response-headers.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  WithHeaders,
} from "../core/types.js";
import type { ResponseHeadersError } from "../errors.js";
import type { ListEventsHeaders, ListEventsRequest } from "../types/events.js";
import type { Widget } from "../types/shared.js";

export function list(
  client: Transport,
  request: ListEventsRequest = {},
  options?: PageOptions,
): PagePromise<
  Widget,
  Widget[],
  ResponseHeadersError,
  WithHeaders<ListEventsHeaders>
> {
  return withHeaders(
    page(
      client,
      {
        id: "listEvents",
        method: "GET",
        path: "/events",
        query: { page: request.page, per_page: request.per_page },
      },
      linkHeader(),
      options,
    ),
    { xTotalCount: ["X-Total-Count", numberHeader] },
  );
}

export function getPlain(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Widget> {
  return client.request(
    {
      id: "getPlain",
      method: "GET",
      path: "/plain",
    },
    options,
  );
}

export class EventsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(
    request?: ListEventsRequest,
    options?: PageOptions,
  ): PagePromise<
    Widget,
    Widget[],
    ResponseHeadersError,
    WithHeaders<ListEventsHeaders>
  > {
    return list(this.#transport, request, options);
  }

  getPlain(options?: RequestOptions): ApiPromise<Widget> {
    return getPlain(this.#transport, options);
  }
}
