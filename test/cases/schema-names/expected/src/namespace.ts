export {
  NamesError,
  NamesTimeoutError,
  NamesAbortError,
  NamesConnectionError,
  NamesDecodingError,
  NamesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
