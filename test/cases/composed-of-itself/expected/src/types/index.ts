export {
  type Alias,
  type All,
  type InAllOf,
  type InOneOf,
  type List,
  type MapModel,
  type Tuple,
} from "./all.js";
