import type { LoggingOptions } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { type AppInfo, userAgent } from "./core/user-agent.js";
import { OneNameEnvironment } from "./environments.js";
import {
  OneNameAbortError,
  OneNameConfigurationError,
  OneNameConnectionError,
  OneNameDecodingError,
  OneNameError,
  OneNameTimeoutError,
} from "./errors.js";
import { VERSION } from "./version.js";

/** What a transport is made with; everything is optional. */
export interface CreateTransportOptions extends TransportOptions {
  /** Server: one of the document's, or a URL. `baseUrl` wins over it. */
  readonly environment?:
    | Supplier<OneNameEnvironment | (string & {})>
    | undefined;
  /** Your application, named in `User-Agent` behind this package. Browsers send their own instead. */
  readonly appInfo?: AppInfo | undefined;
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
      headers: {
        "user-agent": userAgent(`one-name/${VERSION}`, options.appInfo),
      },
      baseUrl: options.environment ?? OneNameEnvironment.Default,
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
