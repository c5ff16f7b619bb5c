export {
  type All,
  Described,
  Level,
  Maybe,
  Mixed,
  Named,
  Odd,
  Status,
} from "./shared.js";
