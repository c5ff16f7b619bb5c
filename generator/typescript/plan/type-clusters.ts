/** Types that belong together: a type with those that only it leads to. */

export interface Cluster {
  /** The type that leads to all others of the cluster. */
  readonly name: string;
  /** Names of its types, the first one too, in the order in which they were given. */
  readonly members: readonly string[];
  readonly lines: number;
}

/**
 * Clusters of at most `maximum` lines, in the order of their first types. A type is in the cluster of the type that every
 * chain of references to it passes (its dominator), as far as the clusters stay small enough; a larger one falls apart
 * into its first type and what that leads to.
 * @param sizes lines of every type, in the order of declaration
 * @param references names that each type mentions; those without a size are somewhere else
 */
export function clustersOf(
  sizes: ReadonlyMap<string, number>,
  references: ReadonlyMap<string, ReadonlySet<string>>,
  maximum: number,
): readonly Cluster[] {
  const names = [...sizes.keys()];
  const dominators = dominatorsOf(names, references);
  const children = new Map<string, string[]>();
  for (const name of names) {
    const parent = dominators.get(name);
    if (parent === undefined) continue;
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [name]);
    else known.push(name);
  }
  const totals = totalsOf(names, sizes, dominators, children);
  const order = new Map(names.map((name, index) => [name, index] as const));
  const clusters: Cluster[] = [];
  const pending = names.filter((name) => dominators.get(name) === undefined);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const lines = totals.get(name) ?? 0;
    const below = children.get(name) ?? [];
    if (lines > maximum && below.length > 0) {
      clusters.push({ name, members: [name], lines: sizes.get(name) ?? 0 });
      pending.push(...below);
      continue;
    }
    const members = [name];
    for (let index = 0; index < members.length; index++) members.push(...(children.get(members[index] ?? "") ?? []));
    members.sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0));
    clusters.push({ name, members, lines });
  }
  return clusters.sort((left, right) => (order.get(left.name) ?? 0) - (order.get(right.name) ?? 0));
}

/** Lines of a type with all that it dominates. */
function totalsOf(
  names: readonly string[],
  sizes: ReadonlyMap<string, number>,
  dominators: ReadonlyMap<string, string>,
  children: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const totals = new Map(sizes);
  const open = new Map(names.map((name) => [name, children.get(name)?.length ?? 0] as const));
  const ready = names.filter((name) => open.get(name) === 0);
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    const parent = dominators.get(name);
    if (parent === undefined) continue;
    totals.set(parent, (totals.get(parent) ?? 0) + (totals.get(name) ?? 0));
    const left = (open.get(parent) ?? 0) - 1;
    open.set(parent, left);
    if (left === 0) ready.push(parent);
  }
  return totals;
}

/**
 * The immediate dominator of every name that has one (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm"). The
 * graph is entered at the types that nothing refers to, then at what those do not lead to, in the order given.
 */
function dominatorsOf(
  names: readonly string[],
  references: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, string> {
  const { order, entries } = reversePostorder(names, references);
  const number = new Map(order.map((name, index) => [name, index + 1] as const));
  const before = order.map((): number[] => []);
  for (const [index, name] of order.entries())
    for (const to of references.get(name) ?? []) {
      const target = number.get(to);
      if (target !== undefined && to !== name) before[target - 1]?.push(index + 1);
    }
  // 0 is the root, which leads to all entries.
  const dominator = new Array<number>(order.length + 1).fill(-1);
  dominator[0] = 0;
  for (const entry of entries) before[(number.get(entry) ?? 1) - 1]?.push(0);
  for (let changed = true; changed;) {
    changed = false;
    for (let node = 1; node <= order.length; node++) {
      const known = (before[node - 1] ?? []).filter((each) => dominator[each] !== -1);
      const next = known.reduce((left, right) => meet(left, right, dominator), known[0] ?? 0);
      if (dominator[node] === next) continue;
      dominator[node] = next;
      changed = true;
    }
  }
  return new Map(
    order.flatMap((name, index) => {
      const parent = dominator[index + 1] ?? 0;
      return parent === 0 ? [] : [[name, order[parent - 1] ?? name] as const];
    }),
  );
}

function meet(left: number, right: number, dominator: readonly number[]): number {
  let [a, b] = [left, right];
  while (a !== b) {
    while (a > b) a = dominator[a] ?? 0;
    while (b > a) b = dominator[b] ?? 0;
  }
  return a;
}

/** Names so that each stands before what it leads to, circles aside, and the names at which the graph is entered. */
function reversePostorder(
  names: readonly string[],
  references: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly order: readonly string[]; readonly entries: readonly string[] } {
  const known = new Set(names);
  const referred = new Set(names.flatMap((name) => [...(references.get(name) ?? [])].filter((to) => to !== name)));
  const seen = new Set<string>();
  const entries: string[] = [];
  const trees: string[][] = [];
  for (const start of [...names.filter((name) => !referred.has(name)), ...names]) {
    if (seen.has(start)) continue;
    entries.push(start);
    trees.push(postorder(start, known, references, seen));
  }
  return { order: trees.flat().reverse(), entries };
}

function postorder(
  start: string,
  known: ReadonlySet<string>,
  references: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): string[] {
  const out: string[] = [];
  seen.add(start);
  const stack = [{ name: start, next: (references.get(start) ?? new Set()).values() }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { done, value } = top.next.next();
    if (done === true) {
      out.push(top.name);
      stack.pop();
    } else if (known.has(value) && !seen.has(value)) {
      seen.add(value);
      stack.push({ name: value, next: (references.get(value) ?? new Set()).values() });
    }
  }
  return out;
}
