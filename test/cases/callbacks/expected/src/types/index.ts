export {
  type Export,
  type StartExportsOnReadyCallback,
  type StartExportsRequest,
} from "./exports.js";
export { type Next } from "./imports.js";
export { type JobFailedCallback } from "./shared.js";
