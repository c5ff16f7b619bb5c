export { type Empty, type Needs } from "./a.js";
export {
  type BArrayBodyAndQueryRequest,
  type BNullableBodyRequest,
} from "./b.js";
