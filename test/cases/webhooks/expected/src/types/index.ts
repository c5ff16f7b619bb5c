export {
  type Line,
  type OnOrderCreatedWebhook,
  type Order,
  type OrderDeletedWebhook,
} from "./shared.js";
