import path from "node:path";
import type { GeneratedFile } from "../shared/generated-file.js";
import { UnformattableFile } from "./unformattable-file.js";

/**
 * How many files oxfmt works on at a time. Its threads are few, and calls waiting in line cost memory and time:
 * a thousand small files take six times longer when all are started at once.
 */
const CONCURRENCY = 8;
const LANGUAGES = /\.(?:[cm]?[jt]s|json|md|yaml|yml)$/u;

/** Where oxfmt differs from Prettier's defaults. */
const PRETTIER_DEFAULTS = { printWidth: 80, sortPackageJson: false } as const;

/**
 * Formats in this process with oxfmt and Prettier's defaults.
 * @param folder Absolute output folder. @param usesEditorConfig Whether `.editorconfig` files above it have a say.
 */
export function createOxfmtFormat(
  folder: string,
  usesEditorConfig: boolean,
): (files: readonly GeneratedFile[]) => Promise<GeneratedFile[]> {
  return async (files) => {
    const { format } = await import("oxfmt");
    const settings = usesEditorConfig ? await readEditorConfig(folder) : undefined;
    const formatted: GeneratedFile[] = [...files];
    // The largest first, so that no thread is left alone with it in the end.
    const order = [...files.keys()].sort((left, right) => size(files, right) - size(files, left));
    await inParallel(order, async (index) => {
      const file = files[index];
      if (file === undefined || !LANGUAGES.test(file.path)) return;
      const options = { ...PRETTIER_DEFAULTS, ...(await settings?.(file.path)) };
      const { code, errors } = await format(path.posix.basename(file.path), file.text, options);
      const [error] = errors;
      if (error !== undefined)
        throw new UnformattableFile(file.path, `${error.message}${placeIn(error.codeframe ?? "")}`);
      formatted[index] = { ...file, text: code };
    });
    return formatted;
  };
}

async function inParallel(indexes: readonly number[], work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const index = indexes[next];
      next += 1;
      if (index === undefined) return;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

function size(files: readonly GeneratedFile[], index: number): number {
  return files[index]?.text.length ?? 0;
}

/** The settings of `.editorconfig` in the words that Prettier and oxfmt share. */
async function readEditorConfig(folder: string): Promise<(filePath: string) => Promise<Record<string, unknown>>> {
  const { clearConfigCache, resolveConfig } = await import("prettier");
  // A process may make several runs, with an edit of the configuration between them.
  await clearConfigCache();
  const byExtension = new Map<string, Promise<Record<string, unknown>>>();
  return async (filePath) => {
    const extension = path.extname(filePath);
    const known =
      byExtension.get(extension) ??
      resolveConfig(path.join(folder, `file${extension}`), { editorconfig: true }).then(finite);
    byExtension.set(extension, known);
    return known;
  };
}

/** `max_line_length = off` is infinity to Prettier and the longest line, 320, to oxfmt. */
function finite(options: { printWidth?: number } | null): Record<string, unknown> {
  return options?.printWidth === Number.POSITIVE_INFINITY ? { ...options, printWidth: 320 } : { ...options };
}

/** The place that a code frame names; empty when it names none. */
function placeIn(codeFrame: string): string {
  const [, line, column] = /:(\d+):(\d+)\]/.exec(codeFrame) ?? [];
  return line === undefined ? "" : ` (line ${line}, column ${column})`;
}
