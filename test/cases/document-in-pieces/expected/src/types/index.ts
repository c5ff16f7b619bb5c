export { type Id, type User } from "./users.js";
