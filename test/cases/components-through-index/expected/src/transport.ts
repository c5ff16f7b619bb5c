import type { LoggingOptions } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { ThroughIndexEnvironment } from "./environments.js";
import {
  ThroughIndexAbortError,
  ThroughIndexConfigurationError,
  ThroughIndexConnectionError,
  ThroughIndexDecodingError,
  ThroughIndexError,
  ThroughIndexTimeoutError,
} from "./errors.js";

/** What a transport is made with; everything is optional. */
export interface CreateTransportOptions extends TransportOptions {
  /** Server: one of the document's, or a URL. `baseUrl` wins over it. */
  readonly environment?:
    | Supplier<ThroughIndexEnvironment | (string & {})>
    | undefined;
  /** For clients only; a transport logs with `middleware: [logging({ … })]`, where `logging` is a function of `core`. */
  readonly logging?: undefined;
}

/** What a client is made with; everything is optional. */
export interface ClientOptions extends Omit<CreateTransportOptions, "logging"> {
  /** What is written about each attempt, and where to; nothing by default. */
  readonly logging?: LoggingOptions | undefined;
}

/** The transport that a client with these options has: the first argument of the functions in the resource modules. */
export function createTransport(
  options: CreateTransportOptions = {},
): Transport {
  return new HttpTransport(
    {
      baseUrl: options.environment ?? ThroughIndexEnvironment.Default,
      errors: {
        base: ThroughIndexError,
        timeout: ThroughIndexTimeoutError,
        abort: ThroughIndexAbortError,
        connection: ThroughIndexConnectionError,
        decoding: ThroughIndexDecodingError,
        configuration: ThroughIndexConfigurationError,
        byStatus: {},
        undeclared: "class",
      },
    },
    options,
  );
}
