export { type UnionsModel } from "./unions.js";
