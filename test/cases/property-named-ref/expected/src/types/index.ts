export { type Link } from "./links.js";
