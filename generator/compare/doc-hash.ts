/** Documentation as a hash: whether it changed is all that is compared. */
import type { Doc, Schema } from "../model/model.js";
import { partsOf } from "../model/schemas/graph.js";
import { sha256 } from "../shared/hash.js";

/** Adds the documentation of all properties, those of an object before those inside them. */
export function docsIn(schema: Schema, docs: (Doc | undefined)[] = []): readonly (Doc | undefined)[] {
  if (schema.kind === "object") for (const { doc } of schema.properties) docs.push(doc);
  for (const part of partsOf(schema)) docsIn(part, docs);
  return docs;
}

/** A hash of what is written; nothing when nothing is. */
export function docHash(docs: readonly (Doc | undefined)[]): { readonly doc?: string } {
  const written = docs.filter((doc) => doc !== undefined && Object.keys(doc).length > 0);
  return written.length === 0 ? {} : { doc: sha256(JSON.stringify(written)).slice(0, 12) };
}
