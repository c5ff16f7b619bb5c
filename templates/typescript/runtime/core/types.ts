/**
 * What generated operations, the transport, body encoders and response decoders say to each other.
 * Types only: this file leaves nothing in a bundle.
 */
import type { ErrorInit, SdkError } from "./errors.js";

/** A value that text is made of as late as possible: a string, or what the `path` tag returns. */
export interface EncodedPath {
  /** The path with names in braces instead of values, `/users/{id}`: few different ones, as metrics and traces need. */
  readonly template?: string | undefined;
  /** The path with every value encoded, starting with `/`. Throws a `TypeError` for a value that has no place in a path. */
  toString(): string;
}

/**
 * One HTTP operation, ready to be sent.
 *
 * Nothing here throws while it is built: whatever can fail (encoding a path, a query, a body) runs inside
 * {@link Transport.request}, and a `TypeError` thrown there rejects the call with the configuration error of the package.
 */
export interface OperationRequest<T = unknown> {
  /** The document's name of the operation (`operationId`), for middlewares and hooks. */
  readonly id?: string | undefined;
  /** HTTP method in capitals. */
  readonly method: string;
  /** Path below the base URL, encoded. */
  readonly path: EncodedPath;
  /**
   * An absolute URL that replaces base URL, path and query: a next-page link. An origin other than the base URL's must be
   * one of {@link RequestOptions.allowedOrigins}, and gets neither credentials nor the caller's headers.
   */
  readonly url?: string | undefined;
  /**
   * Base URL of this operation's own server, or what makes it of the client's server variables; one without an origin is
   * resolved against the client's base URL.
   */
  readonly baseUrl?: string | ((variables: Readonly<Record<string, string | undefined>>) => string) | undefined;
  /** Query parameters by wire name; a value without a style is sent with `form` and `explode`. `undefined` and `null` are left out. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** The whole query, already encoded, without `?` (OpenAPI 3.2 §4.12.1, `in: querystring`). */
  readonly querystring?: EncodedPath | undefined;
  /** Header parameters (what `headers({ … })` returns). */
  readonly headers?: HeaderValues | undefined;
  /** The `Cookie` header's value, already encoded (what `cookies({ … })` returns). */
  readonly cookies?: EncodedPath | undefined;
  /** The body; `undefined` sends none. */
  readonly body?: Body | undefined;
  /** `Accept` header; default: what the decoder accepts, else `application/json`. */
  readonly accept?: string | undefined;
  /** How a 2xx response becomes data; default: JSON, `undefined` for an empty body. */
  readonly response?: ResponseDecoder<T> | undefined;
  /** What an empty body is that claims to be JSON, where neither call nor client say it; see {@link RequestOptions.emptyBody}. */
  readonly emptyBody?: RequestOptions["emptyBody"];
  /** Statuses the document declares as errors. */
  readonly errors?: readonly (number | string)[] | undefined;
  /** Makes the body of an error of its JSON text (dates, big integers); default: `JSON.parse`, also where this throws. */
  readonly errorBody?: ((text: string, status: number) => unknown) | undefined;
  /** Security requirements (OpenAPI 3.2 §4.30): alternatives of schemes that are all needed. Absent or empty: no credentials. */
  readonly security?: readonly SecurityRequirement[] | undefined;
  /** Whether sending twice does what sending once does; default: by method (RFC 9110 §9.2.2). */
  readonly idempotent?: boolean | undefined;
}

/** Scheme names with the scopes the operation needs. `{}` is anonymous access. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/** What a body encoder (`json`, `urlencoded`, `multipart`, …) returns. */
export interface Body {
  /** `Content-Type`; absent when fetch knows better (the boundary of a `FormData`). */
  readonly contentType?: string | undefined;
  /**
   * The bytes. Called once an attempt; when `replayable`, every call must give the same bytes.
   * A `TypeError` thrown here (a circular value) rejects the call with the configuration error of the package.
   */
  readonly data: () => BodyInit | Promise<BodyInit>;
  /** Whether `data` may be called again: false for a stream that can be read once. Such a call is not retried. */
  readonly replayable: boolean;
}

/**
 * Turns a 2xx response into data.
 *
 * It must read the body to its end or cancel it. It reports a body that is not what it claims with
 * {@link ResponseContext.decodingError}; what fails while bytes are read it throws on as it is.
 */
export interface ResponseDecoder<T> {
  (response: Response, context: ResponseContext): T | Promise<T>;
  /** `Accept` header for this decoder. */
  readonly accept?: string | undefined;
}

/** What a decoder may ask of the call it belongs to. */
export interface ResponseContext {
  /** Aborted when the caller aborts or a time-out strikes. */
  readonly signal: AbortSignal;
  /** Upper bound of a body kept in memory, in bytes after decompression. */
  readonly maxResponseBytes: number;
  /** Upper bound of one streamed event, line or part, in bytes. */
  readonly maxEventBytes: number;
  /** For streaming decoders: an option of the call, of the client or of the package, the first that is set. */
  option(name: "timeoutInSeconds" | "idleTimeoutInSeconds" | "maxReconnects", fallback: number): number;
  /** Whether an empty body where JSON is declared is an error. */
  option(name: "emptyBody"): RequestOptions["emptyBody"];
  /** An error of the package about this response, without credentials of the call. */
  readonly error: (init: ErrorInit) => SdkError;
  /** The package's decoding error for this response; `body` is what was read (text). */
  decodingError(message: string, body?: unknown, cause?: unknown): Error;
  /** For streaming decoders: what an error met while reading is to the caller (abort, time-out, connection or itself). */
  failure(cause: unknown): Error;
  /**
   * For streaming decoders: the body is read after the decoder has returned. The time-out of the attempt ends now; the
   * caller's signal and the time-out of the whole call stay connected until `release`, or until the decoder fails.
   */
  hold(): void;
  /** For streaming decoders: the body has ended or was cancelled. May be called more than once. */
  release(): void;
  /** The call itself, for decoders that send it once more (`internal/repeat.ts`). */
  readonly transport: Transport;
  readonly operation: OperationRequest;
  readonly own: RequestOptions;
}

/** A response without its body. */
export type RawResponse = Pick<Response, "headers" | "ok" | "redirected" | "status" | "statusText" | "type" | "url">;

/** Data with the response it came from. */
export interface WithRawResponse<T> {
  readonly data: T;
  readonly rawResponse: RawResponse;
  /** The server's name for the request: `X-Request-Id` or `Request-Id` of the answer. */
  readonly requestId?: string | undefined;
}

/** Headers that the document declares for an answer, typed. Those that the answer does not have are left out. */
export interface WithHeaders<H> {
  readonly headers: H;
}

/** What `.result()` resolves to: errors of the package as values. */
export type Result<T, E = SdkError, Declared = unknown> =
  | ({ readonly ok: true; readonly error?: undefined } & WithRawResponse<T> & Declared)
  | { readonly ok: false; readonly data?: undefined; readonly error: E; readonly rawResponse: RawResponse | undefined };

/**
 * The promise a call returns. Awaited, it gives the data or throws. The request is sent once, at once.
 * `Declared` is what both methods have beside data and response: typed headers ({@link WithHeaders}).
 */
export interface ApiPromise<T, E = SdkError, Declared = unknown> extends Promise<T> {
  /** The data together with status and headers. */
  withRawResponse(): Promise<WithRawResponse<T> & Declared>;
  /** The data or the error, as a value: this promise does not reject. */
  result(): Promise<Result<T, E, Declared>>;
}

/** Sends operations. Made by the generated `createTransport`, used by every generated function. */
export interface Transport {
  /** Sends one operation. Never throws; every failure rejects the promise. */
  request<T, E = SdkError>(operation: OperationRequest<T>, options?: RequestOptions): ApiPromise<T, E>;
  /** The same transport (same tokens) with other options. */
  withOptions(options: TransportOptions): Transport;
  /** An error of the package's own class for its kind. */
  error(init: ErrorInit): SdkError;
}

/** A value, a promise of it, or a function that gives it each time it is needed. */
export type Supplier<T, Context = void> = T | PromiseLike<T> | ((context: Context) => T | PromiseLike<T>);

/** A header: text, nothing, or `null` to remove a header set elsewhere. A function is called for every attempt. */
export type HeaderValue = Supplier<string | null | undefined, { readonly attempt: number }>;

/** Headers by name, in any case. */
export type HeaderValues = Readonly<Record<string, HeaderValue>>;

/** Options of one call; those that are absent come from the client. `NaN` and negative numbers reject the call. */
export interface RequestOptions<ContentType extends string = string> {
  /** Time-out of one attempt including its body, in seconds; 0 disables it. Time spent in middleware does not count. Default 60. */
  readonly timeoutInSeconds?: number | undefined;
  /** Time-out of the whole call with retries and pauses, up to the last byte of a stream, in seconds; 0 disables it. Default 0. */
  readonly totalTimeoutInSeconds?: number | undefined;
  /**
   * Longest wait for the next bytes of a stream (comments of an event stream count), in seconds; 0 disables it. Default
   * 300; for streams of bytes, the time-out of an attempt.
   */
  readonly idleTimeoutInSeconds?: number | undefined;
  /** Time-out for reading the body of an error, in seconds; what has not arrived by then is left out. Default 5. */
  readonly errorTimeoutInSeconds?: number | undefined;
  /** Maximum number of attempts after the first. Default 2. */
  readonly maxRetries?: number | undefined;
  /** Aborts the call, including its body and its pauses. */
  readonly abortSignal?: AbortSignal | undefined;
  /** Additional query parameters; they override those of the operation. */
  readonly queryParams?: Readonly<Record<string, unknown>> | undefined;
  /** Additional headers; they override those of the operation and credentials. `null` removes a header. */
  readonly headers?: HeaderValues | undefined;
  /**
   * Base URL: absolute, or in a browser relative to the page. A function is called once for each call, with the values of the
   * server variables that the client was given.
   */
  readonly baseUrl?: Supplier<string> | Supplier<string, Readonly<Record<string, string | undefined>>> | undefined;
  /**
   * Origins other than that of the base URL (`https://files.example.com`) from which next pages may be fetched. They receive
   * neither credentials nor the caller's headers. Default: none; a next page on another origin rejects.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Media type of the request body, where the operation has several. */
  readonly contentType?: ContentType | undefined;
  /**
   * How to treat an empty body with `Content-Type: application/json`: as a decoding error, or as no data. Default:
   * `undefined` if the API declares a success without a body, else `error`.
   */
  readonly emptyBody?: "error" | "undefined" | undefined;
  /** Key by which the server recognises a repeated request; makes the call safe to retry. */
  readonly idempotencyKey?: string | undefined;
  /** Maximum size of a response body kept in memory, in bytes after decompression. Default 33,554,432 (32 MiB). */
  readonly maxResponseBytes?: number | undefined;
  /** Maximum size of the body of an error, in bytes after decompression; the rest is cut off. Default 1,048,576 (1 MiB). */
  readonly maxErrorBytes?: number | undefined;
  /** Maximum size of one streamed event, line or part, in bytes. Default 10,000,000. */
  readonly maxEventBytes?: number | undefined;
  /** Maximum number of consecutive reconnections of an event stream without an event in between. Default 10. */
  readonly maxReconnects?: number | undefined;
  /** Middleware around every attempt, inside that of the client; the first is outermost. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Further options for `fetch` (`credentials`, `cache`, `keepalive`, `dispatcher`, …), merged with those of the client. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Called after every failure; returns whether to retry, or `undefined` for the rules of this package. */
  readonly shouldRetry?: ((failure: CallFailure) => boolean | undefined) | undefined;
}

/** What `fetch` may be told beyond the request itself; each platform has its own names. */
export interface FetchOptions extends Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "signal"> {
  readonly [name: string]: unknown;
}

/** Behaviour of a client; every generated `ClientOptions` has these. */
export interface TransportOptions extends Omit<
  RequestOptions,
  "contentType" | "idempotencyKey" | "abortSignal" | "queryParams"
> {
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Middleware around every attempt; the first is outermost. It also sees token requests, without their credentials. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Maximum pause before the first retry, in seconds; doubles with each retry. Default 0.5. */
  readonly initialRetryDelayInSeconds?: number | undefined;
  /** Maximum pause, in seconds. If the server asks for a longer one, the call fails with its error. Default 60. */
  readonly maxRetryDelayInSeconds?: number | undefined;
  /** Maximum number of redirects that are followed; 0 follows none. Default 5. */
  readonly maxRedirects?: number | undefined;
  /**
   * Rejects calls for which the client lacks credentials, instead of sending them without. Default false: something that the
   * client does not know about (a session cookie of the browser, a proxy) may authenticate the request.
   */
  readonly requireCredentials?: boolean | undefined;
  /** Allows client secrets and private keys in a browser, where anyone can read them. Default false: such calls reject. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Which operation a request belongs to. */
export interface OperationInfo {
  /** The document's name of it; `undefined` for token requests and for requests without an operation. */
  readonly id?: string | undefined;
  readonly method: string;
  /** Path template, `/users/{id}`: few different ones, as metrics and traces need. */
  readonly route: string;
}

/** One attempt as middlewares see it, before credentials are added: they see no credentials but their own. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  /** A middleware may change them in place. */
  readonly headers: Headers;
  /** Absent for token requests, whose body has the client's secret. */
  readonly body?: Body | undefined;
  /** Aborted when the caller aborts or a time-out strikes. */
  readonly signal: AbortSignal;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly operation: OperationInfo;
  /** Whether this fetches a token for the operation. */
  readonly tokenRequest: boolean;
}

/**
 * Sees every attempt; may answer itself, change the request or the response, or call `next` again. What it throws rejects
 * the call with an error of kind `middleware`, or as it is when it is an error of the package.
 */
export type Middleware = (request: HttpRequest, next: (request: HttpRequest) => Promise<Response>) => Promise<Response>;

/** One attempt that failed. */
export interface CallFailure {
  readonly operation: OperationInfo;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** The error; absent when there is an answer. */
  readonly error?: SdkError | undefined;
  /** The answer, its body unread; absent when there is none. */
  readonly response?: RawResponse | undefined;
}
