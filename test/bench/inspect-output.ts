import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { measure, type Usage } from "./measure.js";
import { modules } from "./peers.js";

export interface OutputFacts {
  readonly files: number;
  readonly bytes: number;
  readonly tscCpuMs: number;
  readonly tscErrors: number;
  /** Gzipped bytes of the minified browser bundle; `undefined` when it cannot be made. */
  readonly oneCall: number | undefined;
  readonly whole: number | undefined;
}

/** Flags that every output is checked with. */
const commonFlags = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: "es2022",
  module: "esnext",
  moduleResolution: "bundler",
  lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
  types: [],
};

/** The rest of what Bindsmith's output promises to be clean under. */
export const everyFlag = {
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  isolatedDeclarations: true,
  declaration: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
};

/** Looks at what a generator wrote into `work/out`: size, what TypeScript thinks of it, what a consumer has to load. */
export async function inspectOutput(context: {
  readonly work: string;
  readonly out: string;
  readonly node: string;
  readonly compiler: string;
  readonly flags: Readonly<Record<string, unknown>>;
  readonly oneCall: string | undefined;
  readonly whole: string | undefined;
}): Promise<OutputFacts> {
  const paths = modules(context.out).map((path) => join(context.out, path));
  const check = (flags: Readonly<Record<string, unknown>>): Promise<Usage> => {
    const project = join(context.work, "tsconfig.json");
    writeFileSync(project, JSON.stringify({ compilerOptions: { ...commonFlags, ...flags }, files: paths }));
    const argv = [context.compiler, "-p", project, "--pretty", "false"];
    return measure({ program: context.node, arguments: argv, directory: context.work });
  };
  // The time is that of the same flags for everybody; what more an output promises only adds errors.
  const typed = await check({});
  const promised = Object.keys(context.flags).length === 0 ? typed : await check(context.flags);
  return {
    files: paths.length,
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
    tscCpuMs: typed.cpuMs,
    tscErrors: promised.output.split("\n").filter((line) => /error TS\d+/.test(line)).length,
    oneCall: await bundle(context.work, "one-call", context.oneCall),
    whole: await bundle(context.work, "whole", context.whole),
  };
}

/** Size of a minified and gzipped browser bundle of a module that lies in `work`. */
async function bundle(work: string, name: string, text: string | undefined): Promise<number | undefined> {
  if (text === undefined) return undefined;
  const entry = join(work, `${name}.ts`);
  const outfile = join(work, `${name}.bundle.js`);
  writeFileSync(entry, text);
  try {
    const options = {
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      logLevel: "silent",
    } as const;
    await build({ ...options, entryPoints: [entry], outfile, tsconfigRaw: "{}" });
    return gzipSync(readFileSync(outfile), { level: 9 }).length;
  } catch {
    return undefined;
  }
}
