export const State = {
  Ready: "ready",
  Broken: "broken",
} as const;

export type State = (typeof State)[keyof typeof State] | (string & {});

export interface Meta {
  /** Format: date-time. */
  at?: Date;
  source?: string;
}

export interface Problem {
  message?: string;
}

export interface ListWidgetsHeaders {
  /** How many there are. */
  xTotalCount: number;
  /** Format: int64. */
  xRateReset?: bigint;
  xCached?: boolean;
  xTags?: string[];
  xSizes?: number[];
  xUsage?: {
    used?: number;
    plan?: string;
  };
  xOptions?: {
    [key: string]: boolean;
  };
  xState?: State;
  xMode?: "fast";
  xLimit?: number | null;
  xRetry?: string | number;
  xMeta?: Meta;
  xNote?: string;
  xFilters?: string;
  /** Format: date-time. */
  lastModified?: Date;
  setCookie?: string[];
  eTag?: string;
  xNothing?: string;
  /** @deprecated */
  xTotalCountHeader?: string;
}

export interface CreateWidgetHeaders {
  /** Format: uri. */
  location: string;
  eTag?: string;
  retryAfter?: number;
}

export interface TaggedHeaders {
  /** Version of the widget. */
  eTag: string;
}

export interface DeleteWidgetHeaders {
  /** Format: date-time. */
  xDeletedAt?: Date;
}
