export {
  WebhooksError,
  WebhooksTimeoutError,
  WebhooksAbortError,
  WebhooksConnectionError,
  WebhooksDecodingError,
  WebhooksConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
