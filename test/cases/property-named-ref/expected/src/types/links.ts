/** @example { $ref: "https://example.com/1", title: "One" } */
export interface Link {
  /** Address of what is meant. */
  $ref: string;
  title?: string;
}
