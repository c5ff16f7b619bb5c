export { type PutThingsRequest, type PutThingsRequestBody } from "./things.js";
