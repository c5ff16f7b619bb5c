export { type Thing, type ToStringWebhook } from "./shared.js";
export {
  type PostThingRequest,
  type PutThingHeaders,
  type PutThingRequest,
} from "./things.js";
