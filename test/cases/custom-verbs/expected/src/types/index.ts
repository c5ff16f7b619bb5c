export { ReadRangeFormat } from "./ranges.js";
