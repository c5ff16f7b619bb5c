import { type AcceptOptions, byAccept } from "../core/accept.js";
import {
  type Binary,
  type BinaryForm,
  type BinaryOptions,
  binaryResponse,
} from "../core/binary-response.js";
import { type ItemStream, eventData } from "../core/events.js";
import { jsonLinesResponse } from "../core/json-lines.js";
import { jsonResponse } from "../core/json.js";
import { anyResponse, emptyResponse, textResponse } from "../core/responses.js";
import type {
  ApiPromise,
  RequestOptions,
  ResponseDecoder,
  Transport,
} from "../core/types.js";
import type { Event } from "../types/reports.js";

export function text(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<string> {
  return client.request(
    {
      id: "reports_text",
      method: "GET",
      path: "/reports/text",
      accept: "text/plain",
      response: textResponse,
    },
    options,
  );
}

export function bytes<As extends BinaryForm = "blob">(
  client: Transport,
  options?: BinaryOptions<As>,
): ApiPromise<Binary<As>> {
  return client.request(
    {
      id: "reports_bytes",
      method: "GET",
      path: "/reports/bytes",
      accept: "application/pdf",
      response: binaryResponse(options),
    },
    options,
  );
}

export function events(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<ItemStream<Event>> {
  return client.request(
    {
      id: "reports_events",
      method: "GET",
      path: "/reports/events",
      response: eventData<Event>(),
    },
    options,
  );
}

export function lines(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<ItemStream<Event>> {
  return client.request(
    {
      id: "reports_lines",
      method: "GET",
      path: "/reports/lines",
      response: jsonLinesResponse<Event>(),
    },
    options,
  );
}

export function nothing(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "reports_nothing",
      method: "GET",
      path: "/reports/nothing",
      response: emptyResponse,
    },
    options,
  );
}

export function anything(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<unknown> {
  return client.request(
    {
      id: "reports_anything",
      method: "GET",
      path: "/reports/anything",
      response: anyResponse,
    },
    options,
  );
}

export function either<
  Accept extends "application/json" | "text/csv" = "application/json",
>(
  client: Transport,
  options?: RequestOptions & AcceptOptions<Accept>,
): ApiPromise<{ "application/json": Event; "text/csv": string }[Accept]> {
  return client.request(
    {
      id: "reports_either",
      method: "GET",
      path: "/reports/either",
      response: byAccept(options, {
        "application/json": jsonResponse as ResponseDecoder<Event>,
        "text/csv": textResponse,
      }),
    },
    options,
  );
}

export class ReportsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  text(options?: RequestOptions): ApiPromise<string> {
    return text(this.#transport, options);
  }

  bytes<As extends BinaryForm = "blob">(
    options?: BinaryOptions<As>,
  ): ApiPromise<Binary<As>> {
    return bytes(this.#transport, options);
  }

  events(options?: RequestOptions): ApiPromise<ItemStream<Event>> {
    return events(this.#transport, options);
  }

  lines(options?: RequestOptions): ApiPromise<ItemStream<Event>> {
    return lines(this.#transport, options);
  }

  nothing(options?: RequestOptions): ApiPromise<void> {
    return nothing(this.#transport, options);
  }

  anything(options?: RequestOptions): ApiPromise<unknown> {
    return anything(this.#transport, options);
  }

  either<Accept extends "application/json" | "text/csv" = "application/json">(
    options?: RequestOptions & AcceptOptions<Accept>,
  ): ApiPromise<{ "application/json": Event; "text/csv": string }[Accept]> {
    return either(this.#transport, options);
  }
}
