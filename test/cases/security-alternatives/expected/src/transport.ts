import { apiKey } from "./core/auth-api-key.js";
import { basic } from "./core/auth-basic.js";
import { bearer } from "./core/auth-bearer.js";
import {
  type ClientAuthentication,
  clientCredentials,
} from "./core/auth-client-credentials.js";
import type { Hooks } from "./core/hooks.js";
import type { LoggingOptions } from "./core/logging.js";
import type { CredentialContext, SecurityScheme } from "./core/security.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { type AppInfo, userAgent } from "./core/user-agent.js";
import { SecurityEnvironment } from "./environments.js";
import {
  SecurityAbortError,
  SecurityConfigurationError,
  SecurityConnectionError,
  SecurityDecodingError,
  SecurityError,
  SecurityMiddlewareError,
  SecurityTimeoutError,
} from "./errors.js";
import { VERSION } from "./version.js";

/** Options of `createTransport`. All are optional. */
export interface CreateTransportOptions extends TransportOptions {
  /** A declared server, or a URL. `baseUrl` takes precedence. */
  readonly environment?:
    | Supplier<SecurityEnvironment | (string & {})>
    | undefined;
  /** A token. */
  readonly token?: Supplier<string, CredentialContext> | undefined;
  /** User name for basic authentication. */
  readonly username?: Supplier<string, CredentialContext> | undefined;
  /** Password for basic authentication. */
  readonly password?: Supplier<string, CredentialContext> | undefined;
  /** API key: a value, a promise, or a function called for every attempt. */
  readonly key?: Supplier<string, CredentialContext> | undefined;
  /** API key: a value, a promise, or a function called for every attempt. */
  readonly queryKey?: Supplier<string, CredentialContext> | undefined;
  /** API key: a value, a promise, or a function called for every attempt. */
  readonly cookieKey?: Supplier<string, CredentialContext> | undefined;
  /** Your application, named in `User-Agent` after this package. Browsers send their own value instead. */
  readonly appInfo?: AppInfo | undefined;
  /** Security schemes by name, instead of those that the options above make; {@link withClientCredentials} adds some. */
  readonly schemes?:
    | Readonly<Record<string, SecurityScheme | undefined>>
    | undefined;
  /** For clients; a transport fetches tokens with `createTransport(withClientCredentials({ … }))`. */
  readonly clientId?: undefined;
  /** For clients only. For a transport use `middleware: [logging({ … })]`, with `logging` of `core`. */
  readonly logging?: undefined;
  /** For clients only. For a transport use `observed(transport, { … })` of `core`. */
  readonly hooks?: undefined;
}

/** Options for tokens by client credentials: of clients, and of {@link withClientCredentials}. */
export interface ClientCredentialsOptions {
  /**
   * Client id for tokens by client credentials: a value, a promise, or a function called for every attempt.
   */
  readonly clientId?: Supplier<string, CredentialContext> | undefined;
  /**
   * Client secret for tokens by client credentials: a value, a promise, or a function called for every attempt.
   */
  readonly clientSecret?: Supplier<string, CredentialContext> | undefined;
  /**
   * How the client authenticates at the token endpoint: `clientSecretBasic`, `privateKeyJwt({ … })` or a function of
   * your own. By default id and secret are in the form.
   */
  readonly clientAuthentication?: ClientAuthentication | undefined;
  /**
   * Token endpoint for client credentials.
   *
   * Default: `https://auth.example.com/token`.
   */
  readonly tokenUrl?: string | undefined;
  /** Scopes of every token by client credentials. Default: those that the operation needs. */
  readonly scopes?: readonly string[] | undefined;
  /** How long before it expires a token by client credentials is renewed, in seconds. Default: 30. */
  readonly expirySkewInSeconds?: number | undefined;
}

/** Options of the client. All are optional. */
export interface ClientOptions
  extends
    Omit<CreateTransportOptions, "clientId" | "logging" | "hooks">,
    ClientCredentialsOptions {
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
        "user-agent": userAgent(`security-sdk/${VERSION}`, options.appInfo),
      },
      baseUrl: options.environment ?? SecurityEnvironment.Default,
      schemes: {
        bearer: bearer(options.token),
        basic: basic(options.username, options.password),
        key: apiKey(options.key, "header", "X-Api-Key", "key"),
        queryKey: apiKey(options.queryKey, "query", "api_key", "queryKey"),
        cookieKey: apiKey(options.cookieKey, "cookie", "sid", "cookieKey"),
        openId: bearer(options.token),
        oauth: bearer(options.token),
        ...options.schemes,
      },
      errors: {
        base: SecurityError,
        timeout: SecurityTimeoutError,
        abort: SecurityAbortError,
        connection: SecurityConnectionError,
        decoding: SecurityDecodingError,
        configuration: SecurityConfigurationError,
        middleware: SecurityMiddlewareError,
        byStatus: {},
        undeclared: "class",
      },
    },
    options,
  );
}

/** Options of a transport that fetches tokens by client credentials. It stands alone so that bundles without it are small. */
export function withClientCredentials(
  options: Omit<CreateTransportOptions, "clientId"> & ClientCredentialsOptions,
): CreateTransportOptions {
  return {
    ...options,
    clientId: undefined,
    schemes: {
      oauth:
        bearer(options.token) ??
        clientCredentials({
          tokenUrl: options.tokenUrl ?? "https://auth.example.com/token",
          clientId: options.clientId,
          clientSecret: options.clientSecret,
          authenticate: options.clientAuthentication,
          scopes: options.scopes,
          expirySkewInSeconds: options.expirySkewInSeconds,
        }),
      ...options.schemes,
    },
  };
}
