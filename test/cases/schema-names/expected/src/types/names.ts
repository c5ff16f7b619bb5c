export interface Schema {
  record?: RecordModel;
  error?: ErrorModel;
  import?: Import;
  file?: File;
  type?: Type;
  blob?: BlobModel;
  client?: NamesClientModel;
  unknown?: Unknown;
  free?: Record<string, unknown>;
  /** Media type: application/octet-stream. */
  picture?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;
}

export type RecordModel = Record<string, unknown>;

export interface ErrorModel {
  message?: string;
}

export const Import = {
  A: "a",
  B: "b",
} as const;

export type Import = (typeof Import)[keyof typeof Import] | (string & {});

export interface File {
  meta?: Record<string, unknown>;
}

/** Format: date. */
export type Type = string;

export interface BlobModel {
  size?: number;
}

export type NamesClientModel = number;

export interface Unknown {
  anything?: unknown;
}

export type ArrayModel = RecordModel[];
