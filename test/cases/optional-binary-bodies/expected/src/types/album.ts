export interface AddAlbumRequest {
  /** Any file. */
  cover?: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;
  pictures?: (Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>)[];
  /** Encoding: base64. Media type: image/png. */
  thumbnail?: string;
  meta?: {
    title?: string;
  };
}
