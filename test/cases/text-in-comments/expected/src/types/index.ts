export { type ListWordsRequest, type Words } from "./words.js";
