export { type NewUser, type NewUser_482c, Role, type User } from "./admin.js";
