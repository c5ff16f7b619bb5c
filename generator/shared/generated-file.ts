import type { SourceLocation } from "../diagnostics/diagnostic.js";

/** A file of the package to be written: what the print stage hands to `format` and `output`. */
export interface GeneratedFile {
  /** Relative to the output folder, `/` between segments, never absolute and never with `..`. */
  readonly path: string;
  readonly text: string;
  /** Who makes it, where that is not Bindsmith itself. */
  readonly origin?: FileOrigin;
}

/** Who makes a file. */
export interface FileOrigin {
  /** `the extension 'x'` */
  readonly by: string;
  /** Its entry in the configuration, where it has one. */
  readonly location?: SourceLocation;
}
