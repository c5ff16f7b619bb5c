import type { Hooks } from "./core/hooks.js";
import type { LoggingOptions } from "./core/logging.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { type AppInfo, userAgent } from "./core/user-agent.js";
import { RepresentationsEnvironment } from "./environments.js";
import {
  ConflictError,
  RepresentationsAbortError,
  RepresentationsConfigurationError,
  RepresentationsConnectionError,
  RepresentationsDecodingError,
  RepresentationsError,
  RepresentationsMiddlewareError,
  RepresentationsTimeoutError,
} from "./errors.js";
import { VERSION } from "./version.js";

/** What a transport is made with; everything is optional. */
export interface CreateTransportOptions extends TransportOptions {
  /** Server: one of the document's, or a URL. `baseUrl` wins over it. */
  readonly environment?:
    | Supplier<RepresentationsEnvironment | (string & {})>
    | undefined;
  /** Your application, named in `User-Agent` behind this package. Browsers send their own instead. */
  readonly appInfo?: AppInfo | undefined;
  /** For clients only; a transport logs with `middleware: [logging({ … })]`, where `logging` is a function of `core`. */
  readonly logging?: undefined;
  /** For clients only; a transport is watched with `observed(transport, { … })`, a function of `core`. */
  readonly hooks?: undefined;
}

/** What a client is made with; everything is optional. */
export interface ClientOptions extends Omit<
  CreateTransportOptions,
  "logging" | "hooks"
> {
  /** What is written about each attempt, and where to; nothing by default. */
  readonly logging?: LoggingOptions | undefined;
  /** Told when a call begins, is tried again, and ends: for traces and metrics. */
  readonly hooks?: Hooks | undefined;
}

/** The transport that a client with these options has: the first argument of the functions in the resource modules. */
export function createTransport(
  options: CreateTransportOptions = {},
): Transport {
  return new HttpTransport(
    {
      headers: {
        "user-agent": userAgent(
          `representations-sdk/${VERSION}`,
          options.appInfo,
        ),
      },
      baseUrl: options.environment ?? RepresentationsEnvironment.Default,
      errors: {
        base: RepresentationsError,
        timeout: RepresentationsTimeoutError,
        abort: RepresentationsAbortError,
        connection: RepresentationsConnectionError,
        decoding: RepresentationsDecodingError,
        configuration: RepresentationsConfigurationError,
        middleware: RepresentationsMiddlewareError,
        byStatus: {
          409: ConflictError,
        },
        undeclared: "class",
      },
    },
    options,
  );
}
