import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { DocumentsResource } from "./resources/documents.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Media types. */
export class MediaTypesClient {
  readonly #transport: Transport;
  #documents: DocumentsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get documents(): DocumentsResource {
    return (this.#documents ??= new DocumentsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): MediaTypesClient {
    return new MediaTypesClient(this.#transport.withOptions(options));
  }
}
