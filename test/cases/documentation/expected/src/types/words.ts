/** A word. */
export interface Word {
  /**
   * How it is written.
   *
   * @example "stone"
   * @example "water"
   */
  text: string;
  /**
   * Maximum: 1. Greater than: 0. Multiple of: 0.1.
   *
   * @default 0.5
   */
  score?: number;
  /** Items: 1 to 5. Items are unique. */
  parts?: string[];
  /**
   * Was used once.
   *
   * @deprecated
   */
  old?: string;
  /** Format: date-time. */
  at?: string;
  /** Encoding: base64. Media type: image/png. */
  encoded?: string;
}

export interface GetWordRequest {
  /**
   * How far to look.
   *
   * Minimum: 0. Maximum: 9.
   *
   * @deprecated
   * @default 3
   */
  depth?: number;
}
