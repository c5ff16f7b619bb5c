export type Pet = Cat | Dog;

export interface PetBase {
  kind: string;
  mother?: Pet;
  toys?: Toy[];
}

export interface Cat extends PetBase {
  kind: "Cat";
  lives?: number;
}

export interface Dog extends PetBase {
  kind: "Dog";
  bark?: boolean;
}

export interface Toy {
  owner?: Pet;
}
