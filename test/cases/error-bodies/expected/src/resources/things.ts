import type { ErrorStatus, ServerErrorStatus } from "../core/errors.js";
import { path } from "../core/path.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  BadRequestError,
  ErrorsCallError,
  ErrorsStatusError,
  NotFoundError,
  UnprocessableEntityError,
} from "../errors.js";
import type { GetThingResponse, Problem } from "../types/things.js";

/** What `get` rejects with. */
export type GetThingErrors =
  | BadRequestError<Problem>
  | NotFoundError
  | UnprocessableEntityError<Problem>
  | ErrorsStatusError<ServerErrorStatus, string>
  | ErrorsStatusError<
      Exclude<ErrorStatus, 400 | 404 | 422 | ServerErrorStatus>,
      Problem
    >
  | ErrorsCallError;

export function get(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<GetThingResponse, GetThingErrors> {
  return client.request(
    {
      id: "getThing",
      method: "GET",
      path: path`/things/${{ id }}`,
    },
    options,
  );
}

export class ThingsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get(
    id: string,
    options?: RequestOptions,
  ): ApiPromise<GetThingResponse, GetThingErrors> {
    return get(this.#transport, id, options);
  }
}
