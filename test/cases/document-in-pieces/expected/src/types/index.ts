export { type Id, type SchemasUser } from "./users.js";
