/** What of a view a template may not leave out, and which kinds of text may stand where. */
import type { Place } from "../../text/template-text.js";
import type { Field, ViewSchema } from "./view-schema.js";

export interface MissingPart {
  readonly field: string;
  readonly about: string;
}

/** Fields that the output needs and a template does not use. One that prints the whole declaration has them all. */
export function missingParts({ fields }: ViewSchema, used: ReadonlySet<Field>): readonly MissingPart[] {
  const { declaration } = fields;
  if (declaration !== undefined && used.has(declaration)) return [];
  return Object.entries(fields)
    .filter(([, field]) => field.needed === true && !used.has(field))
    .map(([field, { about }]) => ({ field, about }));
}

const ALLOWED: Readonly<Record<Place, readonly Field["kind"][]>> = {
  code: ["code"],
  comment: ["comment"],
  lineComment: ["comment"],
  string: [],
  prose: ["markdown"],
  fence: ["code"],
  codeSpan: ["code"],
  text: ["comment", "markdown"],
};

/** Whether text of a kind is safe at a place. */
export function mayStand(kind: Field["kind"], place: Place): boolean {
  return kind === "space" || ALLOWED[place].includes(kind);
}
