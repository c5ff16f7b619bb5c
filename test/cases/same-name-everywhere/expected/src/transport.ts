import { type LoggingOptions, logging } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { OneNameEnvironment } from "./environments.js";
import {
  OneNameAbortError,
  OneNameConfigurationError,
  OneNameConnectionError,
  OneNameDecodingError,
  OneNameError,
  OneNameTimeoutError,
} from "./errors.js";

/** What a client is made with; everything is optional. */
export interface ClientOptions extends TransportOptions {
  /** Server: one of the document's, or a URL. `baseUrl` wins over it. */
  readonly environment?:
    | Supplier<OneNameEnvironment | (string & {})>
    | undefined;
  /** What is written about each attempt, and where to; nothing by default. */
  readonly logging?: LoggingOptions | undefined;
}

/** The transport that a client with these options has: the first argument of the functions in the resource modules. */
export function createTransport(options: ClientOptions = {}): Transport {
  return new HttpTransport(
    {
      baseUrl: options.environment ?? OneNameEnvironment.Default,
      middleware: [logging(options.logging)],
      errors: {
        base: OneNameError,
        timeout: OneNameTimeoutError,
        abort: OneNameAbortError,
        connection: OneNameConnectionError,
        decoding: OneNameDecodingError,
        configuration: OneNameConfigurationError,
        byStatus: {},
        undeclared: "class",
      },
    },
    options,
  );
}
