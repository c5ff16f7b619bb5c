/**
 * Formatting of the generated files: Prettier where the project uses Prettier, else oxfmt, which prints nearly the same
 * many times faster. No code of the user's project is run unless the user asks for Prettier by name.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { findFormatterConfig } from "./find-config.js";
import type { FormatterConfig } from "./find-config.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import { keepingTexts } from "./kept-texts.js";
import type { KeptTexts } from "./kept-texts.js";
import { sha256 } from "../shared/hash.js";
import type { Options } from "../options/index.js";

/** A formatter, decided for an output folder. */
export interface Formatter {
  readonly name: "prettier" | "oxfmt" | "none";
  /** Why it is this one, for people. */
  readonly reason: string;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Formats files; those in no language that the formatter knows stay as they are.
   * @throws `UnformattableFile` when a file is not valid in its language.
   */
  readonly format: (files: readonly GeneratedFile[]) => Promise<GeneratedFile[]>;
}

/**
 * Decides the formatter of an output folder and loads it.
 * @param choice The option `formatter`.
 * @param folder Absolute path of the output folder; it may be missing.
 * @param kept What was formatted for this folder before; it is added to.
 */
export async function openFormatter(
  choice: Options["formatter"],
  folder: string,
  kept?: KeptTexts,
): Promise<Formatter> {
  const formatter = await decideFormatter(choice, folder);
  if (kept === undefined || formatter.name === "none") return formatter;
  const rules = `${formatter.name} ${formatterFingerprint(choice, folder)}`;
  return { ...formatter, format: keepingTexts(formatter.format, kept, rules) };
}

async function decideFormatter(choice: Options["formatter"], folder: string): Promise<Formatter> {
  if (choice === "none") {
    return {
      name: "none",
      reason: "formatting is turned off",
      diagnostics: [],
      format: (files) => Promise.resolve([...files]),
    };
  }
  const config = findFormatterConfig(folder);
  if (choice === "oxfmt") return openOxfmt(folder, config, "it was asked for", []);
  if (choice === "prettier") return openPrettier(folder, config, "it was asked for");
  if (config.prettier === undefined)
    return openOxfmt(folder, config, "there is no Prettier configuration for the output folder", []);
  const shown = path.relative(folder, config.prettier);
  const refusal = await refuseCode(config.prettier, config);
  if (refusal === undefined) return openPrettier(folder, config, `the output folder is configured by ${shown}`);
  const diagnostic: Diagnostic = {
    code: "formatter-config-is-code",
    severity: "warning",
    message: `The Prettier configuration '${path.basename(config.prettier)}' ${refusal}, so it is not used: oxfmt with Prettier's defaults formats the files.`,
    help: "Set `formatter` to `prettier` to let it run, or to `oxfmt` to silence this warning.",
  };
  return openOxfmt(folder, config, `${shown} ${refusal}`, [diagnostic]);
}

/** Everything that decides the formatting besides the option, as one short text; loads no formatter. */
export function formatterFingerprint(choice: Options["formatter"], folder: string): string {
  if (choice === "none") return "none";
  const { prettier, editorConfigs } = findFormatterConfig(folder);
  const files = prettier === undefined || choice === "oxfmt" ? editorConfigs : [prettier, ...editorConfigs];
  return sha256(
    JSON.stringify([prettier === undefined, files.map((file) => [path.basename(file), sha256(readFileSync(file))])]),
  );
}

async function openPrettier(folder: string, config: FormatterConfig, reason: string): Promise<Formatter> {
  const { checkPrettierConfig, createPrettierFormat } = await import("./prettier.js");
  const problem = await checkPrettierConfig(folder, config.prettier);
  const diagnostics: Diagnostic[] = [];
  if (problem !== undefined) {
    const name = config.prettier === undefined ? ".editorconfig" : path.basename(config.prettier);
    const help = "Correct it, or set `formatter` to `oxfmt`.";
    diagnostics.push({
      code: "formatter-config-invalid",
      severity: "error",
      message: `Prettier cannot use its configuration '${name}': ${problem}`,
      help,
    });
  }
  return { name: "prettier", reason, diagnostics, format: createPrettierFormat(folder, config.prettier) };
}

async function openOxfmt(
  folder: string,
  config: FormatterConfig,
  reason: string,
  diagnostics: readonly Diagnostic[],
): Promise<Formatter> {
  const { createOxfmtFormat } = await import("./oxfmt.js");
  const usesEditorConfig = config.prettier === undefined && config.editorConfigs.length > 0;
  return { name: "oxfmt", reason, diagnostics, format: createOxfmtFormat(folder, usesEditorConfig) };
}

async function refuseCode(file: string, config: FormatterConfig): Promise<string | undefined> {
  if (config.isProgram) return "is a program";
  const { codeInStaticConfig } = await import("./static-config.js");
  return codeInStaticConfig(file);
}
