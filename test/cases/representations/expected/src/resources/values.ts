import { encode, reader } from "../core/codecs.js";
import type { ErrorStatus } from "../core/errors.js";
import { exactJson, exactReader } from "../core/exact-json.js";
import { date } from "../core/formats.js";
import { jsonWith } from "../core/json.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  ConflictError,
  RepresentationsCallError,
  RepresentationsStatusError,
} from "../errors.js";
import {
  ConflictCodec,
  RefusalCodec,
  ValuesCodec,
} from "../internal/codecs/values.js";
import type {
  Conflict,
  Refusal,
  ReplaceAllValuesRequest,
  Values,
} from "../types/values.js";

/** What `replaceAll` rejects with. */
export type ReplaceAllValuesErrors =
  | ConflictError<Conflict>
  | RepresentationsStatusError<Exclude<ErrorStatus, 409>, Refusal>
  | RepresentationsCallError;

export function replaceAll(
  client: Transport,
  request: ReplaceAllValuesRequest = {},
  options?: RequestOptions,
): ApiPromise<Values, ReplaceAllValuesErrors> {
  const { since, ...body } = request;
  return client.request(
    {
      id: "putValues",
      method: "PUT",
      path: "/values",
      query: { since: encode(date, since) },
      body: exactJson(encode(() => ValuesCodec, body)),
      response: jsonWith<Values>(exactReader(() => ValuesCodec)),
      errorBody: (text, status) =>
        status === 409
          ? exactReader(() => ConflictCodec)(text)
          : reader(() => RefusalCodec)(text),
    },
    options,
  );
}

export class ValuesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  replaceAll(
    request?: ReplaceAllValuesRequest,
    options?: RequestOptions,
  ): ApiPromise<Values, ReplaceAllValuesErrors> {
    return replaceAll(this.#transport, request, options);
  }
}
