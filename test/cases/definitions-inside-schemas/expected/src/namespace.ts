export {
  DefinitionsError,
  DefinitionsTimeoutError,
  DefinitionsAbortError,
  DefinitionsConnectionError,
  DefinitionsDecodingError,
  DefinitionsConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
