import { type LoggingOptions, logging } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { OperationServersEnvironment } from "./environments.js";
import {
  OperationServersAbortError,
  OperationServersConfigurationError,
  OperationServersConnectionError,
  OperationServersDecodingError,
  OperationServersError,
  OperationServersTimeoutError,
} from "./errors.js";

/** What a client is made with; everything is optional. */
export interface ClientOptions extends TransportOptions {
  /** Server: one of the document's, or a URL. `baseUrl` wins over it. */
  readonly environment?:
    | Supplier<OperationServersEnvironment | (string & {})>
    | undefined;
  /**
   * `{zone}` in the server's URL.
   *
   * Default: `a`.
   */
  readonly zone?: "a" | "b" | (string & {}) | undefined;
  /** What is written about each attempt, and where to; nothing by default. */
  readonly logging?: LoggingOptions | undefined;
}

/** The transport that a client with these options has: the first argument of the functions in the resource modules. */
export function createTransport(options: ClientOptions = {}): Transport {
  return new HttpTransport(
    {
      baseUrl: options.environment ?? OperationServersEnvironment.Default,
      variables: {
        zone: options.zone,
      },
      middleware: [logging(options.logging)],
      errors: {
        base: OperationServersError,
        timeout: OperationServersTimeoutError,
        abort: OperationServersAbortError,
        connection: OperationServersConnectionError,
        decoding: OperationServersDecodingError,
        configuration: OperationServersConfigurationError,
        byStatus: {},
        undeclared: "class",
      },
    },
    options,
  );
}
