/** One option of the generated client. */
import { indentedDoc } from "./doc-view.js";
import { propertyKey, type Code } from "./text/text.js";
import type { ClientOptionView } from "./templates/views.js";

/** An option with its type and its documentation, paragraph by paragraph. */
export function clientOption(
  name: string,
  type: Code,
  paragraphs: readonly (string | undefined)[],
  deprecated = false,
): ClientOptionView {
  const tags = deprecated ? [{ tag: "deprecated" as const }] : [];
  return { name: propertyKey(name), type, doc: indentedDoc({ paragraphs, tags }) };
}
