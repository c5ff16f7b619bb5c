import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ReportsResource } from "./resources/reports.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Results. */
export class ResultsClient {
  readonly #transport: Transport;
  #reports: ReportsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get reports(): ReportsResource {
    return (this.#reports ??= new ReportsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ResultsClient {
    return new ResultsClient(this.#transport.withOptions(options));
  }
}
