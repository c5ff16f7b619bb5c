import { withLogging } from "./core/logging.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  TransportOptions,
} from "./core/types.js";
import { FilesResource } from "./resources/files.js";
import { getFiles, usual } from "./resources/root-operations.js";
import { UploadsResource } from "./resources/uploads.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Operation servers. */
export class OperationServersClient {
  readonly #transport: Transport;
  #files: FilesResource | undefined;
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

  get files(): FilesResource {
    return (this.#files ??= new FilesResource(this.#transport));
  }

  get uploads(): UploadsResource {
    return (this.#uploads ??= new UploadsResource(this.#transport));
  }

  usual(options?: RequestOptions): ApiPromise<void> {
    return usual(this.#transport, options);
  }

  getFiles(options?: RequestOptions): ApiPromise<void> {
    return getFiles(this.#transport, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): OperationServersClient {
    return new OperationServersClient(this.#transport.withOptions(options));
  }
}
