export {
  NamesError,
  NamesTimeoutError,
  NamesAbortError,
  NamesConnectionError,
  NamesDecodingError,
  NamesConfigurationError,
  NamesMiddlewareError,
} from "./errors.js";
export type { NamesStatusError, NamesCallError } from "./errors.js";
export * from "./types/index.js";
