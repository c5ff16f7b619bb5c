export { type Bulb, type Lamp } from "./lamps.js";
