export type Severity = "error" | "warning" | "info";

/** What docs/diagnostics.md and `bindsmith explain` say about one diagnostic code. */
export interface CatalogueEntry {
  /** Of most of them; the message says where another severity applies. */
  readonly severity: Severity;
  /** What it means, one or two sentences. */
  readonly meaning: string;
  /** A line of a document that causes it. */
  readonly example: string;
  /** What to do about it. */
  readonly action: string;
}
