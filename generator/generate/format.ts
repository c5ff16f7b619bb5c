/** The format stage of a run. */
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { applyStrict } from "../diagnostics/policy.js";
import type { Formatter } from "../format/index.js";
import type { KeptTexts } from "../format/kept-texts.js";
import { UnformattableFile } from "../format/unformattable-file.js";
import type { Options } from "../options/index.js";
import type { FileOrigin, GeneratedFile } from "../shared/generated-file.js";

/** Formats files; one that does not parse is a diagnostic where the user or an extension made it. */
export async function format(
  files: readonly GeneratedFile[],
  options: Options,
  folder: string,
  kept: KeptTexts | undefined,
): Promise<{ files: readonly GeneratedFile[]; formatter: Formatter; diagnostics: readonly Diagnostic[] }> {
  const { openFormatter } = await import("../format/index.js");
  const formatter = await openFormatter(options.formatter, folder, kept);
  const diagnostics = applyStrict(formatter.diagnostics, options);
  if (hasErrors(diagnostics)) return { files: [], formatter, diagnostics };
  try {
    return { files: await formatter.format(files), formatter, diagnostics };
  } catch (error) {
    if (!(error instanceof UnformattableFile)) throw error;
    const origin = files.find((file) => file.path === error.path)?.origin;
    if (origin !== undefined)
      return { files: [], formatter, diagnostics: [...diagnostics, invalidAddition(error, origin)] };
    // Where nothing of the user had a hand in it, only Bindsmith itself can have written a file that does not parse.
    if (options.templates === undefined && options.hooks === undefined && options.extensions === undefined) throw error;
    const invalid: Diagnostic = {
      code: "template-output-invalid",
      severity: "error",
      message: error.message,
      help:
        options.templates === undefined
          ? "Look at the hooks, and at the templates and hooks of the extensions."
          : `Look at the templates in '${options.templates}' that make this file.`,
    };
    return { files: [], formatter, diagnostics: [...diagnostics, invalid] };
  }
}

function invalidAddition({ message }: UnformattableFile, { by, location }: FileOrigin): Diagnostic {
  return {
    code: "extension-output-invalid",
    severity: "error",
    message: `${message} ${by.charAt(0).toUpperCase()}${by.slice(1)} makes it.`,
    ...(location === undefined ? {} : { location }),
  };
}
