export {
  OperationServersError,
  OperationServersTimeoutError,
  OperationServersAbortError,
  OperationServersConnectionError,
  OperationServersDecodingError,
  OperationServersConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
