import path from "node:path";
import { compact } from "../shared/compact.js";
import type { GeneratedFile } from "../shared/generated-file.js";
import { UnformattableFile } from "./unformattable-file.js";

/**
 * Formats with Prettier as the configuration says, file by file, since a configuration may have overrides.
 * @param folder Absolute output folder. @param config Absolute path of the configuration; absent: Prettier's defaults and `.editorconfig`.
 */
export function createPrettierFormat(
  folder: string,
  config: string | undefined,
): (files: readonly GeneratedFile[]) => Promise<GeneratedFile[]> {
  return async (files) => {
    const { clearConfigCache, format, getFileInfo, resolveConfig } = await import("prettier");
    // A process may make several runs, with an edit of the configuration between them.
    await clearConfigCache();
    const formatted: GeneratedFile[] = [];
    for (const file of files) {
      const absolute = path.join(folder, file.path);
      const { inferredParser } = await getFileInfo(absolute, { resolveConfig: false, withNodeModules: true });
      if (inferredParser === null) {
        formatted.push(file);
        continue;
      }
      const options = await resolveConfig(absolute, compact({ editorconfig: true, config }));
      try {
        formatted.push({ ...file, text: await format(file.text, { ...options, filepath: absolute }) });
      } catch (error) {
        throw new UnformattableFile(file.path, firstLine(error));
      }
    }
    return formatted;
  };
}

/**
 * Tries the configuration, plugins included, on a file that is surely right.
 * @returns what Prettier says against it, in one sentence.
 */
export async function checkPrettierConfig(folder: string, config: string | undefined): Promise<string | undefined> {
  const { format, resolveConfig } = await import("prettier");
  const filepath = path.join(folder, "src/index.ts");
  try {
    const options = await resolveConfig(filepath, compact({ editorconfig: true, useCache: false, config }));
    await format("export {};\n", { ...options, filepath });
    return undefined;
  } catch (error) {
    // Prettier puts the absolute path of the file in front, and a code frame behind.
    const message = error instanceof Error ? error.message : String(error);
    const [first = "", second = ""] = message.split("\n");
    return `${(/^\w+ Error in ".*":$/u.test(first) ? second : first).replace(/\.$/u, "")}.`;
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
