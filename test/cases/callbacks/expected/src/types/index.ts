export {
  type Export,
  type StartExportsOnReadyCallback,
  type StartExportsRequest,
} from "./exports.js";
