export type Pet = Cat | Dog | OtherPet;

export interface Cat {
  kind: "cat";
  lives?: number;
}

export interface Dog {
  kind: "dog";
  bark?: boolean;
}

export interface OtherPet {
  kind?: string;
  name?: string;
}
