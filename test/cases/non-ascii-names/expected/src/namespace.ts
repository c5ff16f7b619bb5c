export {
  GrößenUnd大小Error,
  GrößenUnd大小TimeoutError,
  GrößenUnd大小AbortError,
  GrößenUnd大小ConnectionError,
  GrößenUnd大小DecodingError,
  GrößenUnd大小ConfigurationError,
} from "./errors.js";
export * from "./types/index.js";
