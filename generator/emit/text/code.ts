/** Text that may stand in a generated file, marked by where it is safe. Only the doors of `text.ts` make it. */

declare const safeIn: unique symbol;

/** Safe at a position of TypeScript code: a literal, a key, a name, a whole comment. */
export type Code = string & { readonly [safeIn]: "code" };

/** One line without its break, safe inside a block comment. */
export type CommentLine = string & { readonly [safeIn]: "comment" };

/** Safe in a Markdown file. */
export type Markdown = string & { readonly [safeIn]: "markdown" };

/** Marks text that consists of the generator's own words and of finished {@link Code} only. Never for a document's text. */
export function trusted(text: string): Code {
  return text as Code;
}
