/** `bindsmith init`: writes a configuration file to start from. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CONFIG_NAMES, findConfig } from "../config/index.js";
import type { Flags } from "./flags.js";
import type { ExitCode, Io } from "./io.js";
import { createReporter } from "./report.js";
import { shownPath } from "./targets.js";
import { UsageError } from "./usage-error.js";

export interface InitCommand {
  readonly input: string | undefined;
  /** Name of the file to write, one of {@link CONFIG_NAMES}. */
  readonly file: string;
  readonly flags: Flags;
}

/** Names under which OpenAPI documents usually lie, in the working directory or in `spec`. */
const DOCUMENT_NAME = /^(?:openapi|swagger|.*[.-](?:openapi|swagger))\.(?:json|ya?ml)$/iu;
const DOCUMENT_FOLDERS: readonly string[] = [".", "spec", "specs", "api", "openapi", "docs"];

/**
 * Writes a configuration with the given options; the document is looked for when none is named.
 * @throws UsageError when the file's name is none that is found later.
 */
export function runInit({ input, file, flags }: InitCommand, io: Io): ExitCode {
  if (!CONFIG_NAMES.includes(file))
    throw new UsageError(`A configuration file has one of these names: ${CONFIG_NAMES.join(", ")}.`);
  const existing = findConfig(io.directory);
  const inTheWay = existing.file ?? (existing.diagnostics.length > 0 ? path.join(io.directory, file) : undefined);
  if (inTheWay !== undefined) {
    io.stderr.write(`There is a configuration file already: ${shownPath(inTheWay, io)}.\n`);
    return 1;
  }
  const document = input ?? findDocument(io.directory) ?? "openapi.yaml";
  const options = { input: document, output: "sdk", ...flags.options };
  writeFileSync(path.join(io.directory, file), renderConfig(file, options));
  const { say, colors } = createReporter(io, flags.run);
  say(`${colors.green("✔")} ${file} written`);
  if (!isThere(document, io.directory)) say(`  Set \`input\` to your OpenAPI document: '${document}' is not there.`);
  say(`Next: ${colors.cyan("npx bindsmith generate")}`);
  return 0;
}

function isThere(document: string, directory: string): boolean {
  return document === "-" || document.includes("://") || existsSync(path.resolve(directory, document));
}

function findDocument(directory: string): string | undefined {
  for (const folder of DOCUMENT_FOLDERS) {
    const absolute = path.join(directory, folder);
    if (!existsSync(absolute)) continue;
    const name = readdirSync(absolute)
      .sort()
      .find((candidate) => DOCUMENT_NAME.test(candidate));
    if (name !== undefined) return folder === "." ? name : `${folder}/${name}`;
  }
  return undefined;
}

function renderConfig(file: string, options: Readonly<Record<string, unknown>>): string {
  const extension = path.extname(file);
  const json = JSON.stringify(options, null, 2);
  if (extension === ".json") return `${json}\n`;
  // JSON values are YAML values too: only the outermost object is written the YAML way.
  if (extension === ".yaml" || extension === ".yml")
    return Object.entries(options)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
      .join("");
  const members = Object.entries(options).map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`);
  return `import { defineConfig } from "bindsmith";\n\nexport default defineConfig({\n${members.join("")}});\n`;
}
