export {
  ErrorsError,
  ErrorsTimeoutError,
  ErrorsAbortError,
  ErrorsConnectionError,
  ErrorsDecodingError,
  ErrorsConfigurationError,
  ErrorsMiddlewareError,
  BadRequestError,
  NotFoundError,
  UnprocessableEntityError,
} from "./errors.js";
export type { ErrorsStatusError, ErrorsCallError } from "./errors.js";
export type { GetThingErrors } from "./resources/things.js";
export * from "./types/index.js";
