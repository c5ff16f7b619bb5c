export { type ListEventsHeaders, type ListEventsRequest } from "./events.js";
export { type Widget } from "./shared.js";
export {
  type CreateWidgetsHeaders,
  type DeleteWidgetsHeaders,
  type ListWidgetsHeaders,
  type Meta,
  type Problem,
  State,
  type TaggedHeaders,
} from "./widgets.js";
