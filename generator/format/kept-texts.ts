/** Formatted texts of an earlier run in the same process: files whose text has not changed are not formatted again. */
import type { GeneratedFile } from "../shared/generated-file.js";

/** By path of the file: its text before and after formatting, and all else that decided about it. */
export type KeptTexts = Map<string, { readonly rules: string; readonly text: string; readonly formatted: string }>;

/**
 * A formatter that formats only what it has not formatted before.
 * @param rules Everything besides a file's path and text that decides how it is formatted.
 */
export function keepingTexts(
  format: (files: readonly GeneratedFile[]) => Promise<GeneratedFile[]>,
  kept: KeptTexts,
  rules: string,
): (files: readonly GeneratedFile[]) => Promise<GeneratedFile[]> {
  return async (files) => {
    const isKnown = ({ path, text }: GeneratedFile): boolean => {
      const known = kept.get(path);
      return known !== undefined && known.text === text && known.rules === rules;
    };
    const fresh = files.filter((file) => !isKnown(file));
    const formatted = fresh.length === 0 ? [] : await format(fresh);
    for (const [index, { path, text }] of fresh.entries())
      kept.set(path, { rules, text, formatted: formatted[index]?.text ?? text });
    return files.map((file) => ({ ...file, text: kept.get(file.path)?.formatted ?? file.text }));
  };
}
