// Builds dist/: the command line, the library, and the library's declarations.
//   node generator/tools/build.mjs [--no-types] [--metafile FILE]
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "dist");

/** Packages that stay outside: large, native, or run in the user's project. Everything else is small and starts faster inside. */
const EXTERNAL = ["chokidar", "jiti", "oxfmt", "prettier", "ts-morph", "yaml"];

/**
 * Some dependencies want the module `typescript`; they get the copy that ts-morph holds, so that only one is ever loaded.
 */
const typescriptAlias = {
  name: "typescript-alias",
  setup(bundler) {
    bundler.onResolve({ filter: /^typescript$/ }, () => ({ path: "typescript", namespace: "typescript-alias" }));
    bundler.onLoad({ filter: /.*/, namespace: "typescript-alias" }, () => ({
      contents: 'import { ts } from "ts-morph"; export default ts;',
      loader: "js",
      resolveDir: root,
    }));
  },
};

/**
 * Bundles the entry points for the folder `outdir`, without writing; what is imported dynamically becomes a chunk that is
 * loaded when it is needed.
 */
async function bundle(outdir) {
  return build({
    absWorkingDir: root,
    entryPoints: { cli: "generator/cli.ts", index: "generator/index.ts" },
    outdir,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    external: EXTERNAL,
    // jsonc-parser's CommonJS build cannot be bundled, its ESM build can.
    mainFields: ["module", "main"],
    plugins: [typescriptAlias],
    // CommonJS packages inside the bundle ask for Node's own modules with `require`.
    banner: {
      js: 'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);',
    },
    // Comments and spaces are most of what there is to read at start-up; names are kept for readable stacks.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "linked",
    metafile: true,
    write: false,
    logLevel: "warning",
  });
}

async function writeDeclarations() {
  const { default: ts } = await import("typescript");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([join(root, "generator/index.ts")], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, "generator"),
    outDir: dist,
  });
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length === 0) return;
  console.error(
    ts.formatDiagnostics(problems, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => "\n",
    }),
  );
  process.exit(1);
}

const flags = process.argv.slice(2);
const { metafile, outputFiles } = await bundle(dist).catch(() => process.exit(1));
rmSync(dist, { recursive: true, force: true });
for (const file of outputFiles) {
  mkdirSync(dirname(file.path), { recursive: true });
  writeFileSync(file.path, file.contents);
}
if (flags.includes("--metafile")) writeFileSync(flags[flags.indexOf("--metafile") + 1], JSON.stringify(metafile));
if (!flags.includes("--no-types")) await writeDeclarations();
