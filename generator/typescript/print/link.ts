/** The last step of printing a module: its symbols get their local names, and the import declarations of what it mentions. */
import { StructureKind, type ImportDeclarationStructure } from "ts-morph";
import { freeName } from "../plan/free-name.js";
import { createSlots, printStatement, type Skeletons } from "./print.js";
import { MARK, type ImportedSymbol } from "../text/code.js";
import { code, join, memberName, none, templateChunk } from "../text/text.js";

export interface LinkedModule {
  readonly text: string;
  /** Symbols of other modules that it imports. */
  readonly imports: readonly ImportedSymbol[];
}

interface Import {
  readonly symbol: ImportedSymbol;
  readonly local: string;
  typeOnly: boolean;
}

/**
 * A printed module with names in the place of marks. A symbol has its own name unless that is one of the module or that of
 * another symbol before it; then the name ends in `_`. Declared types come first, then the order is that of the text.
 *
 * @param module The module itself, below `src/`, without extension. It imports none of its own symbols.
 */
export function linkModule(module: string, text: string, skeletons: Skeletons = new Map()): LinkedModule {
  if (!text.includes("\u0002")) return { text, imports: [] };
  const parts = text.split(MARK);
  const imports = importsOf(module, parts);
  for (let index = 1; index < parts.length; index += 2) {
    const mark = parts[index] ?? "";
    if (mark === "i") parts[index] = declarations(module, [...imports.values()], skeletons);
    else if (mark.startsWith("l")) parts[index] = mark.slice(1);
    else parts[index] = imports.get(mark.slice(1))?.local ?? mark.slice(mark.lastIndexOf(" ") + 1);
  }
  return { text: parts.join(""), imports: [...imports.values()].map(({ symbol }) => symbol) };
}

/** Imports by `module name`; a symbol used as a type and as a value is one. */
function importsOf(module: string, parts: readonly string[]): ReadonlyMap<string, Import> {
  const taken = new Set<string>();
  const found = new Map<string, { readonly symbol: ImportedSymbol; typeOnly: boolean }>();
  for (let index = 1; index < parts.length; index += 2) {
    const mark = parts[index] ?? "";
    const content = mark.slice(1);
    if (mark.startsWith("l")) taken.add(content);
    if (!mark.startsWith("t") && !mark.startsWith("v")) continue;
    const typeOnly = mark.startsWith("t");
    const known = found.get(content);
    if (known !== undefined) {
      known.typeOnly &&= typeOnly;
      continue;
    }
    const [from = "", name = "", local] = content.split(" ");
    const symbol = { name, module: from, typeOnly, ...(local === undefined ? {} : { local }) };
    if (from === module) taken.add(name);
    else found.set(content, { symbol, typeOnly });
  }
  const imports = new Map<string, Import>();
  const inOrder = [...found].sort(([, left], [, right]) => rank(left.symbol) - rank(right.symbol));
  for (const [key, { symbol, typeOnly }] of inOrder) {
    const local = freeName(symbol.local ?? symbol.name, taken);
    taken.add(local);
    imports.set(key, { symbol, local, typeOnly });
  }
  return imports;
}

function rank({ module }: ImportedSymbol): number {
  return module.startsWith("types/") ? 0 : 1;
}

/** Other packages first, then sorted by module, their names by code unit. */
function declarations(module: string, imports: readonly Import[], skeletons: Skeletons): string {
  const byModule = new Map<string, Import[]>();
  for (const each of imports) {
    const from = specifier(module, each.symbol.module);
    const named = byModule.get(from);
    if (named === undefined) byModule.set(from, [each]);
    else named.push(each);
  }
  return [...byModule]
    .sort(([left], [right]) => Number(left.startsWith(".")) - Number(right.startsWith(".")) || byCodeUnit(left, right))
    .flatMap(([from, imported]) => {
      const named = imported.filter(({ symbol }) => symbol.name !== "*");
      return [
        ...imported.filter(({ symbol }) => symbol.name === "*").map((each) => printNamespace(from, each, skeletons)),
        ...(named.length === 0 ? [] : [printDeclaration(from, named, skeletons)]),
      ];
    })
    .join("\n");
}

/**
 * The relative specifier from one module to another, both below `src/` without extension: `../../core/path.js`; or that of a
 * module of another package (`npm:zod`).
 */
export function specifier(from: string, to: string): string {
  if (to.startsWith("npm:")) return to.slice("npm:".length);
  if (from.startsWith("../")) return specifier(from.slice("../".length), `src/${to}`);
  const fromFolders = from.split("/").slice(0, -1);
  const toParts = to.split("/");
  let shared = 0;
  while (shared < fromFolders.length && shared < toParts.length - 1 && fromFolders[shared] === toParts[shared])
    shared++;
  const up = fromFolders.length - shared;
  return `${up === 0 ? "./" : "../".repeat(up)}${toParts.slice(shared).join("/")}.js`;
}

/** `import * as v from "valibot"` */
function printNamespace(from: string, { local, typeOnly }: Import, skeletons: Skeletons): string {
  const slots = createSlots();
  const structure: ImportDeclarationStructure = {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: slots.put(templateChunk(from)),
    isTypeOnly: typeOnly,
    namespaceImport: slots.put(memberName(local)),
  };
  return printStatement(structure, slots, skeletons);
}

function printDeclaration(from: string, imports: readonly Import[], skeletons: Skeletons): string {
  const sorted = [...imports].sort((left, right) => byCodeUnit(left.symbol.name, right.symbol.name));
  // `import type { A }` erases the whole declaration; `import { type A }` would leave an import for its side effects.
  const isTypeOnly = sorted.every(({ typeOnly }) => typeOnly);
  const names = sorted.map(({ symbol: { name }, local, typeOnly }) => {
    const alias = local === name ? none : code` as ${memberName(local)}`;
    return code`${typeOnly && !isTypeOnly ? code`type ` : none}${memberName(name)}${alias}`;
  });
  const slots = createSlots();
  const structure: ImportDeclarationStructure = {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier: slots.put(templateChunk(from)),
    isTypeOnly,
    // One specifier for all: ts-morph makes a writer for each, which costs more than all the rest of a declaration.
    namedImports: [slots.put(join(names, ", "))],
  };
  return printStatement(structure, slots, skeletons);
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
