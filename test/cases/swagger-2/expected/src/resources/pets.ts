import { headers } from "../core/headers.js";
import { json } from "../core/json.js";
import { multipart } from "../core/multipart.js";
import { path } from "../core/path.js";
import {
  arrayHeader,
  stringHeader,
  withHeaders,
} from "../core/response-headers.js";
import { emptyResponse } from "../core/responses.js";
import {
  form,
  pipeDelimited,
  spaceDelimited,
  tabDelimited,
} from "../core/styles.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  WithHeaders,
} from "../core/types.js";
import { urlencoded } from "../core/urlencoded.js";
import type { OldPetsError } from "../errors.js";
import type {
  ListPetsRequest,
  Pet,
  TagPetsHeaders,
  TagPetsRequest,
  UploadPhotoRequest,
} from "../types/pets.js";

export function list(
  client: Transport,
  request: ListPetsRequest = {},
  options?: RequestOptions,
): ApiPromise<Pet[]> {
  return client.request(
    {
      id: "listPets",
      method: "GET",
      security: [{ key: [] }],
      path: "/pets",
      query: {
        tags: form(request.tags, { explode: false }),
        ids: request.ids,
        piped: pipeDelimited(request.piped),
        tabbed: tabDelimited(request.tabbed),
      },
      headers: headers({ "X-Spaced": spaceDelimited(request["X-Spaced"]) }),
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
      id: "addPet",
      method: "POST",
      security: [{ key: [] }],
      path: "/pets",
      body: json(request),
    },
    options,
  );
}

/** @param id - Format: int64. */
export function uploadPhoto(
  client: Transport,
  id: number,
  request: UploadPhotoRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "uploadPhoto",
      method: "POST",
      security: [{ key: [] }],
      path: path`/pets/${{ id }}/photo`,
      body: multipart(request),
      response: emptyResponse,
    },
    options,
  );
}

export function tag(
  client: Transport,
  ids: number[],
  request?: TagPetsRequest,
  options?: RequestOptions,
): ApiPromise<void, OldPetsError, WithHeaders<TagPetsHeaders>> {
  return withHeaders(
    client.request(
      {
        id: "tagPets",
        method: "PUT",
        security: [{ key: [] }],
        path: path`/pets/${{ ids: pipeDelimited(ids) }}/tags`,
        body: urlencoded(request, undefined, { names: tabDelimited }),
        response: emptyResponse,
      },
      options,
    ),
    { xTags: ["X-Tags", arrayHeader(stringHeader, "\t")] },
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
    request: UploadPhotoRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return uploadPhoto(this.#transport, id, request, options);
  }

  tag(
    ids: number[],
    request?: TagPetsRequest,
    options?: RequestOptions,
  ): ApiPromise<void, OldPetsError, WithHeaders<TagPetsHeaders>> {
    return tag(this.#transport, ids, request, options);
  }
}
