import type { Diagnostic, DiagnosticCode, JsonPointer } from "../diagnostics/diagnostic.js";
import { diagnosticCatalogue } from "../diagnostics/catalogue/index.js";

/** Collects diagnostics of one run. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  /** Adds one with the severity of the catalogue. */
  add(code: DiagnosticCode, pointer: JsonPointer, message: string, help?: string): void;
}

/** An empty report. */
export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    add(code, pointer, message, help) {
      diagnostics.push({
        code,
        severity: diagnosticCatalogue[code].severity,
        message,
        ...(help === undefined ? {} : { help }),
        pointer,
      });
    },
  };
}
