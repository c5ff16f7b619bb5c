export { type Thing, type ToStringWebhook } from "./shared.js";
export {
  type PostThingsRequest,
  type PutThingsHeaders,
  type PutThingsRequest,
} from "./things.js";
