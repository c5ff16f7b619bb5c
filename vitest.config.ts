import { defineConfig } from "vitest/config";
import { precompiledModule } from "./generator/tools/precompile.mjs";

/** Where a dependency wants the module `typescript`, it gets the copy that ts-morph holds, as in the build. */
const typescriptAlias = {
  name: "typescript-alias",
  enforce: "pre",
  resolveId(source: string, importer: string | undefined): string | undefined {
    return source === "typescript" && importer?.includes("/node_modules/openapi-typescript/") === true
      ? "\0typescript-alias"
      : undefined;
  },
  load(id: string): string | undefined {
    return id === "\0typescript-alias" ? 'import { ts } from "ts-morph"; export default ts;' : undefined;
  },
} as const;

/** The built-in templates are compiled once, as in the build. */
const precompiledTemplates = {
  name: "precompiled-templates",
  enforce: "pre",
  load: (id: string): Promise<string> | undefined =>
    id.endsWith("/templates/precompiled.ts") ? precompiledModule(import.meta.dirname, id) : undefined,
} as const;

/** One mocks `node:fs`, one measures memory: they get a process of their own. */
const alone = [
  "test/unit/output/interrupted.test.ts",
  "test/runtime/soak.test.ts",
  "test/runtime/reconnection.test.ts",
  "test/runtime/grant.test.ts",
  "test/runtime/client-credentials.test.ts",
  "test/node-entry/wire.test.ts",
  "test/node-entry/runtime.test.ts",
];

/** Tests that were generated, and those of packages. */
const notOurs = ["test/extensions/fixtures/**", "**/node_modules/**"];

export default defineConfig({
  plugins: [typescriptAlias, precompiledTemplates],
  test: {
    globalSetup: ["test/support/build.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/\/openapi-typescript\//u] } },
    projects: [
      // The other files share a process, so that compiler, generator and what they have parsed are loaded once.
      {
        extends: true,
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: [...alone, ...notOurs], isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
