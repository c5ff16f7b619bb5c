import type { Severity } from "./diagnostic.js";

/** What the README's reference says about one diagnostic code. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** What it means, one or two sentences. */
  readonly meaning: string;
  /** A line of a document that causes it. */
  readonly example: string;
  /** What to do about it. */
  readonly action: string;
}

const spec = {
  "file-not-found": {
    severity: "error",
    meaning: "The document or a file that it references does not exist or cannot be read.",
    example: "bindsmith generate missing.yaml",
    action: "Check the path; it is resolved against the working directory.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** Every diagnostic that Bindsmith can make, by code. Each room adds its own group above. */
export const diagnosticCatalogue = { ...spec } as const;

export type DiagnosticCode = keyof typeof diagnosticCatalogue;
