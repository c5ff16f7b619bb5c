import type { Hooks } from "./core/hooks.js";
import type { LoggingOptions } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { type AppInfo, userAgent } from "./core/user-agent.js";
import {
  BinaryAnswersAbortError,
  BinaryAnswersConfigurationError,
  BinaryAnswersConnectionError,
  BinaryAnswersDecodingError,
  BinaryAnswersError,
  BinaryAnswersMiddlewareError,
  BinaryAnswersTimeoutError,
  NotFoundError,
} from "./errors.js";
import { VERSION } from "./version.js";

/** Options of `createTransport`. */
export interface CreateTransportOptions extends TransportOptions {
  /** Base URL of requests; the API description declares no server. Absolute, or in browsers relative to the page. */
  readonly baseUrl: NonNullable<TransportOptions["baseUrl"]>;
  /** Your application, named in `User-Agent` after this package. Browsers send their own value instead. */
  readonly appInfo?: AppInfo | undefined;
  /** For clients only. For a transport use `middleware: [logging({ … })]`, with `logging` of `core`. */
  readonly logging?: undefined;
  /** For clients only. For a transport use `observed(transport, { … })` of `core`. */
  readonly hooks?: undefined;
}

/** Options of the client. */
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
export function createTransport(options: CreateTransportOptions): Transport {
  return new HttpTransport(
    {
      headers: {
        "user-agent": userAgent(
          `binary-answers-sdk/${VERSION}`,
          options.appInfo,
        ),
      },
      errors: {
        base: BinaryAnswersError,
        timeout: BinaryAnswersTimeoutError,
        abort: BinaryAnswersAbortError,
        connection: BinaryAnswersConnectionError,
        decoding: BinaryAnswersDecodingError,
        configuration: BinaryAnswersConfigurationError,
        middleware: BinaryAnswersMiddlewareError,
        byStatus: {
          404: NotFoundError,
        },
        undeclared: "class",
      },
    },
    options,
  );
}
