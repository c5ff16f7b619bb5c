import {
  type Binary,
  type BinaryForm,
  type BinaryOptions,
  binaryResponse,
} from "../core/binary-response.js";
import { type ItemStream, eventData } from "../core/events.js";
import { jsonLinesResponse } from "../core/json-lines.js";
import { emptyResponse, textResponse } from "../core/responses.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
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
    },
    options,
  );
}

export function either(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Event> {
  return client.request(
    {
      id: "reports_either",
      method: "GET",
      path: "/reports/either",
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

  either(options?: RequestOptions): ApiPromise<Event> {
    return either(this.#transport, options);
  }
}
