/** What the tests of the extensions generate. */
import { join } from "node:path";
import { msw } from "../../generator/extensions/msw/index.js";
import { tanstackQuery } from "../../generator/extensions/tanstack-query/index.js";
import { tests } from "../../generator/extensions/tests/index.js";
import { valibot } from "../../generator/extensions/valibot/index.js";
import { zod } from "../../generator/extensions/zod/index.js";
import { hasErrors, type Extension } from "../../generator/index.js";
import { generate, type GenerateResult } from "../../generator/generate.js";
import type { UserOptions } from "../../generator/options/index.js";

export const fixtures = join(import.meta.dirname, "fixtures");

/** What comes with Bindsmith, with the options that print the most. */
export const allExtensions: readonly Extension[] = [
  tanstackQuery(),
  zod({ validate: "both" }),
  valibot({ validate: "both" }),
  msw(),
  tests(),
];

/** The package of the small shop with extensions: its files by path, below the root of the package. */
export async function shopWith(
  extensions: readonly Extension[],
  options: UserOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const { files, diagnostics } = await generateShop(extensions, options);
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return new Map(files.map(({ path, text }) => [path, text]));
}

export function generateShop(extensions: readonly Extension[], options: UserOptions = {}): Promise<GenerateResult> {
  const given = { input: "shop.yaml", packageName: "shop", formatter: "oxfmt", ...options } as const;
  return generate({ ...given, extensions: [...extensions] }, { directory: fixtures });
}
