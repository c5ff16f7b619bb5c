import { bearer } from "./core/auth-bearer.js";
import { type ClientAuthentication, clientCredentials } from "./core/auth-client-credentials.js";
import type { Hooks } from "./core/hooks.js";
import type { LoggingOptions } from "./core/logging.js";
import type { CredentialContext, SecurityScheme } from "./core/security.js";
import { serverUrl } from "./core/server-url.js";
import { HttpTransport } from "./core/transport.js";
import type { Supplier, Transport, TransportOptions } from "./core/types.js";
import { type AppInfo, userAgent } from "./core/user-agent.js";
import { ManagementEnvironment } from "./environments.js";
import {
  BadRequestError,
  ForbiddenError,
  ManagementAbortError,
  ManagementConfigurationError,
  ManagementConnectionError,
  ManagementDecodingError,
  ManagementError,
  ManagementMiddlewareError,
  ManagementTimeoutError,
  TooManyRequestsError,
  UnauthorizedError,
} from "./errors.js";
import { VERSION } from "./version.js";

/** Options of `createTransport`. All are optional. */
export interface CreateTransportOptions extends TransportOptions {
  /** A declared server, or a URL. `baseUrl` takes precedence. */
  readonly environment?: Supplier<ManagementEnvironment | (string & {})> | undefined;
  /**
   * Domain of the tenant, without a scheme: `example.eu.auth0.com`.
   *
   * Default: `{TENANT}.auth0.com`.
   */
  readonly tenantDomain?: string | undefined;
  /** A ready-made access token, sent as `Authorization: Bearer <token>`. */
  readonly token?: Supplier<string, CredentialContext> | undefined;
  /** Your application, named in `User-Agent` after this package. Browsers send their own value instead. */
  readonly appInfo?: AppInfo | undefined;
  /** Security schemes by name, instead of those that the options above make; {@link withClientCredentials} adds some. */
  readonly schemes?: Readonly<Record<string, SecurityScheme | undefined>> | undefined;
  /** For clients; a transport fetches tokens with `createTransport(withClientCredentials({ … }))`. */
  readonly clientId?: undefined;
  /** For clients only. For a transport use `middleware: [logging({ … })]`, with `logging` of `core`. */
  readonly logging?: undefined;
  /** For clients only. For a transport use `observed(transport, { … })` of `core`. */
  readonly hooks?: undefined;
}

/** Options for tokens by client credentials: of clients, and of {@link withClientCredentials}. */
export interface ClientCredentialsOptions {
  /** An access token that the client fetches for itself with its identifier and its secret. */
  readonly clientId?: Supplier<string, CredentialContext> | undefined;
  /** An access token that the client fetches for itself with its identifier and its secret. */
  readonly clientSecret?: Supplier<string, CredentialContext> | undefined;
  /**
   * `audience` of the token request.
   *
   * Default: `/api/v2/`.
   */
  readonly audience?: string | undefined;
  /**
   * How the client authenticates at the token endpoint: `clientSecretBasic`, `privateKeyJwt({ … })` or a function of
   * your own. By default id and secret are in the form.
   */
  readonly clientAuthentication?: ClientAuthentication | undefined;
  /**
   * Token endpoint for client credentials.
   *
   * Default: `/oauth/token/`.
   */
  readonly tokenUrl?: string | undefined;
  /** Scopes of every token by client credentials. Default: those that the operation needs. */
  readonly scopes?: readonly string[] | undefined;
  /** How long before it expires a token by client credentials is renewed, in seconds. Default: 30. */
  readonly expirySkewInSeconds?: number | undefined;
}

/** Options of the client. All are optional. */
export interface ClientOptions
  extends Omit<CreateTransportOptions, "clientId" | "logging" | "hooks">, ClientCredentialsOptions {
  /** Logging of requests. Off by default. */
  readonly logging?: LoggingOptions | undefined;
  /** Called when a call starts, is retried, and ends; for traces and metrics. */
  readonly hooks?: Hooks | undefined;
}

/** A transport with these options, as a client has it. Pass it to the functions of the resource modules. */
export function createTransport(options: CreateTransportOptions = {}): Transport {
  return new HttpTransport(
    {
      headers: { "user-agent": userAgent(`auth0-bindings/${VERSION}`, options.appInfo) },
      baseUrl: serverUrl(options.environment ?? ManagementEnvironment.Default, {
        tenantDomain: options.tenantDomain ?? "{TENANT}.auth0.com",
      }),
      schemes: {
        bearerAuth: bearer(options.token),
        oAuth2ClientCredentials: bearer(options.token),
        ...options.schemes,
      },
      errors: {
        base: ManagementError,
        timeout: ManagementTimeoutError,
        abort: ManagementAbortError,
        connection: ManagementConnectionError,
        decoding: ManagementDecodingError,
        configuration: ManagementConfigurationError,
        middleware: ManagementMiddlewareError,
        byStatus: {
          400: BadRequestError,
          401: UnauthorizedError,
          403: ForbiddenError,
          429: TooManyRequestsError,
        },
        undeclared: "base",
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
      oAuth2ClientCredentials:
        bearer(options.token) ??
        clientCredentials({
          tokenUrl: options.tokenUrl ?? "/oauth/token/",
          clientId: options.clientId,
          clientSecret: options.clientSecret,
          authenticate: options.clientAuthentication,
          scopes: options.scopes,
          expirySkewInSeconds: options.expirySkewInSeconds,
          form: { audience: options.audience ?? "/api/v2/" },
        }),
      ...options.schemes,
    },
  };
}
