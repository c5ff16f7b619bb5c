export { type GetThingResponse, type Problem } from "./things.js";
