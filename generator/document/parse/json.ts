import { printParseErrorCode, visit } from "jsonc-parser";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { quoted } from "../json/value.js";
import { limits } from "../limits.js";
import { appendPointer } from "../json/pointer.js";
import { sourceLocation, sourceLocations } from "../positions/position.js";
import { locateInJson } from "../positions/locate-json.js";
import type { SourceFile } from "../positions/source-file.js";

/** A parsed document; no value when it cannot be used at all, then there is an error among the diagnostics. */
export interface ParsedValue {
  readonly value?: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses JSON (RFC 8259) with the engine's parser. What that parser lets pass in silence is refused here:
 * a key twice in one object, a number beyond the range of a double, nesting beyond the limit.
 */
export function parseJson(file: SourceFile): ParsedValue {
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch {
    return { diagnostics: [syntaxError(file)] };
  }
  const shape = survey(value);
  if (shape.depth > limits.depth) return { diagnostics: [tooDeep(file, shape.depth)] };
  const diagnostics: Diagnostic[] = [];
  // The quick count is exact for nearly every document; where it is not, the slow one decides.
  if (quickMemberCount(file.text) !== shape.members && memberCount(file.text) !== shape.members)
    diagnostics.push(...duplicateKeys(file));
  if (shape.infinite) diagnostics.push(...dropInfinities(file, value));
  return { value, diagnostics };
}

/** Occurrences of `":`, which end a key unless they stand in a string. */
function quickMemberCount(text: string): number {
  let count = 0;
  for (let index = text.indexOf('":'); index !== -1; index = text.indexOf('":', index + 2)) {
    if (text.charCodeAt(index - 1) !== 0x5c) count += 1;
  }
  return count;
}

/** Number of object members as they are written. */
function memberCount(text: string): number {
  let count = 0;
  const end = text.length;
  for (let index = 0; index < end; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 0x22) index = endOfString(text, index);
    else if (character === 0x3a) count += 1;
  }
  return count;
}

function endOfString(text: string, start: number): number {
  const end = text.length;
  let index = start + 1;
  for (; index < end; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 0x22) break;
    if (character === 0x5c) index += 1;
  }
  return index;
}

/** Members, deepest nesting, and whether a number is beyond the range of a double. */
function survey(root: unknown): { readonly members: number; readonly depth: number; readonly infinite: boolean } {
  let members = 0;
  let depth = 0;
  let infinite = false;
  let level: object[] = typeof root === "object" && root !== null ? [root] : [];
  // Level by level, so that the depth costs nothing for each value.
  while (level.length > 0) {
    depth += 1;
    const next: object[] = [];
    for (const item of level) {
      if (Array.isArray(item)) {
        for (const element of item as unknown[]) {
          if (typeof element === "object") {
            if (element !== null) next.push(element);
          } else if (element === Number.POSITIVE_INFINITY || element === Number.NEGATIVE_INFINITY) infinite = true;
        }
        continue;
      }
      for (const key in item) {
        members += 1;
        const member = (item as Record<string, unknown>)[key];
        if (typeof member === "object") {
          if (member !== null) next.push(member);
        } else if (member === Number.POSITIVE_INFINITY || member === Number.NEGATIVE_INFINITY) infinite = true;
      }
    }
    level = next;
  }
  return { members, depth, infinite };
}

function tooDeep(file: SourceFile, depth: number): Diagnostic {
  return {
    code: "document-too-deep",
    severity: "error",
    message: `${file.display} nests ${depth} objects and lists inside each other; the limit is ${limits.depth}.`,
    help: "Name inner schemas and refer to them with `$ref`.",
    location: sourceLocation(file, 0),
  };
}

function syntaxError(file: SourceFile): Diagnostic {
  const errors: { readonly code: string; readonly offset: number }[] = [];
  try {
    // Only the first error is told: the others are mostly its consequences.
    visit(
      file.text,
      { onError: (code, offset) => void errors.push({ code: printParseErrorCode(code), offset }) },
      { disallowComments: true },
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const first = errors[0];
  const what = first === undefined ? "the text is not JSON" : describeSyntax(first.code, file.text, first.offset);
  return {
    code: "json-syntax",
    severity: "error",
    message: `${file.display} is not valid JSON: ${what}.`,
    help: "Correct the syntax at this place.",
    location: sourceLocation(file, first?.offset ?? 0),
  };
}

function describeSyntax(code: string, text: string, offset: number): string {
  if (offset >= text.length) return "it ends too early";
  const found = quoted(/^(?:[\w$.+-]+|[\s\S])/.exec(text.slice(offset, offset + 40))?.[0] ?? "");
  switch (code) {
    case "PropertyNameExpected":
      return `a property name in double quotes is expected, not ${found}`;
    case "ValueExpected":
      return `a value is expected, not ${found}`;
    case "ColonExpected":
      return `a colon is expected, not ${found}`;
    case "CommaExpected":
      return `a comma is expected, not ${found}`;
    case "CloseBraceExpected":
      return `a closing brace is expected, not ${found}`;
    case "CloseBracketExpected":
      return `a closing bracket is expected, not ${found}`;
    case "EndOfFileExpected":
      return `the document should end before ${found}`;
    case "InvalidCommentToken":
      return "comments are not allowed";
    case "UnexpectedEndOfString":
      return "a string is not closed on its line";
    case "InvalidEscapeCharacter":
    case "InvalidUnicode":
      return "a string has an invalid escape";
    case "InvalidCharacter":
      return "a string has a raw control character";
    case "InvalidNumberFormat":
    case "UnexpectedEndOfNumber":
      return "a number is malformed";
    default:
      return `${found} is not expected`;
  }
}

/** Keys that an object has twice, with both places. */
function duplicateKeys(file: SourceFile): Diagnostic[] {
  const found: { readonly key: string; readonly first: number; readonly again: number }[] = [];
  const objects: Map<string, number>[] = [];
  visit(file.text, {
    onObjectBegin() {
      objects.push(new Map());
    },
    onObjectProperty(key, offset) {
      const keys = objects.at(-1);
      const first = keys?.get(key);
      if (first !== undefined) found.push({ key, first, again: offset });
      else keys?.set(key, offset);
    },
    onObjectEnd() {
      objects.pop();
    },
  });
  const places = sourceLocations(
    file,
    found.flatMap(({ first, again }) => [first, again]),
  );
  return found.map(({ key }, index) => duplicateKey(key, places[index * 2]?.line ?? 1, places[index * 2 + 1]));
}

/** The complaint about a key that stands twice in one object; its place is the second one. */
export function duplicateKey(key: string, firstLine: number, again: Diagnostic["location"]): Diagnostic {
  return {
    code: "duplicate-key",
    severity: "error",
    message: `The key ${quoted(key)} appears twice in one object: on line ${firstLine} and on line ${again?.line ?? firstLine}.`,
    help: "Remove or rename one of the two.",
    ...(again === undefined ? {} : { location: again }),
  };
}

/** Numbers that a double cannot hold become `null` in lists and are removed from objects. */
function dropInfinities(file: SourceFile, root: unknown): Diagnostic[] {
  const pointers: string[] = [];
  const stack: { readonly value: unknown; readonly pointer: string }[] = [{ value: root, pointer: "#" }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { value, pointer } = item;
    if (typeof value !== "object" || value === null) continue;
    for (const key of Object.keys(value)) {
      const member = (value as Record<string, unknown>)[key];
      const place = appendPointer(pointer, key);
      if (typeof member === "object") stack.push({ value: member, pointer: place });
      else if (member === Number.POSITIVE_INFINITY || member === Number.NEGATIVE_INFINITY) {
        pointers.push(place);
        if (Array.isArray(value)) value[Number(key)] = null;
        else delete (value as Record<string, unknown>)[key];
      }
    }
  }
  const offsets = locateInJson(file.text, pointers).sort((left, right) => left - right);
  const places = sourceLocations(file, offsets);
  return places.map((location) => numberOutOfRange(location));
}

/** The complaint about a number that is infinite or no number once read. */
export function numberOutOfRange(location: Diagnostic["location"]): Diagnostic {
  return {
    code: "number-out-of-range",
    severity: "error",
    message: "This number is beyond the range of a double-precision number.",
    help: "Use a number between -1.7976931348623157e308 and 1.7976931348623157e308, or leave the limit out.",
    ...(location === undefined ? {} : { location }),
  };
}
