export interface Outer {
  inner?: Inner;
  anchored?: Spot;
  deep?: OuterAnchored;
}

export type OuterAnchored = Spot;

export type Spot = number;

export interface Inner {
  a?: string;
}
