export {
  type Alias,
  type All,
  type InAllOf,
  type InOneOf,
  type Kept,
  type List,
  type MapModel,
  type Nested,
  type Tuple,
} from "./all.js";
