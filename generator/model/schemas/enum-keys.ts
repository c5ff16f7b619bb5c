/** Names of the members of an enum's const object. */
import { assignNames, isIdentifier, pascalCase, words, type NameClaim } from "../names/index.js";

export type EnumValue = string | number | boolean;

const MAXIMUM_MEMBERS = 10_000;
const MAXIMUM_TEXT = 300_000;

/** Whether an enum gets a const object: compilers refuse to write the types of objects that are too large (TS7056). */
export function hasConstObject(members: readonly { readonly key: string; readonly value: EnumValue }[]): boolean {
  if (members.length > MAXIMUM_MEMBERS) return false;
  let size = 0;
  for (const member of members) size += member.key.length + String(member.value).length;
  return size <= MAXIMUM_TEXT;
}

/**
 * One key a value, in the order of the values: the words capitalised (`post-login` → `PostLogin`, `DES` → `Des`, `1.0` →
 * `One0`), `_` before whole numbers, `Empty` for the empty string, signs as words where there is nothing else (`<=` → `LessThanEqual`) or where they tell values
 * apart (`name`, `-name` → `Name`, `MinusName`). A name given by hand wins. Keys are identifiers and differ.
 */
export function enumKeys(values: readonly EnumValue[], names: readonly (string | undefined)[] = []): readonly string[] {
  // Mostly every value gets what it asks for.
  const ideals = values.map((value, index) =>
    names[index] === undefined ? keyCandidates(value).next().value : undefined,
  );
  if (!ideals.includes(undefined) && new Set(ideals).size === ideals.length) return ideals as string[];
  const claims = values.map((value, index): NameClaim => {
    const text = String(value);
    const configured = names[index];
    const candidates = [...(configured === undefined ? [] : configuredCandidates(configured)), ...keyCandidates(value)];
    // Plain lower case words come first, so that an odd spelling of them gets the odd name.
    const rank = `${configured === undefined ? 1 : 0}${/[^\p{L}\p{N}\s_-]|^[-_\s]/u.test(text) ? 1 : 0}${text === text.toLowerCase() ? 0 : 1}${text}`;
    return { key: `${typeof value}:${text}`, candidates, rank };
  });
  const assigned = assignNames(claims);
  return claims.map((claim) => assigned.get(claim.key) ?? "_");
}

function configuredCandidates(name: string): string[] {
  if (isIdentifier(name) && name.length <= 100) return [name];
  const made = pascalCase(words(name));
  return made === "" ? [] : [started(made)];
}

const digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** The words capitalised; a letter behind a digit begins a word, and a text that begins with a digit begins with its name. */
function capitalizedWords(text: string): string {
  const joined = pascalCase(words(text)).replace(/(?<=\p{Nd})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return joined.replace(/^[0-9]/, (digit) => digits[Number(digit)] ?? digit);
}

/** Best first; mostly only the first is asked for. */
function* keyCandidates(value: EnumValue): Generator<string, undefined> {
  const text = String(value).slice(0, 200);
  if (text === "" || (typeof value === "number" && value >= 0 && Number.isInteger(value))) {
    yield text === "" ? "Empty" : `_${text}`;
    return undefined;
  }
  const signed = typeof value === "number" || /^[-+]\p{N}/u.test(text);
  const plain = capitalizedWords(text);
  if (!signed && plain !== "") yield started(plain);
  const spelled = capitalizedWords(signsAsWords(text));
  if (spelled !== "") yield started(spelled);
  if (signed && plain !== "") yield started(plain);
  const kept = words(text)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
  if (!signed && kept !== "") yield started(kept);
  if (plain === "" && spelled === "") yield "Value";
  return undefined;
}

/** Keys that start with a digit get `_` before it. */
function started(name: string): string {
  const cut = name.slice(0, 100).replace(/[\uD800-\uDBFF]$/, "");
  return isIdentifier(cut) ? cut : `_${cut}`;
}

const signs: ReadonlyMap<string, string> = new Map([
  ["<", "LessThan"],
  [">", "GreaterThan"],
  ["=", "Equal"],
  ["!", "Not"],
  ["+", "Plus"],
  ["-", "Minus"],
  ["*", "Star"],
  ["/", "Slash"],
  ["\\", "Backslash"],
  ["%", "Percent"],
  ["&", "And"],
  ["|", "Or"],
  ["^", "Caret"],
  ["~", "Tilde"],
  ["#", "Hash"],
  ["@", "At"],
  ["$", "Dollar"],
  ["?", "Question"],
  [".", "Dot"],
  [",", "Comma"],
  [":", "Colon"],
  [";", "Semicolon"],
  ["_", "Underscore"],
  [" ", "Space"],
  ["\t", "Tab"],
  ["\n", "NewLine"],
  ["'", "Quote"],
  ['"', "DoubleQuote"],
  ["`", "Backtick"],
  ["(", "OpenParenthesis"],
  [")", "CloseParenthesis"],
  ["[", "OpenBracket"],
  ["]", "CloseBracket"],
  ["{", "OpenBrace"],
  ["}", "CloseBrace"],
]);

/** Signs as words of their own; a hyphen, an underscore or a blank between words only separates them. */
function signsAsWords(text: string): string {
  let result = "";
  let afterWord = false;
  for (const sign of text) {
    const separates = afterWord && /[-_\s]/.test(sign);
    afterWord = /[\p{L}\p{N}]/u.test(sign);
    const word = separates ? undefined : signs.get(sign);
    result += word === undefined ? sign : ` ${word} `;
  }
  return result;
}
