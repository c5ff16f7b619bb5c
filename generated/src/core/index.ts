/** The runtime of this package, as far as it is used. */
export { apiPromise } from "./api-promise.js";
export { type Token, bearer } from "./auth-bearer.js";
export {
  type ClientAuthentication,
  type ClientCredentialsOptions,
  clientCredentials,
} from "./auth-client-credentials.js";
export { clientSecretBasic } from "./auth-client-secret-basic.js";
export { type JwtAlgorithm, type PrivateKeyJwtOptions, privateKeyJwt } from "./auth-private-key-jwt.js";
export { type BinaryData, binary } from "./binary.js";
export {
  type KindGuard,
  isAbortError,
  isApiError,
  isConfigurationError,
  isConnectionError,
  isDecodingError,
  isInstance,
  isSdkError,
  isTimeoutError,
} from "./error-guards.js";
export {
  type ClientErrorStatus,
  type ErrorClass,
  type ErrorClasses,
  type ErrorInit,
  type ErrorKind,
  type ErrorStatus,
  SdkError,
  type ServerErrorStatus,
  type SuccessStatus,
} from "./errors.js";
export { fullMessage } from "./full-message.js";
export { type CallOutcome, type Hooks, observed } from "./hooks.js";
export { json, jsonResponse, jsonWith } from "./json.js";
export { type LogLevel, type Logger, type LoggingOptions, logging, withLogging } from "./logging.js";
export { pageNumber } from "./page-number.js";
export {
  type PageFlag,
  type PageParameter,
  advanced,
  goesOn,
  isLast,
  moveParameter,
  sentValue,
} from "./page-parameter.js";
export {
  type AllOptions,
  Page,
  type PageFacts,
  type PageOptions,
  type PagePromise,
  type PageStrategy,
  page,
  valueAt,
} from "./pagination.js";
export { path } from "./path.js";
export { type RawRequest, rawRequest } from "./raw-request.js";
export type { CredentialContext, CredentialRequest, SecurityScheme } from "./security.js";
export { select } from "./select.js";
export { filledUrl, serverUrl } from "./server-url.js";
export { HttpTransport, type TransportConfig } from "./transport.js";
export type {
  ApiPromise,
  Body,
  CallFailure,
  EncodedPath,
  FetchOptions,
  HeaderValue,
  HeaderValues,
  HttpRequest,
  Middleware,
  OperationInfo,
  OperationRequest,
  RawResponse,
  RequestOptions,
  ResponseContext,
  ResponseDecoder,
  Result,
  SecurityRequirement,
  Supplier,
  Transport,
  TransportOptions,
  WithHeaders,
  WithRawResponse,
} from "./types.js";
export { type FormEncoding, urlencoded } from "./urlencoded.js";
export { type AppInfo, userAgent } from "./user-agent.js";
