/** The modules of types: an interface, alias or enum for every declaration of the plan. */
import type { GeneratedFile } from "../../../shared/generated-file.js";
import { specifier } from "../link.js";
import type { TypeModule } from "../../plan/types.js";
import { declaredType } from "./declared.js";
import { importsMark } from "../../text/code.js";
import { code, join, literal, memberName, type Code } from "../../text/text.js";
import { createDeclarationPrinter } from "./declaration.js";
import type { CommentPrinter } from "../comments.js";

/**
 * `src/types/*.ts`, one file a module, and `src/types/index.ts`, which names them all. Files are sorted by path. Modules
 * import nothing but types of each other.
 */
export function renderTypes(modules: readonly TypeModule[], comments: CommentPrinter): GeneratedFile[] {
  const declarations = new Map(modules.flatMap(({ types }) => types).map((type) => [type.name, type]));
  const files = modules.map(({ module, types }): GeneratedFile => {
    const print = createDeclarationPrinter((name) => declaredType(name, declarations), comments);
    const texts = types.map((type) => print(type));
    return { path: `src/${module}.ts`, text: code`${importsMark}\n\n${join(texts, "\n")}` };
  });
  const index = { path: "src/types/index.ts", text: printIndex(modules) };
  return [...files, index].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every type by name; enums with their const objects. */
function printIndex(modules: readonly TypeModule[]): Code {
  if (modules.length === 0) return code`export {};\n`;
  const lines = modules.map(({ module, types }) => {
    const names = [...types]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, constObject }) => (constObject === undefined ? code`type ${memberName(name)}` : memberName(name)));
    return code`export { ${join(names, ", ")} } from ${literal(specifier("types/index", module))};\n`;
  });
  return join(lines, "");
}
