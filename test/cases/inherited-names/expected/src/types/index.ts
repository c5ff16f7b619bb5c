export { type Thing, type ToStringWebhook } from "./shared.js";
export { type PutThingsHeaders, type PutThingsRequest } from "./things.js";
