/** Functions of the user that templates may call: `{{shout name}}`. */
import type { Code, CommentLine, Markdown } from "../../text/code.js";

/** A helper: a pure function of one field, with the kind of text that it makes. */
export interface TemplateHelper {
  readonly kind: "code" | "comment" | "markdown";
  /** Given the field's value: code, a line, Markdown, a flag or a list. */
  readonly of: (value: never) => string;
}

/** What a helper makes, by kind. */
interface Texts {
  readonly code: Code;
  readonly comment: CommentLine;
  readonly markdown: Markdown;
}

/**
 * Makes a helper that turns text into text of the same kind, or a flag or a list into it.
 * @example export default { keyed: helper("code", (name: Code) => code`[${name}]`) };
 */
export function helper<K extends keyof Texts, Value = Texts[K]>(
  kind: K,
  of: (value: Value) => Texts[K],
): TemplateHelper {
  return { kind, of };
}

export type TemplateHelpers = Readonly<Record<string, TemplateHelper>>;

/** Names that Handlebars gives a meaning of its own. */
const TAKEN: ReadonlySet<string> = new Set(["if", "unless", "each", "with", "lookup", "log", "this"]);

/** What is wrong with the default export of a module of helpers, as half a sentence; `undefined`: nothing. */
export function helpersProblem(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return "its default export is no object of helpers";
  for (const [name, helper] of Object.entries(value) as [string, unknown][]) {
    if (TAKEN.has(name) || !/^[A-Za-z_]\w*$/.test(name)) return `'${name}' cannot be the name of a helper`;
    const { kind, of } = (helper ?? {}) as Partial<Record<keyof TemplateHelper, unknown>>;
    if ((kind !== "code" && kind !== "comment" && kind !== "markdown") || typeof of !== "function")
      return `'${name}' is not made with \`helper\``;
  }
  return undefined;
}
