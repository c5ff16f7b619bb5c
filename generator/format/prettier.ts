import path from "node:path";
import type { GeneratedFile } from "../generated-file.js";
import { UnformattableFile } from "./unformattable-file.js";

/**
 * Formats with Prettier as the configuration says, file by file, since a configuration may have overrides.
 * @param folder Absolute output folder. @param config Absolute path of the configuration; absent: Prettier's defaults and `.editorconfig`.
 */
export function createPrettierFormat(folder: string, config: string | undefined): (files: readonly GeneratedFile[]) => Promise<GeneratedFile[]> {
  return async (files) => {
    const { format, getFileInfo, resolveConfig } = await import("prettier");
    const formatted: GeneratedFile[] = [];
    for (const file of files) {
      const absolute = path.join(folder, file.path);
      const { inferredParser } = await getFileInfo(absolute, { resolveConfig: false, withNodeModules: true });
      if (inferredParser === null) {
        formatted.push(file);
        continue;
      }
      const options = await resolveConfig(absolute, { editorconfig: true, ...(config === undefined ? {} : { config }) });
      try {
        formatted.push({ path: file.path, text: await format(file.text, { ...options, filepath: absolute }) });
      } catch (error) {
        throw new UnformattableFile(file.path, firstLine(error));
      }
    }
    return formatted;
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
