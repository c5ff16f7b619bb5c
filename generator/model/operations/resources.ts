import type { SpecDocument } from "../../document/document.js";
import { docOf } from "../doc.js";
import type { Doc, Operation, Resource } from "../model.js";
import { entryOf, words } from "../names/index.js";
import { accessorKey } from "../names/naming.js";
import { comparable } from "../names/words.js";

/** An operation, and what it is called. */
export interface PlacedOperation {
  readonly operation: Operation;
  readonly accessor: readonly string[];
}

/**
 * The tree of resources that operations hang on, in the order in which the operations name them. Resources without operations of
 * their own stand where something below them has some.
 */
export function buildResources(operations: readonly PlacedOperation[], spec: SpecDocument): readonly Resource[] {
  const byResource = new Map<string, Operation[]>();
  const children = new Map<string, (readonly string[])[]>();
  for (const { operation, accessor } of operations) {
    for (let depth = 1; depth <= accessor.length; depth++) {
      const own = accessor.slice(0, depth);
      if (byResource.has(accessorKey(own))) continue;
      byResource.set(accessorKey(own), []);
      const parent = accessorKey(accessor.slice(0, depth - 1));
      children.set(parent, [...(children.get(parent) ?? []), own]);
    }
    byResource.get(accessorKey(accessor))?.push(operation);
  }
  const docs = tagDocs(spec);
  const build = (accessor: readonly string[]): Resource => {
    const key = accessorKey(accessor);
    const own = entryOf(byResource, key);
    const doc = accessor.length === 1 || own.length > 0 ? docs(accessor, own) : undefined;
    return {
      name: words(accessor.at(-1) ?? ""),
      ...(doc === undefined ? {} : { doc }),
      children: (children.get(key) ?? []).map(build),
      operations: own,
    };
  };
  return (children.get("") ?? []).map(build);
}

/** What Tag Objects (OpenAPI 3.2 §4.22) say about a resource: the tag that is called like it and that one of its operations has. */
function tagDocs(
  spec: SpecDocument,
): (accessor: readonly string[], operations: readonly Operation[]) => Doc | undefined {
  const docs = new Map<string, Doc>();
  for (const { name, summary, description, externalDocs } of spec.root.tags ?? []) {
    const doc = docOf({ summary, description, externalDocs });
    const key = comparable(words(name));
    if (doc !== undefined && !docs.has(key)) docs.set(key, doc);
  }
  return (accessor, operations) => {
    const names = [accessor.at(-1) ?? "", ...(accessor.length === 1 ? (operations[0]?.tags ?? []).slice(0, 1) : [])];
    return names.map((name) => docs.get(comparable(words(name)))).find((doc) => doc !== undefined);
  };
}
