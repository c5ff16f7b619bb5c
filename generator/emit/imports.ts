/**
 * Imports of a generated module: code refers to symbols, the import declarations are made from what was used.
 */
import { StructureKind, type ImportDeclarationStructure } from "ts-morph";
import { identifier, trusted, type Code } from "./text/text.js";

/** Something another module of the package exports. */
export interface ImportedSymbol {
  readonly name: string;
  /** Path below `src/`, without extension: `core/path`, `types/actions`. */
  readonly module: string;
  /** A type, or a value of which only the type is used: erased by the compiler. */
  readonly typeOnly: boolean;
}

/** The names of one generated module. */
export interface ModuleScope {
  /**
   * The local name of a symbol, which is imported from now on. It is the symbol's own name unless that is taken by a
   * declaration or an argument of the module or by another symbol; then the name ends in `_`. The same symbol always
   * has the same local name; names are given in the order of first use.
   */
  use(symbol: ImportedSymbol): Code;
  /** A name for a declaration of the module: the wanted one, or where it is taken `NAME_2`, `NAME_3` … */
  declare(wanted: string): Code;
  /** Import declarations for all that was used, sorted by module, their names by code unit. */
  imports(): readonly ImportDeclarationStructure[];
}

/**
 * @param module The module itself, below `src/`, without extension. Using one of its own symbols imports nothing.
 * @param taken Names that its declarations, arguments and local variables have.
 * @param used Called for every symbol of another module when it is first used.
 */
export function createModuleScope(
  module: string,
  taken: Iterable<string>,
  used: (symbol: ImportedSymbol) => void = () => undefined,
): ModuleScope {
  const reserved = new Set<string>(taken);
  /** Local names by `module name`; a symbol used as a type and as a value is one import. */
  const locals = new Map<string, { readonly symbol: ImportedSymbol; readonly local: string; typeOnly: boolean }>();
  return {
    use(symbol) {
      if (symbol.module === module) return identifier(symbol.name);
      const key = `${symbol.module} ${symbol.name}`;
      const known = locals.get(key);
      if (known !== undefined) {
        if (!symbol.typeOnly) known.typeOnly = false;
        return identifier(known.local);
      }
      let local = symbol.name;
      while (reserved.has(local)) local += "_";
      reserved.add(local);
      locals.set(key, { symbol, local, typeOnly: symbol.typeOnly });
      used(symbol);
      return identifier(local);
    },
    declare(wanted) {
      let name = wanted;
      for (let number = 2; reserved.has(name); number++) name = `${wanted}_${number}`;
      reserved.add(name);
      return identifier(name);
    },
    imports() {
      const byModule = new Map<string, { name: string; alias?: string; isTypeOnly: boolean }[]>();
      for (const { symbol, local, typeOnly } of locals.values()) {
        const named = byModule.get(symbol.module) ?? [];
        named.push({ name: symbol.name, ...(local === symbol.name ? {} : { alias: local }), isTypeOnly: typeOnly });
        byModule.set(symbol.module, named);
      }
      return [...byModule]
        .map(([from, named]) => importDeclaration(specifier(module, from), named))
        .sort((left, right) => byCodeUnit(left.moduleSpecifier, right.moduleSpecifier));
    },
  };
}

/**
 * The relative specifier from one module to another, both below `src/` without extension: `../../core/path.js`.
 */
export function specifier(from: string, to: string): Code {
  const fromFolders = from.split("/").slice(0, -1);
  const toParts = to.split("/");
  let shared = 0;
  while (shared < fromFolders.length && shared < toParts.length - 1 && fromFolders[shared] === toParts[shared])
    shared++;
  const up = fromFolders.length - shared;
  return trusted(`${up === 0 ? "./" : "../".repeat(up)}${toParts.slice(shared).join("/")}.js`);
}

function importDeclaration(
  moduleSpecifier: string,
  named: { name: string; alias?: string; isTypeOnly: boolean }[],
): ImportDeclarationStructure {
  const sorted = named.sort((left, right) => byCodeUnit(left.name, right.name));
  // `import type { A }` erases the whole declaration; `import { type A }` would leave an import for its side effects.
  const isTypeOnly = sorted.every((symbol) => symbol.isTypeOnly);
  const names = sorted.map(
    ({ name, alias, isTypeOnly: type }) =>
      `${type && !isTypeOnly ? "type " : ""}${name}${alias === undefined ? "" : ` as ${alias}`}`,
  );
  // One specifier for all: ts-morph makes a writer for each, which costs more than all the rest of a declaration.
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, isTypeOnly, namedImports: [names.join(", ")] };
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
