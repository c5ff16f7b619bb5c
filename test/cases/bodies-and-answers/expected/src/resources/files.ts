import { type AcceptOptions, byAccept } from "../core/accept.js";
import {
  type Binary,
  type BinaryForm,
  type BinaryOptions,
  binaryResponse,
} from "../core/binary-response.js";
import { jsonResponse } from "../core/json.js";
import { anyResponse } from "../core/responses.js";
import type {
  ApiPromise,
  RequestOptions,
  ResponseDecoder,
  Transport,
} from "../core/types.js";
import type { Note } from "../types/shared.js";

export function getArchive<As extends BinaryForm = "blob">(
  client: Transport,
  options?: BinaryOptions<As>,
): ApiPromise<Binary<As>> {
  return client.request(
    {
      id: "getArchive",
      method: "GET",
      path: "/archive",
      response: binaryResponse(options),
    },
    options,
  );
}

export function getAttachment<As extends BinaryForm = "blob">(
  client: Transport,
  options?: BinaryOptions<As>,
): ApiPromise<Binary<As>> {
  return client.request(
    {
      id: "getAttachment",
      method: "GET",
      path: "/attachment",
      accept: "application/octet-stream",
      response: binaryResponse(options),
    },
    options,
  );
}

export function getVideo<
  As extends BinaryForm = "blob",
  Accept extends "video/mp4" | "application/json" = "video/mp4",
>(
  client: Transport,
  options?: BinaryOptions<As> & AcceptOptions<Accept>,
): ApiPromise<{ "video/mp4": Binary<As>; "application/json": string }[Accept]> {
  return client.request(
    {
      id: "getVideo",
      method: "GET",
      path: "/video",
      response: byAccept(options, {
        "video/mp4": binaryResponse(options),
        "application/json": jsonResponse as ResponseDecoder<string>,
      }),
    },
    options,
  );
}

export function getPicture<As extends BinaryForm = "blob">(
  client: Transport,
  options?: BinaryOptions<As>,
): ApiPromise<Binary<As>> {
  return client.request(
    {
      id: "getPicture",
      method: "GET",
      path: "/picture",
      response: binaryResponse(options),
    },
    options,
  );
}

export function getAnything(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<unknown> {
  return client.request(
    {
      id: "getAnything",
      method: "GET",
      path: "/anything",
      response: anyResponse,
    },
    options,
  );
}

export function getMaybe(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Note | undefined> {
  return client.request(
    {
      id: "getMaybe",
      method: "GET",
      path: "/maybe",
      emptyBody: "undefined",
    },
    options,
  );
}

export function getNote(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Note> {
  return client.request(
    {
      id: "getNote",
      method: "GET",
      path: "/note",
    },
    options,
  );
}

export class FilesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  getArchive<As extends BinaryForm = "blob">(
    options?: BinaryOptions<As>,
  ): ApiPromise<Binary<As>> {
    return getArchive(this.#transport, options);
  }

  getAttachment<As extends BinaryForm = "blob">(
    options?: BinaryOptions<As>,
  ): ApiPromise<Binary<As>> {
    return getAttachment(this.#transport, options);
  }

  getVideo<
    As extends BinaryForm = "blob",
    Accept extends "video/mp4" | "application/json" = "video/mp4",
  >(
    options?: BinaryOptions<As> & AcceptOptions<Accept>,
  ): ApiPromise<
    { "video/mp4": Binary<As>; "application/json": string }[Accept]
  > {
    return getVideo(this.#transport, options);
  }

  getPicture<As extends BinaryForm = "blob">(
    options?: BinaryOptions<As>,
  ): ApiPromise<Binary<As>> {
    return getPicture(this.#transport, options);
  }

  getAnything(options?: RequestOptions): ApiPromise<unknown> {
    return getAnything(this.#transport, options);
  }

  getMaybe(options?: RequestOptions): ApiPromise<Note | undefined> {
    return getMaybe(this.#transport, options);
  }

  getNote(options?: RequestOptions): ApiPromise<Note> {
    return getNote(this.#transport, options);
  }
}
