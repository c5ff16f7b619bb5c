export {
  type ArrayModel,
  type BlobModel,
  type ErrorModel,
  type File,
  Import,
  type NamesClientModel,
  type RecordModel,
  type Schema,
  type Type,
  type Unknown,
} from "./names.js";
