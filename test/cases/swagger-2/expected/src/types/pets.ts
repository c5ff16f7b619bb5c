export interface Pet {
  name: string;
  kind?: "cat" | "dog" | (string & {});
  age?: number | null;
}

export interface UploadPhotoRequest {
  /** Media type: application/octet-stream. */
  photo: Blob | Uint8Array | ArrayBuffer | ReadableStream<Uint8Array>;
  caption?: string;
}

export interface TagPetsRequest {
  names?: string[];
}

export interface ListPetsRequest {
  tags?: string[];
  ids?: number[];
  piped?: string[];
  tabbed?: string[];
  "X-Spaced"?: string[];
}

export interface TagPetsHeaders {
  xTags?: string[];
}
