import { type AcceptOptions, byAccept } from "../core/accept.js";
import {
  type Binary,
  type BinaryForm,
  type BinaryOptions,
  binaryResponse,
} from "../core/binary-response.js";
import { type ItemStream, eventData } from "../core/events.js";
import { jsonResponse } from "../core/json.js";
import type {
  ApiPromise,
  RequestOptions,
  ResponseDecoder,
  Transport,
} from "../core/types.js";
import type { Note, Piece } from "../types/shared.js";

export function get<
  As extends BinaryForm = "blob",
  Accept extends "application/json" | "image/png" | "text/event-stream" =
    "application/json",
>(
  client: Transport,
  options?: BinaryOptions<As> & AcceptOptions<Accept>,
): ApiPromise<
  {
    "application/json": Note;
    "image/png": Binary<As>;
    "text/event-stream": ItemStream<Piece>;
  }[Accept]
> {
  return client.request(
    {
      id: "getAvatar",
      method: "GET",
      path: "/avatar",
      response: byAccept(options, {
        "application/json": jsonResponse as ResponseDecoder<Note>,
        "image/png": binaryResponse(options),
        "text/event-stream": eventData<Piece>(),
      }),
    },
    options,
  );
}

export function getLive(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<ItemStream<Piece>> {
  return client.request(
    {
      id: "getLive",
      method: "GET",
      path: "/live",
      response: eventData<Piece>({ reconnect: "resumable" }),
    },
    options,
  );
}

export class AvatarsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get<
    As extends BinaryForm = "blob",
    Accept extends "application/json" | "image/png" | "text/event-stream" =
      "application/json",
  >(
    options?: BinaryOptions<As> & AcceptOptions<Accept>,
  ): ApiPromise<
    {
      "application/json": Note;
      "image/png": Binary<As>;
      "text/event-stream": ItemStream<Piece>;
    }[Accept]
  > {
    return get(this.#transport, options);
  }

  getLive(options?: RequestOptions): ApiPromise<ItemStream<Piece>> {
    return getLive(this.#transport, options);
  }
}
