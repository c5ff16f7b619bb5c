export {
  ResponseHeadersError,
  ResponseHeadersTimeoutError,
  ResponseHeadersAbortError,
  ResponseHeadersConnectionError,
  ResponseHeadersDecodingError,
  ResponseHeadersConfigurationError,
  ResponseHeadersMiddlewareError,
  NotFoundError,
} from "./errors.js";
export type {
  ResponseHeadersStatusError,
  ResponseHeadersCallError,
} from "./errors.js";
export type { ListWidgetsErrors } from "./resources/widgets.js";
export * from "./types/index.js";
