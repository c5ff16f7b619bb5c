import { jsonpath } from "json-p3";

/** A node that a query selects, with the keys that lead to it from the root. */
export interface SelectedNode {
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
}

/** What a query selects, or why it cannot be carried out. */
export type Selection =
  | { readonly nodes: readonly SelectedNode[]; readonly fault?: never }
  | { readonly nodes?: never; readonly fault: string };

/** Carries out a JSONPath query (RFC 9535). Never throws for a faulty query. */
export function select(root: unknown, query: string): Selection {
  try {
    const nodes = jsonpath.query(query, root as Parameters<typeof jsonpath.query>[1]);
    return { nodes: nodes.nodes.map((node) => ({ keys: node.location, value: node.value })) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
