export { type All, type Conditional, type Dependent } from "./all.js";
