import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type ts from "typescript";

/** Versions of TypeScript that generated code is clean under; each is installed under a name of its own. */
export type TypeScriptVersion = "5.4" | "5.9" | "6" | "7";

export const typeScriptVersions: readonly TypeScriptVersion[] = ["5.4", "5.9", "6", "7"];

const packages: Readonly<Record<TypeScriptVersion, string>> = {
  "5.4": "typescript-5.4",
  "5.9": "typescript",
  "6": "typescript-6",
  "7": "typescript-7",
};

const root = resolve(".");

/**
 * What a compiler complains about in a project with `noEmit`, as `tsc -p PROJECT` prints it, one line each; empty when it is
 * content. Compilers in JavaScript run in this process, so that each of them and its library is loaded once.
 *
 * @param project path of a tsconfig file
 */
export async function complaintsOf(version: TypeScriptVersion, project: string): Promise<readonly string[]> {
  return version === "7" ? runNative(project) : runHere(load(version), project);
}

function load(version: TypeScriptVersion): typeof ts {
  return createRequire(join(root, "package.json"))(packages[version]) as typeof ts;
}

/** Parsed libraries of the compilers, by path and by what they are parsed for. */
const libraries = new Map<string, ts.SourceFile | undefined>();

function runHere(compiler: typeof ts, project: string): readonly string[] {
  const found: ts.Diagnostic[] = [];
  const parsed = compiler.getParsedCommandLineOfConfigFile(project, undefined, {
    ...compiler.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => void found.push(diagnostic),
  });
  if (parsed !== undefined) {
    const { fileNames, options, errors } = parsed;
    if (options.noEmit !== true) throw new Error(`${project} would write files.`);
    const program = compiler.createProgram({
      rootNames: fileNames,
      options,
      host: createHost(compiler, options),
      configFileParsingDiagnostics: errors,
    });
    found.push(...compiler.getPreEmitDiagnostics(program));
  }
  const text = compiler.formatDiagnostics(compiler.sortAndDeduplicateDiagnostics(found), {
    getCanonicalFileName: (path) => path,
    getCurrentDirectory: () => dirname(project),
    getNewLine: () => "\n",
  });
  return linesOf(text);
}

function createHost(compiler: typeof ts, options: ts.CompilerOptions): ts.CompilerHost {
  const host = compiler.createCompilerHost(options);
  const libraryFolder = dirname(host.getDefaultLibFileName(options));
  return {
    ...host,
    getCurrentDirectory: () => dirname(String(options["configFilePath"])),
    getSourceFile(path, parsing, ...rest) {
      if (dirname(path) !== libraryFolder) return host.getSourceFile(path, parsing, ...rest);
      const key = `${path} ${JSON.stringify(parsing)}`;
      if (!libraries.has(key)) libraries.set(key, host.getSourceFile(path, parsing, ...rest));
      return libraries.get(key);
    },
  };
}

function runNative(project: string): Promise<readonly string[]> {
  const argv = [join(root, "node_modules", packages["7"], "bin/tsc"), "-p", project, "--pretty", "false"];
  return new Promise((done, reject) => {
    execFile(process.execPath, argv, { cwd: dirname(project), maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const lines = linesOf(stdout);
      if (error !== null && lines.length === 0) reject(new Error(stderr || error.message));
      else done(lines);
    });
  });
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
