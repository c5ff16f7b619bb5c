import { type LoggingOptions, logging } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Transport, TransportOptions } from "./core/types.js";
import {
  BinaryAnswersAbortError,
  BinaryAnswersConfigurationError,
  BinaryAnswersConnectionError,
  BinaryAnswersDecodingError,
  BinaryAnswersError,
  BinaryAnswersTimeoutError,
  NotFoundError,
} from "./errors.js";

/** What a client is made with; everything is optional. */
export interface ClientOptions extends TransportOptions {
  /** What is written about each attempt, and where to; nothing by default. */
  readonly logging?: LoggingOptions | undefined;
}

/** The transport that a client with these options has: the first argument of the functions in the resource modules. */
export function createTransport(options: ClientOptions = {}): Transport {
  return new HttpTransport(
    {
      middleware: [logging(options.logging)],
      errors: {
        base: BinaryAnswersError,
        timeout: BinaryAnswersTimeoutError,
        abort: BinaryAnswersAbortError,
        connection: BinaryAnswersConnectionError,
        decoding: BinaryAnswersDecodingError,
        configuration: BinaryAnswersConfigurationError,
        byStatus: {
          404: NotFoundError,
        },
        undeclared: "class",
      },
    },
    options,
  );
}
