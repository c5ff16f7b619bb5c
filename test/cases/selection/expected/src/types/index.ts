export { type Address, type User } from "./users.js";
