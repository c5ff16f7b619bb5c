export {
  TwiceError,
  TwiceTimeoutError,
  TwiceAbortError,
  TwiceConnectionError,
  TwiceDecodingError,
  TwiceConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
