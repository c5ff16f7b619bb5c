import { path } from "../core/path.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  BadRequestError,
  ErrorsError,
  NotFoundError,
  UnprocessableEntityError,
} from "../errors.js";
import type { GetThingResponse, Problem } from "../types/things.js";

/** What `get` rejects with. */
export type GetErrors =
  | BadRequestError<Problem>
  | NotFoundError
  | UnprocessableEntityError<Problem>
  | ErrorsError<string | Problem>;

export function get(
  client: Transport,
  id: string,
  options?: RequestOptions,
): ApiPromise<GetThingResponse, GetErrors> {
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
  ): ApiPromise<GetThingResponse, GetErrors> {
    return get(this.#transport, id, options);
  }
}
