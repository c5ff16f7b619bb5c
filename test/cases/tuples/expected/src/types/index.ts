export { type Points } from "./points.js";
