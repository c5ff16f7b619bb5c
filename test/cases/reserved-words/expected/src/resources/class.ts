import { path } from "../core/path.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { ErrorModel, Import, RecordModel } from "../types/class.js";

export function delete_(
  client: Transport,
  default_: RecordModel,
  arguments_: string,
  options?: RequestOptions,
): ApiPromise<ErrorModel> {
  return client.request(
    {
      id: "delete",
      method: "DELETE",
      path: path`/class/${{ default: default_ }}/${{ arguments: arguments_ }}`,
    },
    options,
  );
}

export { delete_ as delete };

export function constructor_(
  client: Transport,
  default_: RecordModel,
  arguments_: string,
  options?: RequestOptions,
): ApiPromise<Import> {
  return client.request(
    {
      id: "constructor",
      method: "GET",
      path: path`/class/${{ default: default_ }}/${{ arguments: arguments_ }}`,
    },
    options,
  );
}

export class ClassResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  delete(
    default_: RecordModel,
    arguments_: string,
    options?: RequestOptions,
  ): ApiPromise<ErrorModel> {
    return delete_(this.#transport, default_, arguments_, options);
  }

  constructor_(
    default_: RecordModel,
    arguments_: string,
    options?: RequestOptions,
  ): ApiPromise<Import> {
    return constructor_(this.#transport, default_, arguments_, options);
  }
}
