import { posix } from "node:path";
import ts from "typescript";

/** A generated package in memory: paths below its root (`src/index.ts`) and their text. */
export interface CheckedPackage {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

/** What the compiler says about one package; line and column count from 1. */
export interface TypeFault {
  readonly package: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly message: string;
}

/** Every flag that generated code promises to be clean under. */
export const strictFlags: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: false,
  isolatedModules: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  forceConsistentCasingInFileNames: true,
  declaration: true,
  skipLibCheck: false,
  noEmit: true,
};

/** TypeScript's own library, parsed once a process. */
const libraries = new Map<string, ts.SourceFile>();

/**
 * Runtime files by flags and by path in their package. The runtime imports only itself, so a file that was clean beside
 * the same files is clean again: most packages have the same runtime, and it need not be checked twice.
 */
const runtimes = new Map<string, Map<string, { readonly text: string; readonly clean: boolean }>>();

/**
 * Type-checks the packages in one program and returns all faults, in file order.
 * Nothing is read from disk but TypeScript's own library; a module that is not in the package is a fault.
 */
export function checkStrictly(
  packages: readonly CheckedPackage[],
  flags: ts.CompilerOptions = {},
): readonly TypeFault[] {
  const options = { ...strictFlags, ...flags };
  const layout = layOut(packages);
  const program = ts.createProgram({ rootNames: [...layout.texts.keys()], options, host: createHost(layout, options) });
  const diagnostics = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  const known = knownRuntime(layout, options);
  for (const file of program.getSourceFiles()) {
    const text = layout.texts.get(file.fileName);
    if (text === undefined) continue;
    const path = runtimePath(file.fileName);
    if (path !== undefined && layout.alike && known.get(path)?.clean === true && !layout.broken.has(file.fileName))
      continue;
    const found = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...program.getDeclarationDiagnostics(file),
    ];
    if (path !== undefined) known.set(path, { text, clean: found.length === 0 });
    diagnostics.push(...found);
  }
  return diagnostics.map((diagnostic) => fault(diagnostic, packages));
}

/** What is known of the runtime of these packages under these flags; nothing yet where they have another one. */
function knownRuntime(layout: Layout, options: ts.CompilerOptions): Map<string, { text: string; clean: boolean }> {
  const key = JSON.stringify(options);
  const known = runtimes.get(key);
  const isKnown = ([place, text]: readonly [string, string]): boolean =>
    (known?.get(runtimePath(place) ?? "")?.text ?? text) === text;
  if (known !== undefined && layout.alike && [...layout.texts].every(isKnown)) return known;
  const fresh = new Map<string, { text: string; clean: boolean }>();
  if (layout.alike) runtimes.set(key, fresh);
  return fresh;
}

/** `src/core/json.ts` of a runtime file as {@link layOut} has it. */
function runtimePath(place: string): string | undefined {
  const path = place.replace(/^\/(?:runtime|packages\/\d+)\//, "");
  return isRuntime(path) ? path : undefined;
}

interface Layout {
  readonly texts: ReadonlyMap<string, string>;
  /** Path of a runtime file in its package → path of the one copy that is checked. */
  readonly shared: ReadonlyMap<string, string>;
  /** Whether all packages have the same runtime files, as far as they have them. */
  readonly alike: boolean;
  /** Files that import something that is not there; filled by the program. */
  readonly broken: Set<string>;
}

/** Puts the packages below `/packages/INDEX/`; runtime files that are the same in all of them are checked once. */
function layOut(packages: readonly CheckedPackage[]): Layout {
  const runtime = new Map<string, string>();
  let alike = true;
  for (const each of packages) {
    for (const [path, text] of each.files) {
      if (!isRuntime(path)) continue;
      if ((runtime.get(path) ?? text) !== text) alike = false;
      runtime.set(path, text);
    }
  }
  const texts = new Map<string, string>();
  const shared = new Map<string, string>();
  packages.forEach((each, index) => {
    for (const [path, text] of each.files) {
      if (!path.endsWith(".ts")) continue;
      const place = alike && packages.length > 1 && isRuntime(path) ? `/runtime/${path}` : `/packages/${index}/${path}`;
      texts.set(place, text);
      if (place.startsWith("/runtime/")) shared.set(`/packages/${index}/${path}`, place);
    }
  });
  return { texts, shared, alike, broken: new Set() };
}

/** Whether a file is copied from the runtime; codecs and the list of exports are made for each package. */
function isRuntime(path: string): boolean {
  return /^src\/(core|internal|node)\/(?!(index\.ts$|codecs\/|xml-schemas\/)).*\.ts$/.test(path);
}

function createHost(layout: Layout, flags: ts.CompilerOptions): ts.CompilerHost {
  const { texts } = layout;
  const libraryFolder = ts.getDefaultLibFilePath(flags).replace(/[^/\\]+$/, "");
  const parse = (path: string, text: string): ts.SourceFile =>
    ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false);
  return {
    getSourceFile(path) {
      const text = texts.get(path);
      if (text !== undefined) return parse(path, text);
      if (!path.startsWith(libraryFolder)) return undefined;
      let library = libraries.get(path);
      if (library === undefined) {
        const content = ts.sys.readFile(path);
        if (content === undefined) return undefined;
        library = parse(path, content);
        libraries.set(path, library);
      }
      return library;
    },
    fileExists: (path) => texts.has(path) || (path.startsWith(libraryFolder) && ts.sys.fileExists(path)),
    readFile: (path) => texts.get(path),
    resolveModuleNameLiterals: (literals, containingFile) =>
      literals.map((literal) => ({ resolvedModule: resolveRelative(literal.text, containingFile, layout) })),
    getDefaultLibFileName: () => `${libraryFolder}lib.es2022.d.ts`,
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
}

function resolveRelative(specifier: string, containingFile: string, layout: Layout): ts.ResolvedModuleFull | undefined {
  if (!specifier.startsWith(".") || !specifier.endsWith(".js")) return undefined;
  const wanted = posix.join(posix.dirname(containingFile), specifier).replace(/\.js$/, ".ts");
  const path = layout.shared.get(wanted) ?? wanted;
  if (layout.texts.has(path)) return { resolvedFileName: path, extension: ts.Extension.Ts };
  layout.broken.add(containingFile);
  return undefined;
}

function fault(diagnostic: ts.Diagnostic, packages: readonly CheckedPackage[]): TypeFault {
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const path = diagnostic.file?.fileName ?? "";
  const place = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0) ?? { line: 0, character: 0 };
  const [, index, own] = /^\/packages\/(\d+)\/(.*)$/.exec(path) ?? [];
  const owner = index === undefined ? packages[0] : packages[Number(index)];
  return {
    package: owner?.name ?? "",
    file: own ?? path,
    line: place.line + 1,
    column: place.character + 1,
    code: diagnostic.code,
    message,
  };
}
