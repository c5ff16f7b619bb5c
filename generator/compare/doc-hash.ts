/** What comments say, as one short text: whether documentation is different, not how. */
import type { Doc, Schema } from "../model/model.js";
import { partsOf } from "../model/schemas/graph.js";
import { sha256 } from "../shared/hash.js";
import { limits } from "../typescript/plan/limits.js";

/** What there is to say of a part; a text is what comments say of its limits. */
export type Said = Doc | string | undefined;

/** The documentation and the limits of something and of all in it. */
export function docsOf({ doc, schema }: { readonly doc?: Doc; readonly schema: Schema }): readonly Said[] {
  return [doc, limits(schema), ...inside(schema)];
}

/** The hash; none where nothing is said. */
export function docHash(said: readonly Said[]): { readonly doc?: string } {
  const written = said.filter((each) => each !== undefined && Object.keys(each).length > 0);
  return written.length === 0 ? {} : { doc: sha256(JSON.stringify(written)).slice(0, 12) };
}

function inside(schema: Schema): readonly Said[] {
  const own = schema.kind === "object" ? schema.properties.map(({ doc }) => doc) : [];
  return [...own, ...partsOf(schema).flatMap((part) => [limits(part), ...inside(part)])];
}
