import { observed } from "./core/hooks.js";
import { isTransport } from "./core/is-transport.js";
import { withLogging } from "./core/logging.js";
import { type RawRequest, rawRequest } from "./core/raw-request.js";
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

  /**
   * @param options - Options, a transport to share or to replace in tests, or a client whose transport is shared.
   */
  constructor(
    options: ClientOptions | Transport | OperationServersClient = {},
  ) {
    const given =
      options instanceof OperationServersClient ? options.#transport : options;
    this.#transport = isTransport(given)
      ? given
      : observed(createTransport(withLogging(given)), given.hooks);
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

  /**
   * Sends a request that has no method here: the path starts with `/`, below the base URL, and may have a query. The
   * body is sent as JSON unless it is text, bytes, a stream or a form; the answer is read as JSON unless `response`
   * says otherwise. Credentials are those that operations usually need.
   */
  request<T = unknown>(
    method: string,
    path: string,
    request: RawRequest<T> = {},
    options?: RequestOptions,
  ): ApiPromise<T> {
    return rawRequest(this.#transport, { ...request, method, path }, options);
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): OperationServersClient {
    return new OperationServersClient(this.#transport.withOptions(options));
  }
}
