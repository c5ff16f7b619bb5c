import type { Diagnostic } from "./diagnostic.js";

/** An error whose words to the user are a diagnostic. */
export class DiagnosticError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(diagnostic.message, options);
    this.name = new.target.name;
    this.diagnostic = diagnostic;
  }
}
