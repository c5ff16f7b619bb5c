/** From the option `extensions` to extensions that can run: found, of this version, with valid options. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { satisfies, validRange } from "semver";
import type { Diagnostic, DiagnosticCode, SourceLocation } from "../diagnostics/diagnostic.js";
import { isExtension, type Extension } from "../options/extension.js";
import type { ExtensionUse } from "../options/index.js";
import { generatorVersion } from "../shared/package-folder.js";
import { runModule } from "../shared/run-module.js";
import { definitionProblem } from "./definition.js";
import type { ExtensionDefinition } from "./extension.js";
import { reasonOf } from "./reason.js";
import { issuePath } from "./options-schema.js";

/** An extension that can run. */
export interface OpenExtension {
  readonly name: string;
  readonly definition: ExtensionDefinition<unknown, unknown, string>;
  /** Validated. */
  readonly options: unknown;
  /** Its entry in the configuration, where it has one. */
  readonly location?: SourceLocation;
}

/** Loads and checks every extension; with a diagnostic none may run. */
export async function openExtensions(uses: readonly ExtensionUse[]): Promise<{
  readonly extensions: readonly OpenExtension[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  const diagnostics: Diagnostic[] = [];
  const extensions: OpenExtension[] = [];
  for (const use of uses) {
    const opened = await openExtension(use);
    if (Array.isArray(opened)) diagnostics.push(...opened);
    else extensions.push(opened);
  }
  for (const [index, { name, location }] of extensions.entries()) {
    if (extensions.findIndex((other) => other.name === name) === index) continue;
    const message = `The extension '${name}' is there twice.`;
    diagnostics.push(problem("extension-invalid", message, location, "Take one of the two out."));
  }
  return { extensions, diagnostics };
}

async function openExtension(use: ExtensionUse): Promise<OpenExtension | Diagnostic[]> {
  const location = use.locate?.([]);
  const made = typeof use.use === "string" ? await loadExtension(use.use, use, location) : use.use;
  if ("code" in made) return [made];
  const { name, definition } = made;
  const invalid = definitionProblem(definition);
  if (invalid !== undefined)
    return [problem("extension-invalid", `The extension ${JSON.stringify(name)} is not valid: ${invalid}.`, location)];
  const checked = definition as ExtensionDefinition<unknown, unknown, string>;
  const incompatible = versionProblem(checked, location);
  if (incompatible !== undefined) return [incompatible];
  const options = await checkOptions(checked, made.options, use);
  if ("diagnostics" in options) return options.diagnostics;
  return { name, definition: checked, options: options.value, ...(location === undefined ? {} : { location }) };
}

async function loadExtension(
  name: string,
  { directory, options }: ExtensionUse,
  location: SourceLocation | undefined,
): Promise<Extension | Diagnostic> {
  const isPath = path.isAbsolute(name);
  const shown = isPath ? path.relative(directory, name).split(path.sep).join("/") : name;
  const file = moduleFile(name, directory);
  if (file === undefined) {
    const help = isPath ? "Correct the path; it starts from the configuration." : `Install it: npm install -D ${name}`;
    return problem("extension-not-found", `There is no extension '${shown}'.`, location, help);
  }
  let exported: unknown;
  try {
    exported = await runModule(file);
    if (typeof exported === "function") exported = (exported as (given: unknown) => unknown)(options);
  } catch (error) {
    return problem("extension-failed", `Loading the extension '${shown}' failed: ${reasonOf(error)}.`, location);
  }
  if (isExtension(exported)) return exported;
  const message = `The default export of '${shown}' is no extension.`;
  return problem("extension-invalid", message, location, "It must be what `defineExtension` returns.");
}

/** The file of a module by its absolute path (its ending may be left out), or of a package as the folder would find it. */
export function moduleFile(name: string, directory: string): string | undefined {
  return path.isAbsolute(name) ? existingFile(name) : packageFile(name, directory);
}

function existingFile(name: string): string | undefined {
  return ["", ".ts", ".js", ".mjs", ".cjs", "/index.ts", "/index.js"]
    .map((ending) => `${name}${ending}`)
    .find((file) => /\.[cm]?[jt]s$/u.test(file) && existsSync(file));
}

/** The entry point of a package for `import`, as the folder would find it; `undefined` when it is not installed. */
function packageFile(name: string, directory: string): string | undefined {
  const base = pathToFileURL(path.join(directory, "bindsmith.config.js"));
  try {
    return createRequire(base).resolve(name);
  } catch {
    return undefined;
  }
}

function versionProblem(
  { name, bindsmith }: ExtensionDefinition<unknown, unknown, string>,
  location: SourceLocation | undefined,
): Diagnostic | undefined {
  if (bindsmith === undefined || satisfies(generatorVersion(), bindsmith, { includePrerelease: true }))
    return undefined;
  if (validRange(bindsmith) === null)
    return problem(
      "extension-invalid",
      `The extension '${name}' asks for Bindsmith '${bindsmith}', which is no range of versions.`,
      location,
    );
  return problem(
    "extension-incompatible",
    `The extension '${name}' needs Bindsmith ${bindsmith}; this is ${generatorVersion()}.`,
    location,
    "Install a version of Bindsmith in that range, or another version of the extension.",
  );
}

async function checkOptions(
  { name, options: schema }: ExtensionDefinition<unknown, unknown, string>,
  given: unknown,
  { locate }: ExtensionUse,
): Promise<{ readonly value: unknown } | { readonly diagnostics: Diagnostic[] }> {
  if (schema === undefined) {
    if (given === undefined || isEmpty(given)) return { value: {} };
    return { diagnostics: [problem("option-invalid", `The extension '${name}' takes no options.`, locate?.([]))] };
  }
  const result = await schema["~standard"].validate(given ?? {});
  if (result.issues === undefined) return { value: result.value };
  return {
    diagnostics: result.issues.map((issue) => {
      const inside = issuePath(issue);
      const option = inside.length === 0 ? "The options" : `The option '${inside.join(".")}'`;
      const message = `${option} of the extension '${name}': ${issue.message.replace(/\.?$/u, ".")}`;
      return problem("option-invalid", message, locate?.(inside));
    }),
  };
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function problem(
  code: DiagnosticCode,
  message: string,
  location: SourceLocation | undefined,
  help?: string,
): Diagnostic {
  return {
    code,
    severity: "error",
    message,
    ...(help === undefined ? {} : { help }),
    ...(location === undefined ? {} : { location }),
  };
}
