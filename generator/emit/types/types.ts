/** The modules of types: an interface, alias or enum for every declaration of the model. */
import type { GeneratedFile } from "../../generated-file.js";
import type { ApiModel, TypeDeclaration } from "../../model/model.js";
import { specifier } from "../imports.js";
import { identifier } from "../text/text.js";
import { createTypeNodes } from "./nodes.js";
import { declarationText, enumPart, type PrintedTypes } from "./declaration.js";

/**
 * `src/types/*.ts`, one file a module of the model, and `src/types/index.ts`, which names them all. Files are sorted by
 * path, declarations stand in the order of the model. Modules import nothing but types of each other.
 */
export function emitTypes(model: Pick<ApiModel, "types">): GeneratedFile[] {
  const modules = new Map<string, TypeDeclaration[]>();
  for (const declaration of model.types) {
    const known = modules.get(declaration.module);
    if (known === undefined) modules.set(declaration.module, [declaration]);
    else known.push(declaration);
  }
  const moduleOf = new Map(model.types.map((declaration) => [declaration.name, declaration.module]));
  const sorted = [...modules].sort(([a], [b]) => compare(a, b));
  const files = sorted.map(([module, declarations]): GeneratedFile => ({
    path: `src/${module}.ts`,
    text: moduleText(module, declarations, moduleOf),
  }));
  return [...files, { path: "src/types/index.ts", text: indexText(sorted) }].sort((a, b) => compare(a.path, b.path));
}

function moduleText(
  module: string,
  declarations: readonly TypeDeclaration[],
  moduleOf: ReadonlyMap<string, string>,
): string {
  const imports = new Map<string, Set<string>>();
  const refer = (name: string): string => {
    const from = moduleOf.get(name);
    if (from === undefined) throw new Error(`The type '${name}' is not declared.`);
    if (from !== module) {
      const names = imports.get(from);
      if (names === undefined) imports.set(from, new Set([name]));
      else names.add(name);
    }
    return identifier(name);
  };
  const nodes = createTypeNodes();
  const printed: PrintedTypes = new Map();
  const texts = declarations.map((declaration) => declarationText(declaration, nodes, refer, printed));
  const head = [...imports]
    .sort(([a], [b]) => compare(a, b))
    .map(([from, names]) => `import type ${nameList([...names].sort(compare))} from "${specifier(module, from)}";\n`);
  return [...(head.length === 0 ? [] : [head.join("")]), ...texts].join("\n");
}

/** Every type by name; enums with their const objects. */
function indexText(modules: readonly (readonly [string, readonly TypeDeclaration[]])[]): string {
  const lines = modules.map(([module, declarations]) => {
    const names = [...declarations]
      .sort((a, b) => compare(a.name, b.name))
      .map((declaration) =>
        enumPart(declaration.schema) === undefined ? `type ${declaration.name}` : declaration.name,
      );
    return `export ${nameList(names)} from "${specifier("types/index", module)}";\n`;
  });
  return lines.length === 0 ? "export {};\n" : lines.join("");
}

/** Names in braces, one a line where they are many. */
function nameList(names: readonly string[]): string {
  const line = `{ ${names.join(", ")} }`;
  return line.length <= 80 ? line : `{\n  ${names.join(",\n  ")},\n}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
