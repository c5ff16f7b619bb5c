export {
  ManagementError,
  ManagementTimeoutError,
  ManagementAbortError,
  ManagementConnectionError,
  ManagementDecodingError,
  ManagementConfigurationError,
  NotFoundError,
} from "./errors.js";
export * from "./types/index.js";
