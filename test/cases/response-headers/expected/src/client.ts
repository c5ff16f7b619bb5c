import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { EventsResource } from "./resources/events.js";
import { WidgetsResource } from "./resources/widgets.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Response headers. */
export class ResponseHeadersClient {
  readonly #transport: Transport;
  #widgets: WidgetsResource | undefined;
  #events: EventsResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get widgets(): WidgetsResource {
    return (this.#widgets ??= new WidgetsResource(this.#transport));
  }

  get events(): EventsResource {
    return (this.#events ??= new EventsResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ResponseHeadersClient {
    return new ResponseHeadersClient(this.#transport.withOptions(options));
  }
}
