/**
 * A complaint about the user's input. Everything that Bindsmith has to say about a document,
 * a configuration or an output folder is one of these; nothing else is printed as a warning or error.
 */

import type { DiagnosticCode, ExtensionDiagnosticCode } from "./catalogue/index.js";
import type { Severity } from "./catalogue/entry.js";

export type { DiagnosticCode, ExtensionDiagnosticCode, Severity };

/** RFC 6901 pointer in URI fragment form, from the root of the entry document: `#/paths/~1pets/get`. */
export type JsonPointer = string;

/** A place in a file the user can open; lines and columns count from 1. */
export interface SourceLocation {
  /** Path as the user would write it (relative to the working directory when below it), or a URL, or `<stdin>`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Diagnostic {
  /** Stable kebab-case name from the catalogue (`generator/diagnostics/catalogue/index.ts`): `ref-not-found`; or one of an extension. */
  readonly code: DiagnosticCode | ExtensionDiagnosticCode;
  readonly severity: Severity;
  /** One sentence: what is wrong, with the names involved, without a final line break. */
  readonly message: string;
  /** One sentence: what the user can do about it. */
  readonly help?: string;
  /** Where in the document; turned into a {@link SourceLocation} only when it is printed. */
  readonly pointer?: JsonPointer;
  /** Where, when it is already known (syntax errors, configuration files). Wins over `pointer`. */
  readonly location?: SourceLocation;
  /** Entry of the option `allow` that lets this one pass; absent where none can. */
  readonly allowance?: string;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
