import type { Diagnostic, DiagnosticCode, JsonPointer } from "../diagnostics/diagnostic.js";
import { diagnosticCatalogue } from "../diagnostics/catalogue/index.js";

/** Collects the complaints of one run of the model stage; severities come from the catalogue. */
export interface Report {
  /** Adds a complaint; the same code at the same place is kept once. */
  add(code: DiagnosticCode, message: string, place?: { readonly pointer?: JsonPointer; readonly help?: string }): void;
  /** Everything added so far, in order. */
  list(): readonly Diagnostic[];
}

/** An empty report. */
export function createReport(): Report {
  const diagnostics = new Map<string, Diagnostic>();
  return {
    add(code, message, place = {}): void {
      const key = JSON.stringify([code, place.pointer ?? "", message]);
      if (diagnostics.has(key)) return;
      diagnostics.set(key, {
        code,
        severity: diagnosticCatalogue[code].severity,
        message,
        ...(place.help === undefined ? {} : { help: place.help }),
        ...(place.pointer === undefined ? {} : { pointer: place.pointer }),
      });
    },
    list: () => [...diagnostics.values()],
  };
}
