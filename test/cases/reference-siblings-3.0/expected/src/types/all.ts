export interface All {
  /** Own words. */
  described?: Base;
  extended?: Base;
  nullable?: Base | null;
  /** Wrapped. */
  wrapped?: Base | null;
  noNull?: "a" | "b" | (string & {}) | null;
}

export interface Base {
  id?: string;
}
