export {
  type Conflict,
  type Refusal,
  type ReplaceAllValuesRequest,
  type Values,
} from "./values.js";
