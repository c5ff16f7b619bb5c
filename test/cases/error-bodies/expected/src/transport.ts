import { type LoggingOptions, logging } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { ErrorsEnvironment } from "./environments.js";
import {
  BadRequestError,
  ErrorsAbortError,
  ErrorsConfigurationError,
  ErrorsConnectionError,
  ErrorsDecodingError,
  ErrorsError,
  ErrorsTimeoutError,
  NotFoundError,
  UnprocessableEntityError,
} from "./errors.js";

/** What a client is made with; everything is optional. */
export interface ClientOptions extends TransportOptions {
  /** Server: one of the document's, or a URL. `baseUrl` wins over it. */
  readonly environment?:
    | Supplier<ErrorsEnvironment | (string & {})>
    | undefined;
  /** What is written about each attempt, and where to; nothing by default. */
  readonly logging?: LoggingOptions | undefined;
}

/** The transport that a client with these options has: the first argument of the functions in the resource modules. */
export function createTransport(options: ClientOptions = {}): Transport {
  return new HttpTransport(
    {
      baseUrl: options.environment ?? ErrorsEnvironment.Default,
      middleware: [logging(options.logging)],
      errors: {
        base: ErrorsError,
        timeout: ErrorsTimeoutError,
        abort: ErrorsAbortError,
        connection: ErrorsConnectionError,
        decoding: ErrorsDecodingError,
        configuration: ErrorsConfigurationError,
        byStatus: {
          400: BadRequestError,
          404: NotFoundError,
          422: UnprocessableEntityError,
        },
        undeclared: "class",
      },
    },
    options,
  );
}
