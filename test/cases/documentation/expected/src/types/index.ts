export { type GetWordsRequest, type Word } from "./words.js";
