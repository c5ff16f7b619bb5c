export { type MapsModel } from "./maps.js";
