import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { UploadsResource } from "./resources/uploads.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Multipart. */
export class MultipartClient {
  readonly #transport: Transport;
  #uploads: UploadsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get uploads(): UploadsResource {
    return (this.#uploads ??= new UploadsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): MultipartClient {
    return new MultipartClient(this.#transport.withOptions(options));
  }
}
