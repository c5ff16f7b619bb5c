export { type Cat, type Dog, type Pet } from "./pet.js";
