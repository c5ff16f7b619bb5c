import type { GeneratedFile } from "../../../generator/shared/generated-file.js";
import { hashFiles, renderManifest } from "../../../generator/output/manifest.js";

/** Files as a run makes them, with their manifest. */
export function packageFiles(files: Readonly<Record<string, string>>): GeneratedFile[] {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const manifest = renderManifest({
    generator: "1.0.0",
    options: "o",
    warnings: 0,
    inputs: new Map([["../spec.yaml", "i"]]),
    files: hashFiles(list),
  });
  return [...list, manifest];
}
