export { type All, type Base } from "./all.js";
