/** The compiler on files in memory. */
import ts from "typescript";

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  noUnusedLocals: true,
  isolatedModules: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
};

/** What is wrong with a file and those that it imports, each with its place. @param files texts by path */
export function errorsOf(files: Readonly<Record<string, string>>, entry: string): readonly string[] {
  const host = ts.createCompilerHost(options);
  const text = (name: string): string | undefined => files[name.replace(/^\//u, "")];
  const program = ts.createProgram([`/${entry}`], options, {
    ...host,
    fileExists: (name) => text(name) !== undefined || host.fileExists(name),
    readFile: (name) => text(name) ?? host.readFile(name),
    directoryExists: () => true,
    getDirectories: () => [],
    getCurrentDirectory: () => "/",
    getSourceFile(name, version) {
      const source = text(name) ?? host.readFile(name);
      return source === undefined ? undefined : ts.createSourceFile(name, source, version, true);
    },
  });
  return [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()].map(
    ({ file, start = 0, messageText }) =>
      `${file?.fileName}:${(file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
  );
}
