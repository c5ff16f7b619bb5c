import type { CatalogueEntry } from "./entry.js";
import { extensionCatalogue } from "./extensions.js";
import { compareCatalogue, configCatalogue, formatCatalogue, outputCatalogue } from "./run.js";
import { expressionCatalogue, operationCatalogue, serviceCatalogue } from "./operations.js";
import { readCatalogue } from "./read.js";
import { referenceCatalogue } from "./references.js";
import { ruleCatalogue } from "./rules.js";
import { schemaCatalogue } from "./schemas.js";
import { templateCatalogue } from "./templates.js";

/** Every diagnostic that Bindsmith can make, by code. Each stage has a group of its own above. */
export const diagnosticCatalogue = {
  ...configCatalogue,
  ...compareCatalogue,
  ...formatCatalogue,
  ...outputCatalogue,
  ...readCatalogue,
  ...referenceCatalogue,
  ...ruleCatalogue,
  ...operationCatalogue,
  ...expressionCatalogue,
  ...serviceCatalogue,
  ...schemaCatalogue,
  ...templateCatalogue,
  ...extensionCatalogue,
} as const;

/** A code of Bindsmith itself. */
export type DiagnosticCode = keyof typeof diagnosticCatalogue;

/** A code of an extension, behind the extension's name: `tanstack-query/name-taken`. */
export type ExtensionDiagnosticCode = `${string}/${string}`;

export function isExtensionCode(code: string): code is ExtensionDiagnosticCode {
  return code.includes("/");
}

/** The entry of a code. */
export function entryOf(code: DiagnosticCode): CatalogueEntry {
  return diagnosticCatalogue[code];
}

/** Errors with a place in an overlay, for which the document has no JSON pointer. */
const OVERLAY_ERRORS: ReadonlySet<DiagnosticCode> = new Set(["overlay-invalid", "overlay-target-invalid"]);

/**
 * Whether the option `allow` applies to a code: `anywhere` by the code alone, `at a place` only together with a JSON pointer,
 * or `never`: what is not about the document, or leaves no document to work with.
 */
export function allowanceOf(code: DiagnosticCode): "anywhere" | "at a place" | "never" {
  const isRun = [configCatalogue, formatCatalogue, outputCatalogue, templateCatalogue, extensionCatalogue].some(
    (group) => Object.hasOwn(group, code),
  );
  if (isRun) return "never";
  if (entryOf(code).severity !== "error") return "anywhere";
  return Object.hasOwn(readCatalogue, code) || OVERLAY_ERRORS.has(code) ? "never" : "at a place";
}
