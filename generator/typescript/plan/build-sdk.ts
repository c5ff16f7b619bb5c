/** From a document to its model, and to the model with the names of the TypeScript SDK. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { SpecDocument } from "../../document/document.js";
import { buildModel } from "../../model/build.js";
import type { ApiModel } from "../../model/model.js";
import { createReport } from "../../model/report.js";
import type { Options } from "../../options/index.js";
import { nameModel } from "./names/name-model.js";
import { createNaming } from "./names/naming.js";
import type { SdkModel } from "./names/sdk-model.js";

/** What a document means, and what its SDK calls it. */
export interface BuiltSdk {
  readonly model: ApiModel;
  readonly sdk: SdkModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same document and options always give the same names. Never throws for what a document holds. */
export function buildSdk(spec: SpecDocument, options: Options): BuiltSdk {
  const naming = createNaming(spec.root.info.title, options);
  const { diagnostics, ...built } = buildModel(spec, options, naming);
  const report = createReport();
  const sdk = nameModel(built, naming, options, report);
  return { model: built.model, sdk, diagnostics: [...diagnostics, ...report.list()] };
}
