export {
  type Account,
  type AccountInput,
  type Plan,
  type Profile,
  type ProfileInput,
} from "./accounts.js";
