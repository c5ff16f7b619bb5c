/** Where a type stands that is compared. */
import type { Direction } from "./change.js";
import type { Places } from "./sink.js";

/** A place where a type stands, and what to call it. */
export interface TypePlace extends Places {
  readonly subject: string;
  readonly direction: Direction;
}

/** The places alone. */
export function placesOf({ before, after }: TypePlace): Places {
  return { before, after };
}
