export {
  OldPetsError,
  OldPetsTimeoutError,
  OldPetsAbortError,
  OldPetsConnectionError,
  OldPetsDecodingError,
  OldPetsConfigurationError,
  BadRequestError,
} from "./errors.js";
export * from "./types/index.js";
