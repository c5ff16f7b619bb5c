export {
  type Conflict,
  type Refusal,
  type ReplaceValuesAllRequest,
  type Values,
} from "./values.js";
