export type Shape = Circle | Square;

export interface Circle {
  kind: "circle";
  radius: number;
}

export interface Square {
  kind: "square" | "box";
  side: number;
}

export type Pet = Cat | Dog;

export interface Cat {
  petType: "Cat";
  lives?: number;
}

export interface Dog {
  petType: "Dog";
  barks?: boolean;
}
