import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { JobsResource } from "./resources/jobs.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Success statuses. */
export class SuccessStatusesClient {
  readonly #transport: Transport;
  #jobs: JobsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get jobs(): JobsResource {
    return (this.#jobs ??= new JobsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): SuccessStatusesClient {
    return new SuccessStatusesClient(this.#transport.withOptions(options));
  }
}
