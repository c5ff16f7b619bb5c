export { type PutThingRequest, type PutThingRequestBody } from "./things.js";
