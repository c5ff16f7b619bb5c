export type Pet = Cat | Dog;

export interface Cat {
  kind: "cat";
  lives?: number;
}

export interface Dog {
  kind: "dog";
  bark?: boolean;
}
