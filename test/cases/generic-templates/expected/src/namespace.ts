export {
  TemplatesError,
  TemplatesTimeoutError,
  TemplatesAbortError,
  TemplatesConnectionError,
  TemplatesDecodingError,
  TemplatesConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
