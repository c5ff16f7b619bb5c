/** A file of the package to be written: what passes the doors from `emit` to `output`. */
export interface GeneratedFile {
  /** Relative to the output folder, `/` between segments, never absolute and never with `..`. */
  readonly path: string;
  readonly text: string;
}
