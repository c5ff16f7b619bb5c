import type { Dog, Pet } from "./shared.js";

export type Hound = Dog;

export interface Owner {
  pets?: Pet[];
  hound?: Hound;
}
