/** Runs extensions on a plan: what they add goes into the plan and into files, and what is wrong with it is said. */
import { compact } from "../shared/compact.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../model/model.js";
import type { SdkModel, SdkOperation } from "../typescript/plan/names/sdk-model.js";
import type { Options } from "../options/index.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import type { OperationPlan } from "../typescript/plan/operations.js";
import type { SdkPlan } from "../typescript/plan/sdk-plan.js";
import { printExpression, printTypeExpression } from "../typescript/print/print-expression.js";
import type { TypeModules } from "../typescript/print/types/declared.js";
import { importsMark } from "../typescript/text/text.js";
import { createAdditions, type Additions } from "./additions.js";
import type { AddedFile, CodePrinter, ExtensionContext, ExtensionOperation, Report } from "./context.js";
import type { OpenExtension } from "./open.js";
import { reasonOf } from "./reason.js";

/** What extensions make of a plan. */
export interface ExtendedPlan {
  /** With their exports, entry points and dependencies. */
  readonly plan: SdkPlan;
  /** Their files, not linked and not formatted. */
  readonly files: readonly GeneratedFile[];
  /** With an error nothing may be written. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Calls the extensions in their order; each is given the plan without what the others add. */
export async function runExtensions(
  extensions: readonly OpenExtension[],
  model: SdkModel,
  plan: SdkPlan,
  options: Pick<Options, "layout">,
): Promise<ExtendedPlan> {
  const additions = createAdditions(plan);
  const shared = {
    model,
    plan,
    layout: options.layout,
    operations: operationsOf(model, plan),
    print: printerOf(plan),
    symbol: (module: string, name: string, kind: "type" | "value" = "value") => ({
      name,
      module,
      typeOnly: kind === "type",
    }),
  };
  for (const extension of extensions) {
    addPackages(additions, extension);
    try {
      await extension.definition.files?.({ ...shared, ...contextOf(additions, extension) });
    } catch (error) {
      additions.fault(extension, "extension-failed", `failed: ${reasonOf(error)}`);
    }
  }
  return additions.finish();
}

function contextOf(
  additions: Additions,
  extension: OpenExtension,
): Omit<ExtensionContext, "model" | "plan" | "layout" | "operations" | "print" | "symbol"> {
  return {
    options: extension.options,
    addFile: (file) => additions.addFile(extension, { path: file.path, text: textOf(file) }),
    addExports: (exports) => additions.addExports(extension, exports),
    addEntryPoint: (entryPoint) => additions.addEntryPoint(extension, entryPoint),
    addDependencies: (kind, packages) => additions.addDependencies(extension, kind, packages),
    report: (report) => additions.report(reported(extension, report)),
  };
}

function addPackages(additions: Additions, extension: OpenExtension): void {
  for (const kind of ["dependencies", "peerDependencies", "devDependencies"] as const)
    additions.addDependencies(extension, kind, extension.definition[kind] ?? {});
}

/** JSON whose strings show what an editor would hide or take for a line break. */
function jsonText(value: Json): string {
  const hidden = /(?!\n)\p{Cc}|\p{Cs}|\p{Cf}|[\u2028\u2029]/gu;
  const text = JSON.stringify(value, null, 2).replace(hidden, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
  return `${text}\n`;
}

/** The imports of a module stand at its top, unless it says where. */
function textOf(file: AddedFile): string {
  // Control characters are escaped, so nothing in it is taken for a mark of the printer.
  if ("json" in file) return jsonText(file.json);
  if (!/\.[cm]?tsx?$/.test(file.path) || file.text.includes(importsMark)) return file.text;
  return `${importsMark}\n\n${file.text}`;
}

/** @throws when the extension does not declare the code, which is a fault of the extension. */
function reported({ name, definition, location }: OpenExtension, report: Report<string>): Diagnostic {
  const kind = definition.diagnostics?.[report.code];
  if (kind === undefined) throw new Error(`it reports '${report.code}', which is none of its diagnostics`);
  const { message, help, pointer } = report;
  const place = report.location ?? (pointer === undefined ? location : undefined);
  return {
    code: `${name}/${report.code}`,
    severity: kind.severity,
    message,
    ...compact({ help, pointer, location: place }),
  };
}

function operationsOf(model: SdkModel, plan: SdkPlan): readonly ExtensionOperation[] {
  const key = ({ module, name }: Pick<OperationPlan, "module" | "name">): string => `${module} ${name}`;
  const plans = new Map(
    plan.resources.flatMap(({ operations }) => operations.map((operation) => [key(operation), operation] as const)),
  );
  return model.operations.flatMap((operation: SdkOperation) => {
    const own = plans.get(key(operation.function));
    if (own === undefined) return [];
    const { module, name } = own;
    return [{ model: operation, plan: own, function: { module, name, typeOnly: false } }];
  });
}

function printerOf(plan: SdkPlan): CodePrinter {
  const types: TypeModules = new Map(plan.types.flatMap((each) => each.types).map((type) => [type.name, type]));
  return {
    type: (type) => printTypeExpression(type, types),
    expression: (expression) => printExpression(expression, types),
    schema: (schema, way = "response") => printTypeExpression({ kind: "schema", schema, way }, types),
  };
}
