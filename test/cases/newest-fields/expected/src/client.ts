import { withLogging } from "./core/logging.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { EventsResource } from "./resources/events.js";
import { PetsResource } from "./resources/pets.js";
import { uploadParts } from "./resources/root-operations.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Newest fields. */
export class NewestFieldsClient {
  readonly #transport: Transport;
  #pets: PetsResource | undefined;
  #events: EventsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options
        ? options
        : createTransport(withLogging(options, ["X-Key"]));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get pets(): PetsResource {
    return (this.#pets ??= new PetsResource(this.#transport));
  }

  get events(): EventsResource {
    return (this.#events ??= new EventsResource(this.#transport));
  }

  uploadParts(
    request?: [
      { title?: string }?,
      ...(Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>)[],
    ],
    options?: RequestOptions,
  ): ApiPromise<void> {
    return uploadParts(this.#transport, request, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): NewestFieldsClient {
    return new NewestFieldsClient(this.#transport.withOptions(options));
  }
}
