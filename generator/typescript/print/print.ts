/**
 * Structures become text. ts-morph prints the skeleton of a module: declarations, names, modifiers. Bodies, types and
 * comments are slots that are filled in afterwards, so that its writer, which follows strings and comments character by
 * character, never sees text of a document and has little to do.
 */
import {
  printStructure,
  StructureKind,
  type ClassDeclarationStructure,
  type StatementStructures,
  type Structures,
} from "ts-morph";
import { importsMark } from "../text/code.js";
import { join, none, rendered, type Code } from "../text/text.js";

/** A token that stands for text in a structure. Names cannot contain it: it starts with a control character. */
const SLOT = /\u0001(\d+)\u0001/;
const SLOT_IN_JSON = /\\u0001(\d+)\\u0001/g;

/**
 * A structure that ts-morph prints once, when it is first needed, with holes for its texts. Texts keep the indentation that
 * they have. A property that is nothing but a hole stands for all members of a type, with the indentation of the first and the
 * semicolon of the last.
 */
export function stencil<Hole extends string>(
  holes: readonly Hole[],
  structureOf: (hole: Readonly<Record<Hole, string>>) => Structures,
): (texts: Readonly<Record<Hole, Code>>) => Code {
  let between: readonly string[] = [];
  let order: readonly Hole[] = [];
  const cut = (): void => {
    const tokens = Object.fromEntries(holes.map((hole, index) => [hole, `\u0001${index}\u0001`]));
    const text = printStructure(structureOf(tokens as Record<Hole, string>), { indentNumberOfSpaces: 2 });
    const parts = text.replace(/^ +(\u0001\d+\u0001);$/gm, "$1").split(SLOT);
    between = parts.filter((_, index) => index % 2 === 0);
    order = parts.flatMap((part, index) => (index % 2 === 0 ? [] : [holes[Number(part)] as Hole]));
  };
  return (texts) => {
    if (between.length === 0) cut();
    let text = between[0] ?? "";
    order.forEach((hole, index) => {
      // What begins on its own line leaves no space behind on the one before.
      if (texts[hole].startsWith("\n") && text.endsWith(" ")) text = text.slice(0, -1);
      text += texts[hole] + (between[index + 1] ?? "");
    });
    return rendered(text);
  };
}

/** The slots of one module. */
export interface Slots {
  /** A token for the text, to be put into a structure. */
  readonly put: (text: Code) => string;
  /** The texts by number. */
  readonly texts: readonly Code[];
  /** Structures that stand for a text which is printed already. */
  readonly printed: Map<object, Code>;
}

export function createSlots(): Slots {
  const texts: Code[] = [];
  return { put: (text) => `\u0001${texts.push(text) - 1}\u0001`, texts, printed: new Map() };
}

/** Skeletons that a run has printed, by their structures: functions of an API differ in what fills their slots. */
export type Skeletons = Map<string, string>;

/** The text of a module, below the place of its imports. No ts-morph project is needed for that. */
export function printModule(
  statements: readonly StatementStructures[],
  slots: Slots = createSlots(),
  skeletons: Skeletons = new Map(),
): string {
  return `${importsMark}\n\n${printStatements(statements, slots, skeletons)}`;
}

/** Blank lines stand around what has a body. */
function printStatements(statements: readonly StatementStructures[], slots: Slots, skeletons: Skeletons): string {
  let text = "";
  let previous: StatementStructures | undefined;
  for (const statement of statements) {
    if (previous !== undefined && (hasBody(previous) || hasBody(statement))) text += "\n";
    text += `${printStatement(statement, slots, skeletons)}\n`;
    previous = statement;
  }
  return text;
}

/** A structure with its slots filled. */
export function printStatement(statement: StatementStructures, slots: Slots, skeletons: Skeletons): string {
  const printed = slots.printed.get(statement);
  if (printed !== undefined) return printed.trimEnd();
  return statement.kind === StructureKind.Class
    ? printClass(statement, slots, skeletons)
    : printFilled(statement, slots, skeletons);
}

function hasBody({ kind }: StatementStructures): boolean {
  return kind === StructureKind.Function || kind === StructureKind.Class;
}

/** A class; its methods are printed one by one and stand behind its last other member. */
function printClass(structure: ClassDeclarationStructure, slots: Slots, skeletons: Skeletons): string {
  const { methods = [], getAccessors = [], ctors = [] } = structure;
  if (methods.length === 0 || getAccessors.length + ctors.length === 0) return printFilled(structure, slots, skeletons);
  const texts = methods.map((method) => {
    const printed = slots.printed.get(method)?.trimEnd();
    return rendered(printed ?? printFilled({ kind: StructureKind.Method, ...method }, slots, skeletons));
  });
  const behind = { trailingTrivia: `\n\n${slots.put(join(texts, "\n\n"))}` };
  const members =
    getAccessors.length > 0 ? { getAccessors: withLast(getAccessors, behind) } : { ctors: withLast(ctors, behind) };
  return printFilled({ ...structure, ...members, methods: [] }, slots, skeletons);
}

function withLast<T>(list: readonly T[], fields: Partial<T>): T[] {
  return list.map((each, index) => (index === list.length - 1 ? { ...each, ...fields } : each));
}

/**
 * A structure with its slots filled, without a line break at the end. Structures are plain data: as JSON, with the slots
 * numbered from 0, they are the key of their skeleton.
 */
function printFilled(structure: Structures, slots: Slots, skeletons: Skeletons): string {
  const texts: Code[] = [];
  const shape = JSON.stringify(structure).replace(
    SLOT_IN_JSON,
    (_, slot: string) => `\\u0001${texts.push(slots.texts[Number(slot)] ?? none) - 1}\\u0001`,
  );
  let skeleton = skeletons.get(shape);
  if (skeleton === undefined) {
    skeleton = printStructure(JSON.parse(shape) as Structures, { indentNumberOfSpaces: 2 });
    skeletons.set(shape, skeleton);
  }
  return fill(skeleton, texts);
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
