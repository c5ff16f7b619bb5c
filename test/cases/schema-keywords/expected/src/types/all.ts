export interface All {
  conditional?: Conditional;
  dependent?: Dependent;
  nothing?: never;
  anythingBut?: unknown;
  contains?: string[];
  /** Items: at least 2. */
  closedTuple?: [string, number];
  /** Media type: application/json. */
  embedded?: string;
  /** Encoding: base64. Media type: image/png. */
  base64?: string;
  limited?: number;
  patterned?: {
    total?: number;
    [key: string]: string | number | undefined;
  };
  nullableLimits?: string | null;
  wrongConstant?: "one";
  bothBooleans?: boolean;
  formats?: {
    /** Format: int32. */
    int?: number;
    /** Format: unixtime. */
    time?: number;
    /** Format: date. */
    date?: string;
    own?: unknown;
  };
  deprecations?: "old" | "new" | (string & {});
}

export interface Conditional {
  country: string;
  zip?: string | number;
  note?: string;
}

export interface Dependent {
  card?: string;
  address?: string;
}
