export interface ReplacePicturesRequest {
  etag?: string;
  body?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;
}
