import { json } from "../core/json.js";
import { multipart } from "../core/multipart.js";
import { emptyResponse } from "../core/responses.js";
import { selectByValue } from "../core/select-by-value.js";
import { text } from "../core/text.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { CreateNoteFormRequest } from "../types/notes.js";
import type { Note } from "../types/shared.js";

export function create(
  client: Transport,
  request: Note | CreateNoteFormRequest | string,
  options?: RequestOptions<
    "application/json" | "multipart/form-data" | "text/plain"
  >,
): ApiPromise<void> {
  return client.request(
    {
      id: "createNote",
      method: "POST",
      path: "/notes",
      body: selectByValue(options, request, {
        "application/json": ["json", json],
        "multipart/form-data": ["multipart", multipart],
        "text/plain": ["text", text],
      }),
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
    request: Note | CreateNoteFormRequest | string,
    options?: RequestOptions<
      "application/json" | "multipart/form-data" | "text/plain"
    >,
  ): ApiPromise<void> {
    return create(this.#transport, request, options);
  }
}
