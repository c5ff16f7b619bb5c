import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { FilesResource } from "./resources/files.js";
import { LogoResource } from "./resources/logo.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Binary answers. */
export class BinaryAnswersClient {
  readonly #transport: Transport;
  #files: FilesResource | undefined;
  #logo: LogoResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get files(): FilesResource {
    return (this.#files ??= new FilesResource(this.#transport));
  }

  get logo(): LogoResource {
    return (this.#logo ??= new LogoResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): BinaryAnswersClient {
    return new BinaryAnswersClient(this.#transport.withOptions(options));
  }
}
