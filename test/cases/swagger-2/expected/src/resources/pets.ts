import { json } from "../core/json.js";
import { multipart } from "../core/multipart.js";
import { path } from "../core/path.js";
import { emptyResponse } from "../core/responses.js";
import { form, pipeDelimited } from "../core/styles.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type {
  ListPetsRequest,
  Pet,
  UploadPetsPhotoRequest,
} from "../types/pets.js";

export function list(
  client: Transport,
  request: ListPetsRequest = {},
  options?: RequestOptions,
): ApiPromise<Pet[]> {
  return client.request(
    {
      method: "GET",
      path: "/pets",
      query: {
        tags: form(request.tags, { explode: false }),
        ids: request.ids,
        piped: pipeDelimited(request.piped),
      },
      security: [{ key: [] }],
    },
    options,
  );
}

export function add(
  client: Transport,
  request: Pet,
  options?: RequestOptions,
): ApiPromise<Pet> {
  return client.request(
    {
      method: "POST",
      path: "/pets",
      body: json(request),
      security: [{ key: [] }],
    },
    options,
  );
}

/** @param id - Format: int64. */
export function uploadPhoto(
  client: Transport,
  id: number,
  request: UploadPetsPhotoRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      method: "POST",
      path: path`/pets/${id}/photo`,
      body: multipart(request),
      response: emptyResponse,
      security: [{ key: [] }],
    },
    options,
  );
}

export class PetsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(request?: ListPetsRequest, options?: RequestOptions): ApiPromise<Pet[]> {
    return list(this.#transport, request, options);
  }

  add(request: Pet, options?: RequestOptions): ApiPromise<Pet> {
    return add(this.#transport, request, options);
  }

  /** @param id - Format: int64. */
  uploadPhoto(
    id: number,
    request: UploadPetsPhotoRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return uploadPhoto(this.#transport, id, request, options);
  }
}
