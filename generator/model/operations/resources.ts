import type { SpecDocument } from "../../document/document.js";
import { docOf } from "../doc.js";
import type { Doc, Operation, Resource } from "../model.js";
import { entryOf, words } from "../names/index.js";
import { accessorKey, type NamedResource } from "../names/tree.js";
import { comparable } from "../names/words.js";

/**
 * The tree of resources that operations hang on, in the order in which the operations name them. Resources without operations of
 * their own stand where something below them has some.
 */
export function buildResources(
  operations: readonly Operation[],
  names: ReadonlyMap<string, NamedResource>,
  spec: SpecDocument,
): readonly Resource[] {
  const byResource = new Map<string, Operation[]>();
  const children = new Map<string, string[]>();
  for (const operation of operations) {
    for (let depth = 1; depth <= operation.accessor.length; depth++) {
      const key = accessorKey(operation.accessor.slice(0, depth));
      if (byResource.has(key)) continue;
      byResource.set(key, []);
      const parent = accessorKey(operation.accessor.slice(0, depth - 1));
      children.set(parent, [...(children.get(parent) ?? []), key]);
    }
    byResource.get(accessorKey(operation.accessor))?.push(operation);
  }
  const docs = tagDocs(spec);
  const build = (key: string): Resource => {
    const { accessor, getter, className, module } = entryOf(names, key);
    const doc =
      accessor.length === 1 || entryOf(byResource, key).length > 0
        ? docs(accessor, entryOf(byResource, key))
        : undefined;
    return {
      accessor,
      getter,
      className,
      module,
      ...(doc === undefined ? {} : { doc }),
      children: (children.get(key) ?? []).map(build),
      operations: entryOf(byResource, key),
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
