export {
  OldPetsError,
  OldPetsTimeoutError,
  OldPetsAbortError,
  OldPetsConnectionError,
  OldPetsDecodingError,
  OldPetsConfigurationError,
  OldPetsMiddlewareError,
  BadRequestError,
} from "./errors.js";
export type { OldPetsStatusError, OldPetsCallError } from "./errors.js";
export * from "./types/index.js";
