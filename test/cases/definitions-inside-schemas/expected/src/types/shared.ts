import type { Outer } from "./outer.js";

export type Alias = Outer;
