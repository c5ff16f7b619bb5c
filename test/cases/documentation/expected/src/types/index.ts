export { type GetWordRequest, type Word } from "./words.js";
