/** How TypeScript spells the names of a model. */
import type { Naming } from "../../../model/names/naming.js";
import type { Options } from "../../../options/index.js";
import { clientNames, errorClassesFor } from "./client.js";
import { reservedTypes } from "./reserved.js";
import type { ErrorClasses } from "./sdk-model.js";
import { nameTree, type NamedResource, type SpelledOperation } from "./tree.js";

export interface TypeScriptNaming extends Naming<SpelledOperation> {
  readonly client: { readonly className: string; readonly namespace: string };
  /** The resources of the operations that were named, by their accessors. */
  resources(): ReadonlyMap<string, NamedResource>;
  /** The error classes of a package whose operations declare these statuses. */
  errorClasses(statuses: ReadonlySet<number>): ErrorClasses;
}

/** @param title the API's, from which the client is named where the options say nothing */
export function createNaming(title: string, options: Options): TypeScriptNaming {
  const client = clientNames(title, options);
  let resources: ReadonlyMap<string, NamedResource> = new Map();
  const errorClasses = (statuses: ReadonlySet<number>): ErrorClasses =>
    errorClassesFor(client.namespace, statuses, options.undeclaredErrors);
  return {
    client,
    errorClasses,
    resources: () => resources,
    nameOperations(proposals) {
      const tree = nameTree(proposals, new Set([client.className]));
      resources = tree.resources;
      return tree.operations;
    },
    reservedTypes(statuses) {
      const { byStatus, undeclared: _undeclared, ...named } = errorClasses(statuses);
      const classes = byStatus.map(({ className }) => className);
      return [...reservedTypes, ...Object.values(named), ...classes, client.className, client.namespace];
    },
  };
}
