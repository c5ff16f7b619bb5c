/** A file of the package to be written: what the print stage hands to `format` and `output`. */
export interface GeneratedFile {
  /** Relative to the output folder, `/` between segments, never absolute and never with `..`. */
  readonly path: string;
  readonly text: string;
}
