/** Structures become text. No ts-morph project is needed for that. */
import { printStructure, StructureKind, type StatementStructures } from "ts-morph";

/** Text of a module: import declarations together, everything else apart. */
export function printModule(structures: readonly StatementStructures[]): string {
  const imports: string[] = [];
  const others: string[] = [];
  for (const structure of structures) {
    const text = printStructure(structure, { indentNumberOfSpaces: 2 }).trim();
    if (structure.kind === StructureKind.ImportDeclaration) imports.push(text);
    else others.push(text);
  }
  return `${[...(imports.length === 0 ? [] : [imports.join("\n")]), ...others].join("\n\n")}\n`;
}
