export interface Points {
  /** Items: at least 2. */
  pair?: [number, number];
  open?: [string?, ...number[]];
  /** Items: at least 1. */
  loose?: [string, boolean?, ...unknown[]];
  /** Items: 3. */
  fixed?: string[];
  /** Items: at most 0. */
  none?: unknown[];
}
