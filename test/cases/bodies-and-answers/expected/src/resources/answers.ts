import { type Streamed, byFlag } from "../core/accept.js";
import { type ItemStream, eventData } from "../core/events.js";
import { jsonLinesResponse } from "../core/json-lines.js";
import { json, jsonResponse } from "../core/json.js";
import type {
  ApiPromise,
  RequestOptions,
  ResponseDecoder,
  Transport,
} from "../core/types.js";
import type {
  CreateAnswerRequest,
  CreateFernRequest,
} from "../types/answers.js";
import type { Note, Piece } from "../types/shared.js";

export function create<Stream extends boolean | null = false>(
  client: Transport,
  request: CreateAnswerRequest & { readonly stream?: Stream | undefined },
  options?: RequestOptions,
): ApiPromise<Streamed<Stream, ItemStream<Piece>, Note>> {
  return client.request(
    {
      id: "createAnswer",
      method: "POST",
      path: "/answers",
      body: json(request),
      response: byFlag<Stream, ItemStream<Piece>, Note>(
        request.stream,
        eventData<Piece>(),
        jsonResponse as ResponseDecoder<Note>,
      ),
    },
    options,
  );
}

export function createFern<Stream extends boolean = false>(
  client: Transport,
  request?: CreateFernRequest & { readonly live?: Stream | undefined },
  options?: RequestOptions,
): ApiPromise<Streamed<Stream, ItemStream<Piece>, Note>> {
  return client.request(
    {
      id: "createFern",
      method: "POST",
      path: "/fern",
      body: json(request),
      response: byFlag<Stream, ItemStream<Piece>, Note>(
        request?.live,
        jsonLinesResponse<Piece>(),
        jsonResponse as ResponseDecoder<Note>,
      ),
    },
    options,
  );
}

export class AnswersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  create<Stream extends boolean | null = false>(
    request: CreateAnswerRequest & { readonly stream?: Stream | undefined },
    options?: RequestOptions,
  ): ApiPromise<Streamed<Stream, ItemStream<Piece>, Note>> {
    return create(this.#transport, request, options);
  }

  createFern<Stream extends boolean = false>(
    request?: CreateFernRequest & { readonly live?: Stream | undefined },
    options?: RequestOptions,
  ): ApiPromise<Streamed<Stream, ItemStream<Piece>, Note>> {
    return createFern(this.#transport, request, options);
  }
}
