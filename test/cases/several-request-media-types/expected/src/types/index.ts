export { type Document } from "./documents.js";
