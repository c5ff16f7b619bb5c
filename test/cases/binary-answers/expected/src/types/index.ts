export { type As, type ConvertFileHeaders } from "./files.js";
