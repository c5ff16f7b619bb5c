/** Files of a model made by hand, and pieces of their text. */
import { emitFiles } from "../../../generator/emit/files.js";
import { loadTemplates } from "../../../generator/emit/templates/templates.js";
import type { GeneratedFile } from "../../../generator/generated-file.js";
import type { ApiModel, Operation } from "../../../generator/model/model.js";
import { apiModel } from "./sample-model.js";

const { templates } = loadTemplates();

export function filesOf(
  model: ApiModel,
  options: { readonly idempotencyHeader?: string; readonly debugVariable?: string } = {},
): readonly GeneratedFile[] {
  return emitFiles(model, {
    options: { operationIds: true, errorMessages: "short", layout: "package", ...options },
    templates,
  });
}

export function textOf(files: readonly GeneratedFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (file === undefined)
    throw new Error(`There is no file ${path} among ${files.map((each) => each.path).join(", ")}`);
  return file.text;
}

/** The module of the resource `things` with these operations, blanks at line ends and indentation removed. */
export function thingsWith(operations: readonly Operation[], more: Partial<ApiModel> = {}): string {
  return textOf(filesOf(apiModel(operations, more)), "src/resources/things.ts");
}

/** What the function of one operation passes to the transport, on one line. */
export function callOf(operation: Operation, more: Partial<ApiModel> = {}): string {
  const text = thingsWith([operation], more);
  const [, body = ""] = /\): [^\n]*\{\n([\s\S]*?)\n\}\n/.exec(text.slice(text.indexOf("export function"))) ?? [];
  return body.replace(/\s+/g, " ").trim();
}
