/** Limits on what is read. Beyond any of them the run ends with a diagnostic that names the limit. */
export const limits = {
  /** Bytes of one document (268 MB). */
  documentBytes: 256 * 1024 * 1024,
  /** Bytes of all documents of a run together. */
  totalBytes: 512 * 1024 * 1024,
  /** Documents of a run, the entry included. */
  documents: 10_000,
  /** Objects and lists inside each other; a schema inside a schema is one to three of them. */
  depth: 1_000,
  /** Values that the aliases and merge keys of one YAML document may add. */
  aliasedValues: 1_000_000,
  /** Redirects that are followed for one URL. */
  redirects: 5,
  /** Milliseconds until an answer over the network must be complete. */
  fetchMilliseconds: 60_000,
} as const;
