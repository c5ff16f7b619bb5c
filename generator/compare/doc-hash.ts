/** What comments say, as a hash: whether it changed is all that is compared. */
import type { Doc, Schema } from "../model/model.js";
import { partsOf } from "../model/schemas/graph.js";
import { sha256 } from "../shared/hash.js";
import { limits } from "../typescript/plan/limits.js";

/** What there is to say of a part; a text is what comments say of its limits. */
export type Said = Doc | string | undefined;

/**
 * The documentation and the limits of something and of all in it, those of an object before those inside its properties.
 * Properties come in the order of their names, which the document is free to change.
 */
export function docsOf({ doc, schema }: { readonly doc?: Doc; readonly schema: Schema }): readonly Said[] {
  const said: Said[] = [doc];
  addSaid(schema, said);
  return said;
}

/** A hash of what is said; nothing when nothing is. */
export function docHash(said: readonly Said[]): { readonly doc?: string } {
  const written = said.filter((each) => each !== undefined && Object.keys(each).length > 0);
  return written.length === 0 ? {} : { doc: sha256(JSON.stringify(written, sortedMembers)).slice(0, 12) };
}

function addSaid(schema: Schema, said: Said[]): void {
  said.push(limits(schema));
  if (schema.kind !== "object") {
    for (const part of partsOf(schema)) addSaid(part, said);
    return;
  }
  const properties = [...schema.properties].sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const { doc } of properties) said.push(doc);
  for (const property of properties) addSaid(property.schema, said);
  if (schema.additional !== undefined) addSaid(schema.additional, said);
}

/** For `JSON.stringify`: the members of examples in one order. */
function sortedMembers(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
