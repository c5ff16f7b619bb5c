// Builds dist/: the command line, the library, and the library's declarations.
//   node generator/tools/build.mjs [--no-types] [--readable]
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { build } from "esbuild";
import { precompiledModule } from "./precompile.mjs";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "dist");
const flags = process.argv.slice(2);

/** Packages that stay outside: large, native, or run in the user's project. Everything else is small and starts faster inside. */
const EXTERNAL = ["jiti", "oxfmt", "prettier"];

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20.19",
  external: EXTERNAL,
  // jsonc-parser's CommonJS build cannot be bundled, its ESM build can.
  mainFields: ["module", "main"],
  // Comments and spaces are most of what there is to read at start-up; names stay, for stacks that can be read.
  minifyWhitespace: !flags.includes("--readable"),
  minifySyntax: true,
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
};

/** A plugin that fails the build when it has nothing to do: what it changes has gone, and it should go too. */
function plugin(name, setup) {
  return {
    name,
    setup(bundler) {
      let uses = 0;
      setup(bundler, () => (uses += 1));
      bundler.onEnd(() => (uses === 0 ? { errors: [{ text: `The plugin ${name} matches nothing.` }] } : undefined));
    },
  };
}

/** The text of TypeScript's libraries inside ts-morph is a third of it, and only type checking needs it. */
const withoutLibraries = plugin("without-libraries", (bundler, used) => {
  bundler.onLoad({ filter: /ts-morph-common\.js$/ }, ({ path }) => {
    const text = readFileSync(path, "utf8");
    const contents = text.replace(/const libFiles = \[\{[\s\S]*?\n\s*\}\];/, "const libFiles = [];");
    if (contents.length < text.length) used();
    return { contents, loader: "js" };
  });
});

/** Where a dependency wants the module `typescript`, it gets the copy that ts-morph holds, so that only one is ever loaded. */
const oneTypeScript = plugin("one-typescript", (bundler, used) => {
  bundler.onResolve({ filter: /^typescript$/ }, ({ path }) => {
    used();
    return { path, namespace: "one-typescript" };
  });
  bundler.onLoad({ filter: /.*/, namespace: "one-typescript" }, () => ({
    contents: 'import { ts } from "ts-morph"; export default ts;',
    resolveDir: root,
  }));
});

/** Of openapi-typescript only the transforms go in: without this, its index brings a linter of documents with it. */
const onlyTransforms = plugin("only-transforms", (bundler, used) => {
  bundler.onResolve({ filter: /^(?:\.|@redocly\/openapi-core$)/ }, async ({ path, pluginData, ...from }) => {
    if (pluginData === onlyTransforms || !/[\\/]node_modules[\\/]openapi-typescript[\\/]/.test(from.importer))
      return undefined;
    used();
    return { ...(await bundler.resolve(path, { ...from, pluginData: onlyTransforms })), sideEffects: false };
  });
});

/** The command line and the library load the generator as the bundle that `bundleEngine` makes. */
const engineApart = plugin("engine-apart", (bundler, used) => {
  bundler.onResolve({ filter: /\/generate\.js$/ }, ({ path, kind, resolveDir }) => {
    const isEngine = kind === "dynamic-import" && resolve(resolveDir, path) === join(root, "generator/generate.js");
    if (!isEngine) return undefined;
    used();
    return { path: join(import.meta.dirname, "engine.mjs") };
  });
});

/** Compiles the built-in templates now, so that no run has to. */
const precompiledTemplates = plugin("precompiled-templates", (bundler, used) => {
  bundler.onLoad({ filter: /[\\/]templates[\\/]precompiled\.ts$/ }, async ({ path }) => {
    used();
    return { contents: await precompiledModule(root, path) };
  });
});

/** Everything between options and files, in one CommonJS file that can be loaded with V8's code cache. */
async function bundleEngine() {
  const result = await build({
    ...common,
    entryPoints: { engine: "generator/generate.ts" },
    outdir: dist,
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    charset: "ascii",
    define: { "import.meta.url": "importMetaUrl" },
    plugins: [withoutLibraries, oneTypeScript, onlyTransforms, precompiledTemplates],
  });
  const [{ path, text }] = result.outputFiles;
  // A script with a code cache cannot import by itself, so the loader does it for it.
  const imported = text.replaceAll(/\bimport\((?="(?:[\w@/.-]+)"\))/g, "importModule(");
  // esbuild leaves characters in regular expressions as they are, and the loader reads bytes as characters.
  const escape = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  const code = imported.replaceAll(/[^\0-\x7f]/g, escape);
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 16);
  return { ...result, outputFiles: [{ path, contents: `//${hash}\n${code}` }] };
}

/** The entry points; what is imported dynamically becomes a chunk that is loaded when it is needed. */
async function bundleEntries() {
  return build({
    ...common,
    entryPoints: {
      cli: "generator/cli.ts",
      thread: "generator/cli/thread.ts",
      index: "generator/index.ts",
      ...extensionEntries(),
    },
    outdir: dist,
    chunkNames: "chunks/[name]-[hash]",
    splitting: true,
    format: "esm",
    plugins: [engineApart],
    // CommonJS packages inside the bundle ask for Node's own modules with `require`.
    banner: {
      js: 'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);',
    },
  });
}

/** The extensions that come with Bindsmith: folders of `generator/extensions` that package.json exports. */
function extensions() {
  const { exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.keys(exports).flatMap((subpath) => /^\.\/extensions\/(.+)$/.exec(subpath)?.[1] ?? []);
}

function extensionEntries() {
  return Object.fromEntries(
    extensions().map((name) => [`extensions/${name}`, `generator/extensions/${name}/index.ts`]),
  );
}

/** The licences of the packages inside the bundles, which have to go with them. */
function licences(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file === undefined ? "" : readFileSync(join(root, folder, file), "utf8").trim()}\n`;
  });
  return { path: join(dist, "THIRD-PARTY-LICENSES.txt"), contents: texts.join(`\n${"-".repeat(80)}\n\n`) };
}

/** Writes so that the build is never half there: chunks have names of their own, the entry points that refer to them come last. */
function write(outputs) {
  const depth = ({ path }) => relative(dist, path).split(sep).length;
  for (const { path, contents } of outputs.sort((left, right) => depth(right) - depth(left))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  const wanted = new Set(outputs.map(({ path }) => path));
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(path)) rmSync(path, { force: true });
  }
}

async function writeDeclarations() {
  const { default: ts } = await import("typescript");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const entries = ["index.ts", ...extensions().map((name) => `extensions/${name}/index.ts`)];
  const roots = entries.map((entry) => join(root, "generator", entry));
  const program = ts.createProgram(roots, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, "generator"),
    outDir: dist,
  });
  // Types are checked by `npm run typecheck`; here only what stands in the way of declarations counts.
  const { diagnostics } = program.emit();
  if (diagnostics.length === 0) return;
  const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => "\n" };
  console.error(ts.formatDiagnostics(diagnostics, host));
  process.exit(1);
}

// A build that fails leaves the earlier one in place.
const bundles = await Promise.all([bundleEntries(), bundleEngine()]).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const metafiles = bundles.map(({ metafile }) => metafile);
write([...bundles.flatMap(({ outputFiles }) => outputFiles), licences(metafiles)]);
if (!flags.includes("--no-types")) await writeDeclarations();
