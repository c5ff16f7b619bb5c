export { type ListPetsFilter, type ListPetsRequest } from "./pets.js";
export { type Cat, type Dog, type OtherPet, type Pet } from "./shared.js";
