/** A text that matches a regular expression, for the plain ones that documents have; `undefined` for the others. */

/** Longer texts are no examples. */
const MAX_LENGTH = 200;

interface Reader {
  readonly pattern: string;
  at: number;
}

/** The first text that a pattern of ECMA-262 with the flag `u` describes. */
export function patternExample(pattern: string): string | undefined {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
  const reader: Reader = { pattern, at: 0 };
  const text = alternatives(reader);
  // Look-around, references and negated classes may want another one.
  const matches = reader.at === pattern.length && text !== undefined && expression.test(text);
  return matches && text.length <= MAX_LENGTH ? text : undefined;
}

/** The first alternative; the others are skipped. */
function alternatives(reader: Reader): string | undefined {
  const first = sequence(reader);
  while (reader.pattern[reader.at] === "|") {
    reader.at++;
    if (sequence(reader) === undefined) return undefined;
  }
  return first;
}

function sequence(reader: Reader): string | undefined {
  let text = "";
  while (reader.at < reader.pattern.length && !"|)".includes(reader.pattern[reader.at] ?? "")) {
    const atom = readAtom(reader);
    if (atom === undefined) return undefined;
    const count = readCount(reader);
    if (count * atom.length > MAX_LENGTH) return undefined;
    text += atom.repeat(count);
  }
  return text;
}

function readAtom(reader: Reader): string | undefined {
  const character = reader.pattern[reader.at++] ?? "";
  switch (character) {
    case "^":
    case "$":
      return "";
    case ".":
      return "a";
    case "(":
      return readGroup(reader);
    case "[":
      return readClass(reader);
    case "\\":
      return readEscape(reader);
    default:
      return character;
  }
}

/** Capturing and other plain groups; look-around matches nothing here, which the test at the end finds out. */
function readGroup(reader: Reader): string | undefined {
  const head = /^\?(?::|<(?![=!])[^>]*>)/u.exec(reader.pattern.slice(reader.at))?.[0] ?? "";
  if (head === "" && reader.pattern[reader.at] === "?") return undefined;
  reader.at += head.length;
  const text = alternatives(reader);
  return reader.pattern[reader.at++] === ")" ? text : undefined;
}

/** The first character of a class; negated ones have none. */
function readClass(reader: Reader): string | undefined {
  const end = /^(?:\\.|[^\]\\])*\]/su.exec(reader.pattern.slice(reader.at))?.[0].length;
  if (end === undefined) return undefined;
  const inside: Reader = { pattern: reader.pattern.slice(0, reader.at + end - 1), at: reader.at };
  reader.at += end;
  const first = inside.pattern[inside.at];
  if (first === "^")
    return "A0-_~".split("").find((each) => new RegExp(`[${inside.pattern.slice(inside.at)}]`, "u").test(each));
  if (first !== "\\") return first;
  inside.at++;
  return readEscape(inside);
}

const CLASSES: Readonly<Record<string, string>> = {
  d: "0",
  w: "a",
  s: " ",
  D: "a",
  W: "-",
  S: "a",
  b: "",
  B: "",
  t: "\t",
  n: "\n",
  r: "\r",
};

function readEscape(reader: Reader): string | undefined {
  const character = reader.pattern[reader.at++] ?? "";
  const known = CLASSES[character];
  if (known !== undefined) return known;
  return /[A-Za-z0-9]/u.test(character) ? undefined : character;
}

/** How often the last atom is there: as seldom as it may be, but once if it may. */
function readCount(reader: Reader): number {
  const rest = reader.pattern.slice(reader.at);
  const [whole, , least, most] = /^(?:[*+?]|(\{(\d+)(,\d*)?\}))\??/u.exec(rest) ?? [];
  if (whole === undefined) return 1;
  reader.at += whole.length;
  if (least === undefined) return 1;
  return Number(least) === 0 && most !== undefined && most !== ",0" ? 1 : Number(least);
}
