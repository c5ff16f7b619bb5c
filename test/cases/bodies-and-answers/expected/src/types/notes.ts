export interface CreateNoteFormRequest {
  text?: string;
  /** Media type: application/octet-stream. */
  picture?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;
}
