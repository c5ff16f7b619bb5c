import { encode } from "../core/codecs.js";
import { exactJson, exactReader } from "../core/exact-json.js";
import { date } from "../core/formats.js";
import { jsonWith } from "../core/json.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import { ValuesCodec } from "../internal/codecs/values.js";
import type { ReplaceValuesAllRequest, Values } from "../types/values.js";

export function replaceAll(
  client: Transport,
  request: ReplaceValuesAllRequest = {},
  options?: RequestOptions,
): ApiPromise<Values> {
  const { since, ...body } = request;
  return client.request(
    {
      method: "PUT",
      path: "/values",
      query: { since: encode(date, since) },
      body: exactJson(encode(() => ValuesCodec, body)),
      response: jsonWith<Values>(exactReader(() => ValuesCodec)),
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
    request?: ReplaceValuesAllRequest,
    options?: RequestOptions,
  ): ApiPromise<Values> {
    return replaceAll(this.#transport, request, options);
  }
}
