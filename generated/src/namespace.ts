export {
  ManagementError,
  ManagementTimeoutError,
  ManagementAbortError,
  ManagementConnectionError,
  ManagementDecodingError,
  ManagementConfigurationError,
  BadRequestError,
  UnauthorizedError,
  ForbiddenError,
  TooManyRequestsError,
} from "./errors.js";
export * from "./types/index.js";
