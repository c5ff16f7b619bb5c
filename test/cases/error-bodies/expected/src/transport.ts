import type { Hooks } from "./core/hooks.js";
import type { LoggingOptions } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { type AppInfo, userAgent } from "./core/user-agent.js";
import { ErrorsEnvironment } from "./environments.js";
import {
  BadRequestError,
  ErrorsAbortError,
  ErrorsConfigurationError,
  ErrorsConnectionError,
  ErrorsDecodingError,
  ErrorsError,
  ErrorsMiddlewareError,
  ErrorsTimeoutError,
  NotFoundError,
  UnprocessableEntityError,
} from "./errors.js";
import { VERSION } from "./version.js";

/** Options of `createTransport`. All are optional. */
export interface CreateTransportOptions extends TransportOptions {
  /** A declared server, or a URL. `baseUrl` takes precedence. */
  readonly environment?:
    | Supplier<ErrorsEnvironment | (string & {})>
    | undefined;
  /** Your application, named in `User-Agent` after this package. Browsers send their own value instead. */
  readonly appInfo?: AppInfo | undefined;
  /** For clients only. For a transport use `middleware: [logging({ … })]`, with `logging` of `core`. */
  readonly logging?: undefined;
  /** For clients only. For a transport use `observed(transport, { … })` of `core`. */
  readonly hooks?: undefined;
}

/** Options of the client. All are optional. */
export interface ClientOptions extends Omit<
  CreateTransportOptions,
  "logging" | "hooks"
> {
  /** Logging of requests. Off by default. */
  readonly logging?: LoggingOptions | undefined;
  /** Called when a call starts, is retried, and ends; for traces and metrics. */
  readonly hooks?: Hooks | undefined;
}

/** A transport with these options, as a client has it. Pass it to the functions of the resource modules. */
export function createTransport(
  options: CreateTransportOptions = {},
): Transport {
  return new HttpTransport(
    {
      headers: {
        "user-agent": userAgent(`errors-sdk/${VERSION}`, options.appInfo),
      },
      baseUrl: options.environment ?? ErrorsEnvironment.Default,
      errors: {
        base: ErrorsError,
        timeout: ErrorsTimeoutError,
        abort: ErrorsAbortError,
        connection: ErrorsConnectionError,
        decoding: ErrorsDecodingError,
        configuration: ErrorsConfigurationError,
        middleware: ErrorsMiddlewareError,
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
