export {
  ServersError,
  ServersTimeoutError,
  ServersAbortError,
  ServersConnectionError,
  ServersDecodingError,
  ServersConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
