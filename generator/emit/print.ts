/**
 * Structures become text. ts-morph prints the skeleton of a module: declarations, names, modifiers. Bodies, types and
 * comments are slots that are filled in afterwards, so that its writer, which follows strings and comments character by
 * character, never sees text of a document and has little to do.
 */
import { printStructure, StructureKind, type StatementStructures } from "ts-morph";
import { trusted, type Code } from "./text.js";

/** A token that stands for text in a structure. Names cannot contain it: it starts with a control character. */
const SLOT = /\u0001(\d+)\u0001/;

/** The slots of one module. */
export interface Slots {
  /** A token for the text, to be put into a structure. */
  readonly put: (text: Code) => string;
  /** The texts by number. */
  readonly texts: readonly Code[];
}

export function createSlots(): Slots {
  const texts: Code[] = [];
  return { put: (text) => `\u0001${texts.push(text) - 1}\u0001`, texts };
}

/** The text of a module, import declarations first. No ts-morph project is needed for that. */
export function printModule(statements: readonly StatementStructures[], slots: Slots = createSlots()): string {
  const imports = statements.filter(({ kind }) => kind === StructureKind.ImportDeclaration);
  const others = statements.filter(({ kind }) => kind !== StructureKind.ImportDeclaration);
  const skeleton = [imports, others]
    .filter((part) => part.length > 0)
    .map(printStatements)
    .join("\n");
  return fill(skeleton, slots.texts);
}

function printStatements(statements: readonly StatementStructures[]): string {
  return printStructure({ kind: StructureKind.SourceFile, statements: [...statements] }, { indentNumberOfSpaces: 2 });
}

/** The text of one import declaration. */
export function printImport(declaration: StatementStructures): Code {
  return trusted(printModule([declaration]).trim());
}

/** Puts the texts into their slots; further lines get the indentation of the line that the slot is on. */
function fill(skeleton: string, texts: readonly Code[]): string {
  const parts = skeleton.split(SLOT);
  const filled: string[] = [];
  let indentation = "";
  parts.forEach((part, index) => {
    if (index % 2 === 0) {
      indentation = lastIndentation(part) ?? indentation;
      filled.push(part);
      return;
    }
    const value = texts[Number(part)] ?? "";
    filled.push(indentation === "" ? value : value.replace(/\n(?!\n)/g, `\n${indentation}`));
  });
  return filled.join("");
}

/** The spaces at the start of the last line; `undefined` when no line starts in the text. */
function lastIndentation(text: string): string | undefined {
  const start = text.lastIndexOf("\n") + 1;
  if (start === 0) return undefined;
  let end = start;
  while (text.charCodeAt(end) === 32) end++;
  return text.slice(start, end);
}
