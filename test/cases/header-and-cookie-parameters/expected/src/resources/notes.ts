import { cookies } from "../core/cookies.js";
import { headers } from "../core/headers.js";
import { json } from "../core/json.js";
import { emptyResponse } from "../core/responses.js";
import { simple } from "../core/styles.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { CreateNoteRequest } from "../types/notes.js";

export function create(
  client: Transport,
  request: CreateNoteRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  const {
    "X-Request-Id": xRequestId,
    "X-Tags": xTags,
    "X-Meta": xMeta,
    session,
    flags,
    ...body
  } = request;
  return client.request(
    {
      id: "createNote",
      method: "POST",
      path: "/notes",
      headers: headers({
        "X-Request-Id": xRequestId,
        "X-Tags": xTags,
        "X-Meta": simple(xMeta, { explode: true }),
      }),
      cookies: cookies({ session, flags }),
      body: json(body),
      response: emptyResponse,
    },
    options,
  );
}

export class NotesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  create(
    request: CreateNoteRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return create(this.#transport, request, options);
  }
}
