export interface Delta {
  text: string;
}

export interface Entry {
  /** Format: date-time. */
  at: Date;
  /** Format: int64. */
  size: bigint;
}

export interface DeltaEvent {
  event: "delta";
  /** Media type: application/json. */
  data: string;
}

export interface NoteEvent {
  event: "note";
  data: string;
}

export interface EntryEvent {
  event: "entry";
  /** Media type: application/json. */
  data: string;
}

export type ChatResponseItem =
  | DeltaEvent
  | NoteEvent
  | {
      event: "error" | "fatal" | (string & {});
      /** Media type: application/json. */
      data?: unknown;
    };

export interface ChatErrorEventData {
  code: number;
}

export type LogResponseItem = {
  data: string;
  event?: string;
  id?: string;
  /** Minimum: 0. */
  retry?: number;
} & (
  | {
      event?: "addString";
    }
  | {
      event?: "addInt64";
      /** Format: int64. */
      data?: bigint;
    }
  | {
      event?: "addJson";
      /** Media type: application/json. */
      data?: unknown;
    }
);

export interface LogAddJsonEventData {
  foo: number;
}

export type ValuesResponseItem =
  | EntryEvent
  | {
      event?: "at";
      /** Format: date-time. */
      data?: Date;
    }
  | {
      event?: "total";
      /** Format: int64. */
      data?: bigint;
    }
  | {
      event?: "bytes";
      /** Encoding: base64. */
      data?: Uint8Array;
    }
  | {
      event?: "message";
      data?: number;
    }
  | {
      event?: "__proto__";
      data?: boolean;
    }
  | {
      data?: string;
    };

export interface MixedResponseItem {
  data?: unknown;
}

export interface SameResponseItem {
  event?: "first" | "next" | (string & {});
  data: Delta;
}
