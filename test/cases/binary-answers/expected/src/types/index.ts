export { type As, type ConvertFilesHeaders } from "./files.js";
