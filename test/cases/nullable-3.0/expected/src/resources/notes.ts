import { json } from "../core/json.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Note } from "../types/notes.js";

export function put(
  client: Transport,
  request: Note,
  options?: RequestOptions,
): ApiPromise<Note> {
  return client.request(
    {
      id: "putNote",
      method: "PUT",
      path: "/notes",
      body: json(request),
    },
    options,
  );
}

export class NotesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  put(request: Note, options?: RequestOptions): ApiPromise<Note> {
    return put(this.#transport, request, options);
  }
}
