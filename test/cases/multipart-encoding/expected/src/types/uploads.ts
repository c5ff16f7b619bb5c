export interface UploadFileRequest {
  /**
   * The file itself.
   *
   * Media type: application/octet-stream.
   */
  file: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;
  thumbnails?: (Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>)[];
  label?: string;
  meta?: {
    width?: number;
  };
}
