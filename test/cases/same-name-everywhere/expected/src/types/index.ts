export { type PutThingsRequest, type PutThingsRequest_f4fc } from "./things.js";
