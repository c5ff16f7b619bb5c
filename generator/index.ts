/**
 * Bindsmith as a library.
 * @example
 * const result = await generate({ input: "openapi.yaml" });
 * if (!hasErrors(result.diagnostics)) await write("sdk", result.files);
 */
import path from "node:path";
import type { GenerateContext, GenerateResult } from "./generate.js";
import type { GeneratedFile } from "./shared/generated-file.js";
import type { ProgramOptions } from "./config/index.js";
import type { UserOptions } from "./options/index.js";
import type { OutputOptions, OutputPlan, OutputResult } from "./output/index.js";

export type { AddedFile, CodePrinter, ExtensionContext, ExtensionOperation, Report } from "./extensions/context.js";
export type { Hooks } from "./extensions/hooks.js";
export type {
  ClassStructure,
  DecoratorStructure,
  FunctionStructure,
  ParameterStructure,
  PropertyStructure,
  Structure,
  StructureHook,
  StructureNode,
} from "./typescript/print/structure-hook.js";
export { helper } from "./typescript/print/templates/helpers.js";
export type { TemplateHelper, TemplateHelpers } from "./typescript/print/templates/helpers.js";
export { defineExtension } from "./extensions/extension.js";
export type { DiagnosticKind, ExtensionDefinition } from "./extensions/extension.js";
export type { OptionsSchema, SchemaIssue, SchemaResult } from "./extensions/options-schema.js";
export type { Extension } from "./options/extension.js";
export {
  code,
  docComment,
  external,
  identifier,
  importsMark as imports,
  join,
  literal,
  markdown,
  markdownCode,
  markdownInline,
  markdownText,
  memberAccess,
  memberName,
  none,
  propertyKey,
  rendered as trusted,
  templateChunk,
} from "./typescript/text/text.js";
export type {
  Code,
  CommentContent,
  CommentLine,
  CommentTag,
  ExternalOptions,
  Hole,
  ImportedSymbol,
  Markdown,
} from "./typescript/text/text.js";
export type { ExportPlan } from "./typescript/plan/exports.js";
export type { Expression, TypeExpression } from "./typescript/plan/expression.js";
export { partsOf, referencesIn } from "./model/schemas/graph.js";
export { representationOf } from "./typescript/plan/representation.js";
export type { Representation } from "./typescript/plan/representation.js";
export type { OperationPlan } from "./typescript/plan/operations.js";
export type { EntryPoint, SdkPlan } from "./typescript/plan/sdk-plan.js";
export { definePreset } from "./config/define-preset.js";
export type { PresetDefinition } from "./config/define-preset.js";
export type { Preset } from "./options/preset.js";
export type { SignatureParameter } from "./typescript/plan/signature.js";
export type { TypeModule } from "./typescript/plan/types.js";
export { defineConfig } from "./config/index.js";
export type { ProgramOptions, UserConfig } from "./config/index.js";
export { hasErrors } from "./diagnostics/diagnostic.js";
export type {
  Diagnostic,
  DiagnosticCode,
  ExtensionDiagnosticCode,
  JsonPointer,
  Severity,
  SourceLocation,
} from "./diagnostics/diagnostic.js";
export type { GenerateContext, GenerateResult, Stage } from "./generate.js";
export type { GeneratedFile } from "./shared/generated-file.js";
export type {
  ApiModel,
  ArraySchema,
  Constraints,
  Doc,
  Example,
  Json,
  MediaKind,
  ObjectSchema,
  Operation,
  Parameter,
  PrimitiveSchema,
  Property,
  Resource,
  Result,
  Schema,
  TypeDeclaration,
  UnionSchema,
} from "./model/model.js";
export type { RequestArgument, SdkModel, SdkOperation, SdkResource } from "./typescript/plan/names/sdk-model.js";
export type { EnumValueSubject, Naming, OperationSubject, PropertySubject, TypeSubject } from "./options/index.js";
export type { Options, PaginationRule, UserOptions } from "./options/index.js";
export type { FileChange, OutputOptions, OutputPlan, OutputResult } from "./output/index.js";
export type { SpecDocument } from "./document/document.js";

/**
 * Makes an SDK package from an OpenAPI document, in memory; nothing is written.
 * Problems of the document, of the options and of templates are diagnostics; what is thrown is a fault of Bindsmith.
 */
export async function generate(
  options: ProgramOptions | UserOptions,
  context: GenerateContext = {},
): Promise<GenerateResult> {
  const { generate: run } = await import("./generate.js");
  return run(options, context);
}

/** What {@link write} would do in a folder; nothing is written. */
export async function plan(
  folder: string,
  files: readonly GeneratedFile[],
  options: OutputOptions = {},
): Promise<OutputPlan> {
  const { previewOutput } = await import("./output/index.js");
  return previewOutput(path.resolve(folder), files, options);
}

/**
 * Makes a folder hold the files, all or none of them: changed files are written, files of an earlier run that are
 * not among them are removed, files that others wrote or edited are never touched but named in a diagnostic.
 */
export async function write(
  folder: string,
  files: readonly GeneratedFile[],
  options: OutputOptions = {},
): Promise<OutputResult> {
  const { writeOutput } = await import("./output/index.js");
  return writeOutput(path.resolve(folder), files, options);
}
