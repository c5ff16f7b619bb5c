/**
 * Source text of a generated module. {@link code} builds it from other code, from symbols and from the words between them,
 * which only this program writes. Text of a document enters as a {@link literal}, as an {@link identifier} that the plan
 * decided, or as a line of a comment; a plain string in a hole is a type error.
 *
 * Symbols and identifiers are marks inside the text until `link.ts` gives them their local names: a module is printed first,
 * then its import declarations are made of what it mentions.
 */
import type { Json } from "../../model/model.js";
import { stringLiteral } from "./string-literal.js";

declare const safeIn: unique symbol;

/** Safe at a position of TypeScript code. */
export type Code = string & { readonly [safeIn]: "code" };

/** One line without its break, safe inside a block comment. */
export type CommentLine = string & { readonly [safeIn]: "comment" };

/** Safe in a Markdown file. */
export type Markdown = string & { readonly [safeIn]: "markdown" };

/** Something another module of the package exports, or a module of another package ({@link external}). */
export interface ImportedSymbol {
  /** Name of the export; `default`; or `*`, all exports as one object. */
  readonly name: string;
  /** Path below `src/`, without extension: `core/path`, `types/actions`; or `npm:` and the specifier of another package. */
  readonly module: string;
  /** A type, or a value of which only the type is used: erased by the compiler. */
  readonly typeOnly: boolean;
  /** Its name in modules that import it, where nothing else has that name. Default: `name`; `default` and `*` need one. */
  readonly local?: string;
}

/** How an export of another package is imported. */
export interface ExternalOptions {
  /** Only its type is used. Default: false. */
  readonly typeOnly?: boolean;
  /** Its name in the importing module. Default: `name`. */
  readonly as?: string;
}

/**
 * An export of another package: `external("zod", "z")`, `external("valibot", "*", { as: "v" })`.
 * @throws when the specifier is no name of a package or of a path in it.
 */
export function external(specifier: string, name: string, options: ExternalOptions = {}): ImportedSymbol {
  if (!/^(?:node:|@[\w.~-]+\/)?[\w.~-]+(?:\/[\w.~-]+)*$/u.test(specifier) || specifier.startsWith("."))
    throw new Error(`Not the name of a package: ${stringLiteral(specifier)}`);
  const { typeOnly = false, as: local } = options;
  return { name, module: `npm:${specifier}`, typeOnly, ...(local === undefined ? {} : { local }) };
}

/** What stands between words of {@link code}: other code, a symbol, or nothing. */
export type Hole = Code | ImportedSymbol;

/** Code of the words in the template and of what its holes hold: `` code`${runtime}(${value})` ``. */
export function code(words: TemplateStringsArray, ...holes: readonly Hole[]): Code {
  let text = words[0] ?? "";
  for (let index = 0; index < holes.length; index++) {
    const hole = holes[index] as Hole;
    text += (typeof hole === "string" ? hole : symbolMark(hole)) + (words[index + 1] ?? "");
  }
  return text as Code;
}

/** No code. */
export const none: Code = code``;

/** The parts one after the other, with a separator between them. */
export function join(parts: readonly Hole[], separator: Separator): Code {
  return rendered(parts.map((part) => (typeof part === "string" ? part : symbolMark(part))).join(separator));
}

type Separator = "" | ", " | "; " | " | " | " & " | " ?? " | "\n" | "\n\n";

/**
 * A JSON value as a TypeScript expression (and, for strings, numbers, booleans and null, as a literal type).
 * Strings are double-quoted and valid JSON; controls, bidi and invisible characters, lone surrogates, U+2028/2029 are
 * written as `\uXXXX`; `*\u002F`, `<` before a tag and source map comments are broken up. Keys go through
 * {@link propertyKey}. Any depth. Non-finite numbers (JSON cannot say them, YAML can) come out as `1e999`, `-1e999`
 * or `null`.
 */
export function literal(value: Json): Code {
  if (value === null || typeof value !== "object") return scalarLiteral(value) as Code;
  let text = none;
  // A work list instead of recursion: values may be nested thousands deep.
  const pending: Part[] = [{ kind: "value", value }];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.kind === "code") text = code`${text}${part.code}`;
    else if (part.value === null || typeof part.value !== "object") text = code`${text}${literal(part.value)}`;
    else pushParts(pending, part.value);
  }
  return text;
}

/**
 * A name that the plan decided, of an argument, a variable or a declaration of the module: nothing that is imported gets it.
 * @throws when it is not an ECMAScript identifier, which is a fault of ours.
 */
export function identifier(name: string): Code {
  return mark(`l${checkedName(name)}`);
}

/** A name that the plan decided, of a member: it is no name of the module. */
export function memberName(name: string): Code {
  return checkedName(name) as Code;
}

/**
 * A property name in an interface, a type literal or (position `value`) an object literal: bare when it is an ASCII
 * identifier, else a quoted literal. In object literals `__proto__` is a computed key, so that it stays a key.
 */
export function propertyKey(name: string, position: "type" | "value" = "type"): Code {
  if (position === "value" && name === "__proto__") return code`["__proto__"]`;
  return isPlainName(name) ? memberName(name) : literal(name);
}

/** Access to a member of an object: `.page` or `["ids[]"]`; with `?`, of an object that may be missing. */
export function memberAccess(name: string, optional: "" | "?" = ""): Code {
  if (isPlainName(name)) return optional === "" ? code`.${memberName(name)}` : code`?.${memberName(name)}`;
  return optional === "" ? code`[${literal(name)}]` : code`?.[${literal(name)}]`;
}

/** Literal text between the expressions of a template literal, without the backticks. */
export function templateChunk(text: string): Code {
  return stringLiteral(text)
    .slice(1, -1)
    .replace(/\\(?:\\|")|`|\$(?=\{)/g, (part) => (part === '\\"' ? '"' : part === "\\\\" ? part : `\\${part}`)) as Code;
}

/**
 * What Handlebars, ts-morph or the layout of comments made of code: the only way back from a string. A test names the files
 * that may call it.
 */
export function rendered(text: string): Code {
  return text as Code;
}

/** The place of a module's import declarations, one a line. */
export const importsMark: Code = mark("i");

/**
 * Marks: `l` and a local name; `t` or `v`, module, a space and the name of a symbol, and behind a space its local name; `i`. No code has these characters
 * otherwise. Text that is split by it has what is between marks at even indices.
 */
export const MARK = /\u0002([ltvi][^\u0003]*)\u0003/;

function mark(content: string): Code {
  return rendered(`\u0002${content}\u0003`);
}

function symbolMark({ name, module, typeOnly, local }: ImportedSymbol): string {
  const exported = local !== undefined && name === "*" ? name : checkedName(name);
  const as = local === undefined ? "" : ` ${checkedName(local)}`;
  return `\u0002${typeOnly ? "t" : "v"}${module} ${exported}${as}\u0003`;
}

/** Code as a reader knows it, every symbol under its own name: for documentation, and for the width of a line. */
export function bareText(text: string): string {
  if (!text.includes("\u0002")) return text;
  return text
    .split(MARK)
    .map((part, index) => (index % 2 === 0 ? part : part.slice(part.startsWith("l") ? 1 : part.lastIndexOf(" ") + 1)))
    .join("");
}

function checkedName(name: string): string {
  // Nearly all names are plain, which costs less to see.
  if (!isPlainName(name) && !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name))
    throw new Error(`Not an identifier: ${stringLiteral(name)}`);
  return name;
}

function isPlainName(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name);
}

function scalarLiteral(value: null | boolean | number | string): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value !== "number") return String(value);
  if (Object.is(value, -0)) return "-0";
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "null" : value > 0 ? "1e999" : "-1e999";
}

type Part = { readonly kind: "code"; readonly code: Code } | { readonly kind: "value"; readonly value: Json };

/** Puts the parts of an array or object on the work list, last first. */
function pushParts(pending: Part[], value: readonly Json[] | { readonly [key: string]: Json }): void {
  const put = (part: Code): number => pending.push({ kind: "code", code: part });
  if (isArray(value)) {
    put(code`]`);
    for (let index = value.length - 1; index >= 0; index--) {
      pending.push({ kind: "value", value: value[index] ?? null });
      if (index > 0) put(code`, `);
    }
    put(code`[`);
    return;
  }
  const entries = Object.entries(value);
  put(entries.length > 0 ? code` }` : code`}`);
  for (let index = entries.length - 1; index >= 0; index--) {
    const [key, member] = entries[index] as [string, Json];
    pending.push({ kind: "value", value: member ?? null });
    put(index > 0 ? code`, ${propertyKey(key, "value")}: ` : code` ${propertyKey(key, "value")}: `);
  }
  put(code`{`);
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
