import { defineConfig } from "vitest/config";

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

export default defineConfig({
  plugins: [typescriptAlias],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    globalSetup: ["test/support/build.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/\/openapi-typescript\//u] } },
  },
});
