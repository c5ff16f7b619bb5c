export { type ReplaceValuesAllRequest, type Values } from "./values.js";
