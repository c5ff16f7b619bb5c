export {
  OverlayError,
  OverlayTimeoutError,
  OverlayAbortError,
  OverlayConnectionError,
  OverlayDecodingError,
  OverlayConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
