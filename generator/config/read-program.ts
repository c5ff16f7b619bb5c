import type { SourceLocation } from "../diagnostics/diagnostic.js";
import { runModule } from "../shared/run-module.js";
import { locationAt } from "./source.js";
import type { ConfigPath, ConfigSource } from "./source.js";

/**
 * Runs a TypeScript or JavaScript configuration and takes its default export.
 * @param ownModule What `bindsmith` means in the configuration's imports when the project has not installed it.
 */
export async function readProgram(
  file: string,
  text: string,
  shownFile: string,
  ownModule: string | undefined,
): Promise<ConfigSource> {
  const locate = (path: ConfigPath): SourceLocation => locateMember(text, shownFile, path);
  try {
    const value = await runModule(file, ownModule);
    return { value, locate, diagnostics: [] };
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    const diagnostic = {
      code: "config-failed",
      severity: "error",
      message: `Running the configuration file '${shownFile}' failed: ${reason.replace(/\.$/u, "")}.`,
      help: "Correct the file; its default export is the options.",
    } as const;
    return { value: undefined, locate, diagnostics: [diagnostic] };
  }
}

/** A program has no places for its values; where the member's name first stands with a colon is nearly always right. */
function locateMember(text: string, shownFile: string, path: ConfigPath): SourceLocation {
  const name = path.findLast((key) => typeof key === "string");
  if (name === undefined) return { file: shownFile, line: 1, column: 1 };
  const escaped = String(name).replaceAll(/[\\^$.*+?()[\]{}|]/gu, "\\$&");
  const match = new RegExp(`(?:^|[\\s{,])(["']?${escaped}["']?)\\s*[:,}]`, "u").exec(text);
  if (match?.[1] === undefined) return { file: shownFile, line: 1, column: 1 };
  return locationAt(shownFile, text, match.index + match[0].indexOf(match[1]));
}
