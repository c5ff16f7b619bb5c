export { type ListEventsHeaders, type ListEventsRequest } from "./events.js";
export { type Widget } from "./shared.js";
export {
  type CreateWidgetHeaders,
  type DeleteWidgetHeaders,
  type ListWidgetsHeaders,
  type Meta,
  type Problem,
  State,
  type TaggedHeaders,
} from "./widgets.js";
