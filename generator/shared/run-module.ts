/** Running TypeScript and JavaScript of the user's project. */
import { createRequire } from "node:module";
import path from "node:path";
import type * as Jiti from "jiti";
import { packageFolder } from "./package-folder.js";

/**
 * The default export of a module.
 * @param ownModule What `bindsmith` means in its imports when the project has not installed it. Default: this package.
 * @throws what running it throws.
 */
export async function runModule(file: string, ownModule: string = ownEntryPoint()): Promise<unknown> {
  // As CommonJS, which is what the package is: an `import` would read it twice.
  const { createJiti } = createRequire(import.meta.url)("jiti") as typeof Jiti;
  const jiti = createJiti(import.meta.url, { moduleCache: false, alias: { bindsmith: ownModule } });
  return jiti.import(file, { default: true });
}

/** The library that this package is, built. */
function ownEntryPoint(): string {
  return path.join(packageFolder(), "dist", "index.js");
}
