/** One option of the generated client. */
import { present, type DocText } from "./doc.js";
import type { TypeExpression } from "./expression.js";

/** A property of the options that the document calls for. */
export interface ClientOption {
  readonly name: string;
  readonly type: TypeExpression;
  readonly doc: DocText;
}

/** An option with its type and its documentation, paragraph by paragraph. */
export function clientOption(
  name: string,
  type: TypeExpression,
  paragraphs: readonly (string | undefined)[],
  deprecated = false,
): ClientOption {
  return { name, type, doc: { paragraphs: present(paragraphs), tags: deprecated ? [{ tag: "deprecated" }] : [] } };
}
