import { reader } from "../core/codecs.js";
import type { ErrorStatus } from "../core/errors.js";
import { json } from "../core/json.js";
import { path } from "../core/path.js";
import {
  type HeaderReader,
  arrayHeader,
  bigintHeader,
  booleanHeader,
  dateHeader,
  jsonHeaderOf,
  numberHeader,
  objectHeader,
  oneOfHeader,
  stringHeader,
  withHeaders,
} from "../core/response-headers.js";
import { emptyResponse } from "../core/responses.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  WithHeaders,
} from "../core/types.js";
import type {
  NotFoundError,
  ResponseHeadersCallError,
  ResponseHeadersError,
  ResponseHeadersStatusError,
} from "../errors.js";
import { MetaCodec } from "../internal/codecs/widgets.js";
import type { Widget } from "../types/shared.js";
import type {
  CreateWidgetHeaders,
  DeleteWidgetHeaders,
  ListWidgetsHeaders,
  Meta,
  Problem,
  State,
  TaggedHeaders,
} from "../types/widgets.js";

/** What `list` rejects with. */
export type ListWidgetsErrors =
  | NotFoundError<Problem>
  | ResponseHeadersStatusError<Exclude<ErrorStatus, 404>>
  | ResponseHeadersCallError;

export function list(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Widget[], ListWidgetsErrors, WithHeaders<ListWidgetsHeaders>> {
  return withHeaders(
    client.request(
      {
        id: "listWidgets",
        method: "GET",
        path: "/widgets",
      },
      options,
    ),
    {
      xTotalCount: ["X-Total-Count", numberHeader],
      xRateReset: ["X-Rate-Reset", bigintHeader],
      xCached: ["X-Cached", booleanHeader],
      xTags: ["X-Tags", arrayHeader(stringHeader)],
      xSizes: ["X-Sizes", arrayHeader(numberHeader)],
      xUsage: [
        "X-Usage",
        objectHeader<{ used?: number; plan?: string }>(true, {
          used: numberHeader,
        }),
      ],
      xOptions: [
        "X-Options",
        objectHeader<{ [key: string]: boolean }>(false, {}, booleanHeader),
      ],
      xState: ["X-State", stringHeader as HeaderReader<State>],
      xMode: ["X-Mode", stringHeader as HeaderReader<"fast">],
      xLimit: ["X-Limit", numberHeader],
      xRetry: [
        "X-Retry",
        oneOfHeader<string | number>(numberHeader, stringHeader),
      ],
      xMeta: ["X-Meta", jsonHeaderOf<Meta>(reader(() => MetaCodec))],
      xNote: ["X-Note", stringHeader],
      xFilters: ["X-Filters", stringHeader],
      lastModified: ["Last-Modified", dateHeader],
      setCookie: ["Set-Cookie", arrayHeader(stringHeader, "\n")],
      eTag: ["ETag", stringHeader],
      xNothing: ["X-Nothing", stringHeader],
      xTotalCountHeader: ["x_total_count", stringHeader],
    },
  );
}

export function create(
  client: Transport,
  request?: Widget,
  options?: RequestOptions,
): ApiPromise<
  Widget | undefined,
  ResponseHeadersError,
  WithHeaders<CreateWidgetHeaders>
> {
  return withHeaders(
    client.request(
      {
        id: "createWidget",
        method: "POST",
        path: "/widgets",
        body: json(request),
        emptyBody: "undefined",
      },
      options,
    ),
    {
      location: ["Location", stringHeader],
      eTag: ["ETag", stringHeader],
      retryAfter: ["Retry-After", numberHeader],
    },
  );
}

export function get(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<Widget, ResponseHeadersError, WithHeaders<TaggedHeaders>> {
  return withHeaders(
    client.request(
      {
        id: "getWidget",
        method: "GET",
        path: path`/widgets/${{ id }}`,
      },
      options,
    ),
    { eTag: ["ETag", stringHeader] },
  );
}

export function update(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<Widget, ResponseHeadersError, WithHeaders<TaggedHeaders>> {
  return withHeaders(
    client.request(
      {
        id: "updateWidget",
        method: "PUT",
        path: path`/widgets/${{ id }}`,
      },
      options,
    ),
    { eTag: ["ETag", stringHeader] },
  );
}

export function delete_(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<void, ResponseHeadersError, WithHeaders<DeleteWidgetHeaders>> {
  return withHeaders(
    client.request(
      {
        id: "deleteWidget",
        method: "DELETE",
        path: path`/widgets/${{ id }}`,
        response: emptyResponse,
      },
      options,
    ),
    { xDeletedAt: ["X-Deleted-At", dateHeader] },
  );
}

export { delete_ as delete };

export class WidgetsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(
    options?: RequestOptions,
  ): ApiPromise<Widget[], ListWidgetsErrors, WithHeaders<ListWidgetsHeaders>> {
    return list(this.#transport, options);
  }

  create(
    request?: Widget,
    options?: RequestOptions,
  ): ApiPromise<
    Widget | undefined,
    ResponseHeadersError,
    WithHeaders<CreateWidgetHeaders>
  > {
    return create(this.#transport, request, options);
  }

  get(
    id: string,
    options?: RequestOptions,
  ): ApiPromise<Widget, ResponseHeadersError, WithHeaders<TaggedHeaders>> {
    return get(this.#transport, id, options);
  }

  update(
    id: string,
    options?: RequestOptions,
  ): ApiPromise<Widget, ResponseHeadersError, WithHeaders<TaggedHeaders>> {
    return update(this.#transport, id, options);
  }

  delete(
    id: string,
    options?: RequestOptions,
  ): ApiPromise<void, ResponseHeadersError, WithHeaders<DeleteWidgetHeaders>> {
    return delete_(this.#transport, id, options);
  }
}
