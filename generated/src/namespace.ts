export {
  ManagementError,
  ManagementTimeoutError,
  ManagementAbortError,
  ManagementConnectionError,
  ManagementDecodingError,
  ManagementConfigurationError,
  ManagementMiddlewareError,
  BadRequestError,
  UnauthorizedError,
  ForbiddenError,
  TooManyRequestsError,
} from "./errors.js";
export type { ManagementStatusError, ManagementCallError } from "./errors.js";
export * from "./types/index.js";
