export interface StoreBoxRequest {
  /** Media type: application/octet-stream. */
  content?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;
}
