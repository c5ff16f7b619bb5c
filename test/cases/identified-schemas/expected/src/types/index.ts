export { type Address, type Customer, type Flag, State } from "./a.js";
export { type Anchored, type CustomerCount } from "./b.js";
export { type Count } from "./shared.js";
