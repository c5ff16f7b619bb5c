import type { Count } from "./shared.js";

export interface Customer {
  home?: Address;
  work?: Address;
  count?: Count;
  flag?: Flag;
}

export type Flag = boolean;

export interface Address {
  street?: string;
  state?: State;
}

export const State = {
  Ca: "CA",
  Ny: "NY",
} as const;

export type State = (typeof State)[keyof typeof State] | (string & {});
