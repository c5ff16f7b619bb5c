import type { Hooks } from "./core/hooks.js";
import type { LoggingOptions } from "./core/logging.js";
import { serverUrl } from "./core/server-url.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { type AppInfo, userAgent } from "./core/user-agent.js";
import { ServersEnvironment } from "./environments.js";
import {
  ServersAbortError,
  ServersConfigurationError,
  ServersConnectionError,
  ServersDecodingError,
  ServersError,
  ServersMiddlewareError,
  ServersTimeoutError,
} from "./errors.js";
import { VERSION } from "./version.js";

/** What a transport is made with; everything is optional. */
export interface CreateTransportOptions extends TransportOptions {
  /** Server: one of the document's, or a URL. `baseUrl` wins over it. */
  readonly environment?:
    | Supplier<ServersEnvironment | (string & {})>
    | undefined;
  /**
   * Where the data is kept.
   *
   * Default: `eu`.
   */
  readonly region?: "eu" | "us" | undefined;
  /**
   * `{port}` in the server's URL.
   *
   * Default: `443`.
   */
  readonly port?: string | undefined;
  /**
   * `{basePath}` in the server's URL.
   *
   * Default: `v2/beta`.
   */
  readonly basePath?: string | undefined;
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
        "user-agent": userAgent(`servers-sdk/${VERSION}`, options.appInfo),
      },
      baseUrl: serverUrl(
        options.environment ?? ServersEnvironment.RealOne,
        {
          region: options.region ?? "eu",
          port: options.port ?? "443",
          basePath: options.basePath ?? "v2/beta",
        },
        { region: ["eu", "us"] },
        ["basePath"],
      ),
      errors: {
        base: ServersError,
        timeout: ServersTimeoutError,
        abort: ServersAbortError,
        connection: ServersConnectionError,
        decoding: ServersDecodingError,
        configuration: ServersConfigurationError,
        middleware: ServersMiddlewareError,
        byStatus: {},
        undeclared: "class",
      },
    },
    options,
  );
}
