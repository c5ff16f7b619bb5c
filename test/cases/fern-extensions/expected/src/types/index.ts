export { type NewUser, type NewUserBody, Role, type User } from "./admin.js";
