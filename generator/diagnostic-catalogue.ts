import { compareCatalogue, configCatalogue, formatCatalogue, outputCatalogue } from "./diagnostic-catalogue/run.js";
import { expressionCatalogue, operationCatalogue, serviceCatalogue } from "./diagnostic-catalogue/operations.js";
import { readCatalogue } from "./diagnostic-catalogue/read.js";
import { referenceCatalogue } from "./diagnostic-catalogue/references.js";
import { ruleCatalogue } from "./diagnostic-catalogue/rules.js";
import { schemaCatalogue } from "./diagnostic-catalogue/schemas.js";
import { templateCatalogue } from "./diagnostic-catalogue/templates.js";

/** Every diagnostic that Bindsmith can make, by code. Each room adds its own group above. */
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
} as const;

export type DiagnosticCode = keyof typeof diagnosticCatalogue;
