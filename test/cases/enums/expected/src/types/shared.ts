export interface All {
  status?: Status;
  level?: Level;
  mixed?: Mixed;
  maybe?: Maybe;
  named?: Named;
  described?: Described;
  yes?: true;
  inline?: "asc" | "desc" | (string & {});
  odd?: Odd;
}

/**
 * How far it is.
 *
 * @default "done"
 */
export const Status = {
  InProgress: "in-progress",
  Done: "done",
  OnHold: "ON_HOLD",
} as const;

export type Status = (typeof Status)[keyof typeof Status] | (string & {});

export const Level = {
  _1: 1,
  _2: 2,
  _10: 10,
  Minus1: -1,
} as const;

export type Level = (typeof Level)[keyof typeof Level] | (number & {});

export const Mixed = {
  Auto: "auto",
  _1: 1,
  True: true,
} as const;

export type Mixed =
  | (typeof Mixed)[keyof typeof Mixed]
  | (string & {})
  | (number & {})
  | null;

export const Maybe = {
  A: "a",
  B: "b",
} as const;

export type Maybe = (typeof Maybe)[keyof typeof Maybe] | (string & {}) | null;

export const Named = {
  /** Sleeps. */
  Low: 1,
  /** Runs. */
  High: 2,
} as const;

export type Named = (typeof Named)[keyof typeof Named] | (number & {});

export const Described = {
  /** Up to ten. */
  Small: "small",
  /** More than ten. */
  Large: "large",
} as const;

export type Described =
  | (typeof Described)[keyof typeof Described]
  | (string & {});

export const Odd = {
  Empty: "",
  Space: " ",
  AB: "a b",
  AB_0780: "a-b",
  OneSt: "1st",
  Plus1: "+1",
  Minus1: "-1",
  Größe: "größe",
  Constructor: "constructor",
  Proto: "__proto__",
} as const;

export type Odd = (typeof Odd)[keyof typeof Odd] | (string & {});
