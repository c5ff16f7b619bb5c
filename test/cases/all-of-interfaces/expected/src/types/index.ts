export { type Car, type Priced, type Vehicle } from "./cars.js";
export { type Van } from "./vans.js";
