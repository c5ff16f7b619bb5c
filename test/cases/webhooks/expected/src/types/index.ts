export {
  type Line,
  type OnOrderCreatedWebhook,
  type Order,
  type OrderDeletedWebhook,
  type Price,
  type QuoteWebhook,
} from "./shared.js";
