export { ReadRangesFormat } from "./ranges.js";
