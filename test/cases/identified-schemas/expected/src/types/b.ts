import type { Count } from "./shared.js";

export interface Anchored {
  value?: CustomerCount;
}

export type CustomerCount = Count;
