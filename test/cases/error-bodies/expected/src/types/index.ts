export { type GetThingsResponse, type Problem } from "./things.js";
