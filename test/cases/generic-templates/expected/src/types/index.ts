export { type NumberArray, type NumberModel } from "./numbers.js";
export { type Anything, type GenericArray } from "./shared.js";
export { type Text, type TextArray } from "./texts.js";
export {
  type NamedTree,
  type RetrieveTreeResponse,
  type Tree,
} from "./tree.js";
