import { cursor } from "../core/page-cursor.js";
import { lastItem } from "../core/page-last-item.js";
import { pageNumber } from "../core/page-number.js";
import { offset } from "../core/page-offset.js";
import {
  type PageOptions,
  type PagePromise,
  page,
} from "../core/pagination.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  ByLastItemRequest,
  ByLastItemResponse,
  Item,
  ItemsByCursorRequest,
  ItemsByCursorResponse,
  ItemsByOffsetRequest,
  ItemsByOffsetResponse,
  ItemsByPageRequest,
} from "../types/items.js";

export function byCursor(
  client: Transport,
  request: ItemsByCursorRequest = {},
  options?: PageOptions,
): PagePromise<Item, ItemsByCursorResponse> {
  return page(
    client,
    {
      id: "items_by_cursor",
      method: "GET",
      path: "/by-cursor",
      query: { cursor: request.cursor, limit: request.limit },
    },
    cursor({ parameter: "cursor", next: ["next_cursor"], items: ["items"] }),
    options,
  );
}

export function byPage(
  client: Transport,
  request: ItemsByPageRequest = {},
  options?: PageOptions,
): PagePromise<Item, Item[]> {
  return page(
    client,
    {
      id: "items_by_page",
      method: "GET",
      path: "/by-page",
      query: { page: request.page, per_page: request.per_page },
    },
    pageNumber({ parameter: "page", size: "per_page" }),
    options,
  );
}

export function byOffset(
  client: Transport,
  request: ItemsByOffsetRequest = {},
  options?: PageOptions,
): PagePromise<Item, ItemsByOffsetResponse> {
  return page(
    client,
    {
      id: "items_by_offset",
      method: "GET",
      path: "/by-offset",
      query: { offset: request.offset, limit: request.limit },
    },
    offset({
      parameter: "offset",
      size: "limit",
      total: ["total"],
      items: ["data"],
    }),
    options,
  );
}

export function byLastItem(
  client: Transport,
  request: ByLastItemRequest = {},
  options?: PageOptions,
): PagePromise<Item, ByLastItemResponse> {
  return page(
    client,
    {
      id: "items_by_last_item",
      method: "GET",
      path: "/by-last-item",
      query: { starting_after: request.starting_after, limit: request.limit },
    },
    lastItem({
      parameter: "starting_after",
      property: "id",
      hasMore: ["has_more"],
      items: ["data"],
    }),
    options,
  );
}

export function single(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Item[]> {
  return client.request(
    {
      id: "items_single",
      method: "GET",
      path: "/single",
    },
    options,
  );
}

export class ItemsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  byCursor(
    request?: ItemsByCursorRequest,
    options?: PageOptions,
  ): PagePromise<Item, ItemsByCursorResponse> {
    return byCursor(this.#transport, request, options);
  }

  byPage(
    request?: ItemsByPageRequest,
    options?: PageOptions,
  ): PagePromise<Item, Item[]> {
    return byPage(this.#transport, request, options);
  }

  byOffset(
    request?: ItemsByOffsetRequest,
    options?: PageOptions,
  ): PagePromise<Item, ItemsByOffsetResponse> {
    return byOffset(this.#transport, request, options);
  }

  byLastItem(
    request?: ByLastItemRequest,
    options?: PageOptions,
  ): PagePromise<Item, ByLastItemResponse> {
    return byLastItem(this.#transport, request, options);
  }

  single(options?: RequestOptions): ApiPromise<Item[]> {
    return single(this.#transport, options);
  }
}
