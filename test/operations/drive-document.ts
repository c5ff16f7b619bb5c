import { dirname } from "node:path";
import type { GenerateContext, GenerateResult } from "../../generator/index.js";
import type { UserOptions } from "../../generator/options/index.js";
import { presetOf } from "../../generator/options/presets.js";
import { drive, type DriveReport, type LeftOut } from "./drive.js";
import { loadPackage } from "./load-package.js";
import { readRawDocument } from "./raw-document.js";

/** Generates the package of a document in memory and drives it. Throws when there is none. */
export async function driveDocument(
  file: string,
  options: UserOptions,
  generate: (options: UserOptions, context: GenerateContext) => Promise<GenerateResult>,
): Promise<DriveReport> {
  const result = await generate({ input: file, formatter: "none", ...options }, { directory: dirname(file) });
  if (result.sdk === undefined || result.files.length === 0)
    throw new Error(`No package of ${file}: ${result.diagnostics.map(({ message }) => message).join("\n")}`);
  const exports = await loadPackage(result);
  return drive(
    readRawDocument(file),
    { model: result.sdk, diagnostics: result.diagnostics },
    exports,
    leftOutBy(options),
  );
}

/** What options (and the preset they name) leave out: by `x-name: value`, or the parameters that paging takes over. */
function leftOutBy(options: UserOptions): LeftOut {
  const layers: readonly UserOptions[] = [
    options,
    options.preset === undefined ? {} : presetOf(options.preset).options,
  ];
  const all = <T>(pick: (layer: UserOptions) => readonly T[] | undefined): readonly T[] =>
    layers.flatMap((layer) => pick(layer) ?? []);
  const dropped = new Set(all((layer) => layer.pagination).flatMap(({ drop }) => drop ?? []));
  const has = (node: Readonly<Record<string, unknown>>, selectors: readonly string[]): boolean =>
    selectors.some((selector) => {
      const [name = "", value] = selector.split(": ");
      return Object.hasOwn(node, name) && String(node[name]) === value;
    });
  return {
    operation: ({ node }) =>
      has(
        node,
        all((layer) => layer.exclude),
      ),
    parameter: (name, node) =>
      dropped.has(name) ||
      has(
        node,
        all((layer) => layer.ignoreParameters),
      ),
    brackets: layers.find((layer) => layer.queryObjects !== undefined)?.queryObjects === "brackets",
  };
}
