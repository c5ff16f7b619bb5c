export { type UploadsFileRequest } from "./uploads.js";
