import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../../generator/shared/generated-file.js";
import { complaintsOf, type TypeScriptVersion } from "./compilers.js";
import { commonFlags, type FlagSet } from "./flag-sets.js";

/** Flags that only later versions know. */
const since: Readonly<Record<string, readonly TypeScriptVersion[]>> = {
  isolatedDeclarations: ["5.9", "6", "7"],
  erasableSyntaxOnly: ["5.9", "6", "7"],
  noUncheckedSideEffectImports: ["5.9", "6", "7"],
  strictBuiltinIteratorReturn: ["5.9", "6", "7"],
};

const everyFlag = {
  target: "ES2022",
  module: "NodeNext",
  lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  forceConsistentCasingInFileNames: true,
  declaration: true,
  skipLibCheck: false,
  // TypeScript checks its own libraries; nothing that is generated adds to them.
  skipDefaultLibCheck: true,
  noEmit: true,
};

/**
 * Type-checks files with the compiler of a version and returns what it complains about, one line each, empty when it is
 * content. A `package.json` with `"type": "module"` is added where there is none.
 */
export async function compile(
  files: readonly GeneratedFile[],
  {
    typescript = "5.9",
    flags = {},
  }: { readonly typescript?: TypeScriptVersion; readonly flags?: Readonly<Record<string, unknown>> } = {},
): Promise<readonly string[]> {
  return inFolder(files, (folder) => check(folder, typescript, { ...everyFlag, ...flags }));
}

/** Type-checks the same files under each of some sets of options; every complaint begins with the name of its set. */
export async function compileUnder(files: readonly GeneratedFile[], sets: readonly FlagSet[]): Promise<string[]> {
  return inFolder(files, async (folder) => {
    const complaints: string[] = [];
    for (const { name, typescript, flags } of sets) {
      const lines = await check(folder, typescript, { ...commonFlags, ...flags });
      complaints.push(...lines.map((line) => `${name}: ${line}`));
    }
    return complaints;
  });
}

async function inFolder<T>(files: readonly GeneratedFile[], use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "compile-"));
  try {
    await write(folder, "package.json", '{ "type": "module" }');
    for (const { path, text } of files) await write(folder, path, text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function check(
  folder: string,
  typescript: TypeScriptVersion,
  flags: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const known = Object.fromEntries(Object.entries(flags).filter(([name]) => since[name]?.includes(typescript) ?? true));
  await write(folder, "tsconfig.json", JSON.stringify({ compilerOptions: known, include: ["**/*.ts"] }));
  return complaintsOf(typescript, join(folder, "tsconfig.json"));
}

async function write(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
