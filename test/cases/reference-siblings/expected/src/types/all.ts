export interface All {
  /**
   * Own words.
   *
   * @deprecated
   */
  described?: Base;
  extended?: Base & {
    extra: string;
  };
  narrowed?: Text & ("x" | "y" | (string & {}));
  /** Length: at least 3. */
  limited?: Text;
  notNull?: Maybe & string;
  nullable?: Base | null;
}

export interface Base {
  id?: string;
}

export type Text = string;

export type Maybe = string | null;
