export {
  ServerSentEventsError,
  ServerSentEventsTimeoutError,
  ServerSentEventsAbortError,
  ServerSentEventsConnectionError,
  ServerSentEventsDecodingError,
  ServerSentEventsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
