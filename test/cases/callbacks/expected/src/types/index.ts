export {
  type Export,
  type StartExportOnReadyCallback,
  type StartExportRequest,
} from "./exports.js";
export { type Next } from "./imports.js";
export { type JobFailedCallback } from "./shared.js";
