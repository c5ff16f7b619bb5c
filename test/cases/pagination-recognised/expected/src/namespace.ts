export {
  PagesError,
  PagesTimeoutError,
  PagesAbortError,
  PagesConnectionError,
  PagesDecodingError,
  PagesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
