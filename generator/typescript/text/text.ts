/**
 * The only functions through which text of a document enters generated files. Each takes any string and gives source text
 * that cannot be anything but what its name says: a literal, a key, an identifier, a comment, Markdown prose.
 */
export {
  bareText,
  code,
  external,
  identifier,
  importsMark,
  join,
  literal,
  memberAccess,
  memberName,
  none,
  propertyKey,
  rendered,
  templateChunk,
  type Code,
  type CommentLine,
  type ExternalOptions,
  type Hole,
  type ImportedSymbol,
  type Markdown,
} from "./code.js";
export {
  commentLayout,
  commentLines,
  docComment,
  plainText,
  withComments,
  type CommentContent,
  type CommentLayout,
  type CommentTag,
  type CommentTagName,
} from "./comment-text.js";
export { markdown, markdownCode, markdownInline, markdownText, ownMarkdown } from "./markdown-text.js";
