import { json } from "../core/json.js";
import { cursor } from "../core/page-cursor.js";
import { linkHeader } from "../core/page-link.js";
import { nextUrl } from "../core/page-next-url.js";
import { pageNumber } from "../core/page-number.js";
import {
  type PageOptions,
  type PagePromise,
  page,
} from "../core/pagination.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  Item,
  ItemsNumberedRequest,
  ItemsNumberedResponse,
  ItemsUnpagedRequest,
  ItemsUrlsResponse,
  SearchItemsRequest,
  SearchItemsResponse,
} from "../types/items.js";

export function search(
  client: Transport,
  request: SearchItemsRequest,
  options?: PageOptions,
): PagePromise<Item, SearchItemsResponse> {
  return page(
    client,
    {
      id: "items_search",
      method: "POST",
      path: "/search",
      body: json(request),
    },
    cursor({
      parameter: "after",
      next: ["after"],
      items: ["hits", "list"],
      body: { value: request, encode: json },
    }),
    options,
  );
}

export function linked(
  client: Transport,
  options?: PageOptions,
): PagePromise<Item, Item[]> {
  return page(
    client,
    {
      id: "items_linked",
      method: "GET",
      path: "/linked",
    },
    linkHeader(),
    options,
  );
}

export function urls(
  client: Transport,
  options?: PageOptions,
): PagePromise<Item, ItemsUrlsResponse> {
  return page(
    client,
    {
      id: "items_urls",
      method: "GET",
      path: "/urls",
    },
    nextUrl({ next: ["nextPage"], items: ["values"] }),
    options,
  );
}

export function numbered(
  client: Transport,
  request: ItemsNumberedRequest = {},
  options?: PageOptions,
): PagePromise<Item, ItemsNumberedResponse> {
  return page(
    client,
    {
      id: "items_numbered",
      method: "GET",
      path: "/numbered",
      query: {
        p: request.p,
        n: request.n,
        with_totals: request.with_totals ?? true,
      },
    },
    pageNumber({
      parameter: "p",
      size: "n",
      defaultSize: 25,
      total: ["pages"],
      totalKind: "pages",
      items: ["values"],
    }),
    options,
  );
}

export function unpaged(
  client: Transport,
  request: ItemsUnpagedRequest = {},
  options?: RequestOptions,
): ApiPromise<Item[]> {
  return client.request(
    {
      id: "items_unpaged",
      method: "GET",
      path: "/unpaged",
      query: { page: request.page, per_page: request.per_page },
    },
    options,
  );
}

export class ItemsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  search(
    request: SearchItemsRequest,
    options?: PageOptions,
  ): PagePromise<Item, SearchItemsResponse> {
    return search(this.#transport, request, options);
  }

  linked(options?: PageOptions): PagePromise<Item, Item[]> {
    return linked(this.#transport, options);
  }

  urls(options?: PageOptions): PagePromise<Item, ItemsUrlsResponse> {
    return urls(this.#transport, options);
  }

  numbered(
    request?: ItemsNumberedRequest,
    options?: PageOptions,
  ): PagePromise<Item, ItemsNumberedResponse> {
    return numbered(this.#transport, request, options);
  }

  unpaged(
    request?: ItemsUnpagedRequest,
    options?: RequestOptions,
  ): ApiPromise<Item[]> {
    return unpaged(this.#transport, request, options);
  }
}
