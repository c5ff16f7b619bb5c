export { type Account } from "./accounts.js";
export {
  type AccountEvent,
  type AccountEventInput,
  type Animal,
  type AnimalBase,
  type Cat,
} from "./shared.js";
