export {
  type ByLastItemRequest,
  type ByLastItemResponse,
  type Item,
  type ItemsByCursorRequest,
  type ItemsByCursorResponse,
  type ItemsByOffsetRequest,
  type ItemsByOffsetResponse,
  type ItemsByPageRequest,
} from "./items.js";
