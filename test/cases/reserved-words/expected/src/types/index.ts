export { type ErrorModel, type Import, type RecordModel } from "./class.js";
export { type PromiseModel, type StringModel } from "./function.js";
