/**
 * The only doors through which text of a document enters generated files. Each takes any string and gives source text
 * that cannot be anything but what its name says: a literal, a key, an identifier, a comment, Markdown prose.
 */
import type { Json } from "../../model/model.js";
import { trusted, type Code } from "./code.js";

export { trusted, type Code, type CommentLine, type Markdown } from "./code.js";
export {
  commentLines,
  commentTag,
  docComment,
  plainText,
  type CommentContent,
  type CommentTag,
  type CommentTagName,
} from "./comment-text.js";
export { markdownCode, markdownInline, markdownText } from "./markdown-text.js";

/**
 * A JSON value as a TypeScript expression (and, for strings, numbers, booleans and null, as a literal type).
 * Strings are double-quoted and valid JSON; controls, bidi and invisible characters, lone surrogates, U+2028/2029 are
 * written as `\uXXXX`; `*\u002F`, `<` before a tag and source map comments are broken up. Keys go through
 * {@link propertyKey}. Any depth. Non-finite numbers (JSON cannot say them, YAML can) come out as `1e999`, `-1e999`
 * or `null`.
 */
export function literal(value: Json): Code {
  if (value === null || typeof value !== "object") return trusted(scalarLiteral(value));
  let text = "";
  // A work list instead of recursion: values may be nested thousands deep.
  const pending: Part[] = [{ kind: "value", value }];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (part.kind === "text") text += part.text;
    else if (part.value === null || typeof part.value !== "object") text += scalarLiteral(part.value);
    else pushParts(pending, part.value);
  }
  return trusted(text);
}

type Part = { readonly kind: "text"; readonly text: string } | { readonly kind: "value"; readonly value: Json };

/**
 * A property name in an interface, a type literal or (position `value`) an object literal: bare when it is an ASCII
 * identifier, else a quoted literal. In object literals `__proto__` is a computed key, so that it stays a key.
 */
export function propertyKey(name: string, position: "type" | "value" = "type"): Code {
  if (position === "value" && name === "__proto__") return trusted('["__proto__"]');
  return trusted(isIdentifierName(name) ? name : stringLiteral(name));
}

/** Access to a member of an object: `.page` or `["ids[]"]`. */
export function memberAccess(name: string): Code {
  return trusted(isIdentifierName(name) ? `.${name}` : `[${stringLiteral(name)}]`);
}

/** A name that the model decided; throws when it is not an ECMAScript identifier, which is a fault of ours. */
export function identifier(name: string): Code {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name))
    throw new Error(`Not an identifier: ${stringLiteral(name)}`);
  return trusted(name);
}

/** Literal text between the expressions of a template literal, without the backticks. */
export function templateChunk(text: string): Code {
  return trusted(
    stringLiteral(text)
      .slice(1, -1)
      .replace(/\\(?:\\|")|`|\$(?=\{)/g, (part) => (part === '\\"' ? '"' : part === "\\\\" ? part : `\\${part}`)),
  );
}

/** A JSON file, indented by two, with a final line break; strings are escaped like those of {@link literal}. */
export function jsonDocument(value: Json): Code {
  return trusted(`${escapeRaw(JSON.stringify(value, null, 2))}\n`);
}

function isIdentifierName(name: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name);
}

function scalarLiteral(value: null | boolean | number | string): string {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value !== "number") return String(value);
  if (Object.is(value, -0)) return "-0";
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "null" : value > 0 ? "1e999" : "-1e999";
}

function stringLiteral(text: string): string {
  return escapeRaw(JSON.stringify(text));
}

/** Characters that JSON leaves raw but source code must not hold; U+FFFD stands for damage in many tools. */
const RAW =
  /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]|\uDB40[\uDC00-\uDFFF]/g;

function escapeRaw(json: string): string {
  let text = json;
  if (/[^\x20-\x7E\n]/.test(text)) text = text.replace(RAW, escapeUnits);
  if (text.includes("/") || text.includes("<")) {
    text = text
      .replace(/\*\//g, "*\\/")
      .replace(/\/\/(?=[#@])/g, "/\\/")
      .replace(/<(?=[A-Za-z/!?])/g, "\\u003c");
  }
  return text;
}

function escapeUnits(characters: string): string {
  let text = "";
  for (let index = 0; index < characters.length; index++)
    text += `\\u${characters.charCodeAt(index).toString(16).padStart(4, "0")}`;
  return text;
}

/** Puts the parts of an array or object on the work list, last first. */
function pushParts(pending: Part[], value: readonly Json[] | { readonly [key: string]: Json }): void {
  const put = (text: string): number => pending.push({ kind: "text", text });
  if (isArray(value)) {
    put("]");
    for (let index = value.length - 1; index >= 0; index--) {
      pending.push({ kind: "value", value: value[index] ?? null });
      if (index > 0) put(", ");
    }
    put("[");
    return;
  }
  const entries = Object.entries(value);
  put(entries.length > 0 ? " }" : "}");
  for (let index = entries.length - 1; index >= 0; index--) {
    const [key, member] = entries[index] as [string, Json];
    pending.push({ kind: "value", value: member ?? null });
    put(`${index > 0 ? ", " : " "}${propertyKey(key, "value")}: `);
  }
  put("{");
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
