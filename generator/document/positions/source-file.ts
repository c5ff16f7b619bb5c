/** A document as it was read: the text and where it came from. */
export interface SourceFile {
  /** Absolute real path or URL; `<stdin>`. Identity of the document. */
  readonly uri: string;
  /** Where redirects ended, which relative references are relative to (RFC 3986 §5.1.3); absent: `uri`. */
  readonly base?: string;
  /** As the user would write it: relative to the working directory when below it. */
  readonly display: string;
  readonly text: string;
  /** Hash of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly format: "json" | "yaml";
}
