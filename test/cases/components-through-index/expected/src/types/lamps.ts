export interface Lamp {
  id: string;
  bulb?: Bulb;
}

export interface Bulb {
  watts?: number;
}
