import { type LoggingOptions, logging } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { ConfiguredPagesEnvironment } from "./environments.js";
import {
  ConfiguredPagesAbortError,
  ConfiguredPagesConfigurationError,
  ConfiguredPagesConnectionError,
  ConfiguredPagesDecodingError,
  ConfiguredPagesError,
  ConfiguredPagesTimeoutError,
} from "./errors.js";

/** What a client is made with; everything is optional. */
export interface ClientOptions extends TransportOptions {
  /** Server: one of the document's, or a URL. `baseUrl` wins over it. */
  readonly environment?:
    | Supplier<ConfiguredPagesEnvironment | (string & {})>
    | undefined;
  /** What is written about each attempt, and where to; nothing by default. */
  readonly logging?: LoggingOptions | undefined;
}

/** The transport that a client with these options has: the first argument of the functions in the resource modules. */
export function createTransport(options: ClientOptions = {}): Transport {
  return new HttpTransport(
    {
      baseUrl: options.environment ?? ConfiguredPagesEnvironment.Default,
      middleware: [logging(options.logging)],
      errors: {
        base: ConfiguredPagesError,
        timeout: ConfiguredPagesTimeoutError,
        abort: ConfiguredPagesAbortError,
        connection: ConfiguredPagesConnectionError,
        decoding: ConfiguredPagesDecodingError,
        configuration: ConfiguredPagesConfigurationError,
        byStatus: {},
        undeclared: "class",
      },
    },
    options,
  );
}
