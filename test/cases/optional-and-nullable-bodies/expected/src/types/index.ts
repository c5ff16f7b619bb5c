export { type Empty, type Needs } from "./a.js";
export {
  type ArrayBodyAndQueryRequest,
  type NullableBodyRequest,
} from "./b.js";
