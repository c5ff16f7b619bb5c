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

/** Options of `createTransport`. All are optional. */
export interface CreateTransportOptions extends TransportOptions {
  /** A declared server, or a URL. `baseUrl` takes precedence. */
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
