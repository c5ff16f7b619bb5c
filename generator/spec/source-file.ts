/** A document as it was read: the text and where it came from. */
export interface SourceFile {
  /** Absolute real path or URL; `<stdin>`. Identity of the document. */
  readonly uri: string;
  /** As the user would write it: relative to the working directory when below it. */
  readonly display: string;
  readonly text: string;
  /** Hash of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly format: "json" | "yaml";
}
