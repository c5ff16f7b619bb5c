export {
  type Item,
  type ItemsNumberedRequest,
  type ItemsNumberedResponse,
  type ItemsUnpagedRequest,
  type ItemsUrlsResponse,
  type SearchItemsRequest,
  type SearchItemsResponse,
} from "./items.js";
