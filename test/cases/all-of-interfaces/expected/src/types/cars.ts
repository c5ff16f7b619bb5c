export interface Vehicle {
  id: string;
  wheels?: number;
}

export interface Priced {
  price?: number;
}

/** A vehicle for sale. */
export interface Car extends Vehicle, Priced {
  price: number;
  doors: number;
}
