/** What building a model takes from the language of the SDK: how the names of operations are spelled, and which names are taken. */
import type { SourceOperation } from "../collect.js";
import type { NameProposal } from "./operations.js";

/** An operation with its final names, as the language spells them: what selectors look at, and what types are named after. */
export interface NamedOperation {
  readonly operation: SourceOperation;
  /** The resources that it belongs to, the outermost first. */
  readonly accessor: readonly string[];
  readonly methodName: string;
  /** What the operationId says in full, where it is worth a name; see {@link NameProposal}. */
  readonly full?: readonly string[];
  readonly whole: boolean;
  /** It gives (or changes) a list. */
  readonly collection: boolean;
  /** Of several operations that want one name the smallest rank gets it. */
  readonly rank: string;
}

export interface Naming<Named extends NamedOperation = NamedOperation> {
  /**
   * Settles the names of all operations at once, in the order of the proposals: an operation that is left out later does not
   * change the names of the others.
   */
  nameOperations(proposals: readonly NameProposal[]): readonly Named[];
  /**
   * Names that no type can have: those of the language and of what the package has beside types.
   * @param statuses of all errors that the document declares
   */
  reservedTypes(statuses: ReadonlySet<number>): readonly string[];
}

/** An accessor as a map key. Spelled names have no dot. */
export function accessorKey(accessor: readonly string[]): string {
  return accessor.join(".");
}
