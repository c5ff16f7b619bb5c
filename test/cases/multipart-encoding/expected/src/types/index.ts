export { type UploadFileRequest } from "./uploads.js";
