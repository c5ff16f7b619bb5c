// Builds dist/: the command line, the library, and the library's declarations.
//   node generator/tools/build.mjs [--no-types] [--readable] [--metafile FILE]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { loadCached } from "./load-cached.mjs";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "dist");
const flags = process.argv.slice(2);

/** Packages that stay outside: large, native, or run in the user's project. Everything else is small and starts faster inside. */
const EXTERNAL = ["jiti", "oxfmt", "prettier"];

/** What the generator takes from ts-morph. The compiler inside it is by far the largest thing that a run loads. */
const TS_MORPH_NAMES = ["printStructure", "StructureKind", "ts"].join(", ");
const TS_MORPH_BUNDLE = "vendor/ts-morph.cjs";

/** ts-morph as a bundle of its own, without the text of TypeScript's libraries, which only type checking needs. */
async function bundleTsMorph() {
  const withoutLibraries = {
    name: "without-libraries",
    setup(bundler) {
      bundler.onLoad({ filter: /ts-morph-common\.js$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        const contents = text.replace(/const libFiles = \[\{[\s\S]*?\n\s*\}\];/, "const libFiles = [];");
        return { contents, loader: "js" };
      });
    },
  };
  return build({
    stdin: { contents: `export { ${TS_MORPH_NAMES} } from "ts-morph";`, resolveDir: root },
    outfile: join(dist, TS_MORPH_BUNDLE),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    minify: true,
    charset: "ascii",
    legalComments: "linked",
    plugins: [withoutLibraries],
    write: false,
    logLevel: "warning",
  });
}

/**
 * ts-morph is loaded from its own bundle. Where a dependency wants the module `typescript`, it gets the copy that ts-morph
 * holds, so that only one is ever loaded.
 */
const tsMorphFromBundle = {
  name: "ts-morph-from-bundle",
  setup(bundler) {
    bundler.onResolve({ filter: /^(typescript|ts-morph)$/ }, ({ path }) => ({
      path,
      namespace: "ts-morph-from-bundle",
    }));
    bundler.onLoad({ filter: /.*/, namespace: "ts-morph-from-bundle" }, ({ path }) => ({
      contents:
        path === "typescript"
          ? 'import { ts } from "ts-morph"; export default ts;'
          : // Only chunks import this, and they lie one folder below dist.
            `import { loadCached } from "./load-cached.mjs";
             export const { ${TS_MORPH_NAMES} } = loadCached(new URL("../${TS_MORPH_BUNDLE}", import.meta.url));`,
      loader: "js",
      resolveDir: import.meta.dirname,
    }));
  },
};

/** The entry points; what is imported dynamically becomes a chunk that is loaded when it is needed. */
async function bundle() {
  return build({
    absWorkingDir: root,
    entryPoints: { cli: "generator/cli.ts", index: "generator/index.ts" },
    outdir: dist,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    external: EXTERNAL,
    // jsonc-parser's CommonJS build cannot be bundled, its ESM build can.
    mainFields: ["module", "main"],
    plugins: [tsMorphFromBundle],
    // CommonJS packages inside the bundle ask for Node's own modules with `require`.
    banner: {
      js: 'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);',
    },
    // Comments and spaces are most of what there is to read at start-up; names stay, for stacks that can be read.
    minifyWhitespace: !flags.includes("--readable"),
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
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const ambient = fileNames.filter((name) => name.endsWith(".d.ts"));
  const program = ts.createProgram([join(root, "generator/index.ts"), ...ambient], {
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
  const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => "\n" };
  console.error(ts.formatDiagnostics(problems, host));
  process.exit(1);
}

// A build that fails leaves the earlier one in place.
const bundles = await Promise.all([bundle(), bundleTsMorph()]).catch(() => process.exit(1));
rmSync(dist, { recursive: true, force: true });
for (const { path, contents } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
// Makes the code cache, so that not even the first run has to wait for it.
loadCached(pathToFileURL(join(dist, TS_MORPH_BUNDLE)));
if (flags.includes("--metafile"))
  writeFileSync(flags[flags.indexOf("--metafile") + 1], JSON.stringify(bundles[0].metafile));
if (!flags.includes("--no-types")) await writeDeclarations();
