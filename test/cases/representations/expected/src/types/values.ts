export interface Conflict {
  /** Format: int64. */
  version?: bigint;
}

export interface Refusal {
  /** Format: date-time. */
  at?: Date;
}

export interface Values {
  /** Format: date-time. */
  at?: Date;
  /** Format: date. */
  day?: Date;
  /** Format: int64. */
  big?: bigint;
  /** Format: int32. */
  small?: number;
  /** Format: byte. Encoding: base64. */
  raw?: Uint8Array;
  many?: Date[];
}

export interface ReplaceAllValuesRequest {
  /** Format: date. */
  since?: Date;
  /** Format: date-time. */
  at?: Date;
  /** Format: date. */
  day?: Date;
  /** Format: int64. */
  big?: bigint;
  /** Format: int32. */
  small?: number;
  /** Format: byte. Encoding: base64. */
  raw?: Uint8Array;
  many?: Date[];
}
