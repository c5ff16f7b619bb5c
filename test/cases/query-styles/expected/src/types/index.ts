export { type SearchFilter, type SearchRequest } from "./shared.js";
