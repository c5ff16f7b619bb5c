export { type All, type Base, type Maybe, type Text } from "./all.js";
