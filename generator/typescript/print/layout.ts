/** Where the files of a package go: as they are, or as source in the folder of an application. */
import type { GeneratedFile } from "../../shared/generated-file.js";
import type { Options } from "../../options/index.js";

type LayoutOptions = Pick<Options, "layout" | "importExtension">;

/** A declaration that names a module of the package; none of its parts but the specifier is in quotes. */
const DECLARATION =
  /^((?:import|export)\s+(?:type\s+)?(?:[\p{ID_Continue}$]+|(?:[\p{ID_Continue}$]+\s*,\s*)?(?:\{[^{}"']*\}|\*(?:\s+as\s+[\p{ID_Continue}$]+)?))\s+from\s+|import\s+)(["'])(\.\.?\/[^"'\n]*)\.js\2/gmu;

/** `import("./module.js")` as an expression and as a type. */
const DYNAMIC = /\bimport\((["'])(\.\.?\/[^"'\n]*)\.js\1\)/g;

/** Whether a file is there in a layout: source has nothing but code. */
export function isLaidOut(path: string, { layout }: LayoutOptions): boolean {
  return layout === "package" || path.startsWith("src/");
}

/** How relative imports end: `.js`, `.ts`, or not at all. */
export function importEnding({ layout, importExtension }: LayoutOptions): "" | ".js" | ".ts" {
  if (importExtension === undefined) return layout === "package" ? ".js" : "";
  return importExtension === "none" ? "" : importExtension;
}

/**
 * Files of a package (paths below its root, imports that end in `.js`) as the layout has them. Source is directly in the
 * folder.
 */
export function laidOut(files: readonly GeneratedFile[], options: LayoutOptions): GeneratedFile[] {
  const ending = importEnding(options);
  return files.map((file) => {
    const { path, text } = file;
    if (!path.startsWith("src/")) return file;
    const code = ending === ".js" || !/\.tsx?$/.test(path) ? text : withEnding(path, text, ending);
    return { ...file, path: options.layout === "package" ? path : path.slice("src/".length), text: code };
  });
}

function withEnding(path: string, text: string, ending: string): string {
  const code = text.replace(DECLARATION, (_, before: string, quote: string, module: string) =>
    [before, quote, module, ending, quote].join(""),
  );
  // Generated code has none of these, but may quote a document that has.
  if (!/^src\/(?:core|internal|node)\//.test(path)) return code;
  return code.replace(DYNAMIC, (_, quote: string, module: string) => `import(${quote}${module}${ending}${quote})`);
}
