export { type Branch, type Node } from "./tree.js";
export { type Value } from "./value.js";
