export { type Hound, type Owner } from "./owners.js";
export { type ListPetsRequest } from "./pets.js";
export {
  type Cat,
  type Dog,
  type Pet,
  type PetBase,
  type Toy,
} from "./shared.js";
