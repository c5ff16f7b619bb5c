/**
 * The name that is wanted, with as many `_` behind it as it takes to be none of the others. Every collision between names of
 * the package and names of the document is resolved so.
 */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const others = new Set(taken);
  let name = wanted;
  while (others.has(name)) name += "_";
  return name;
}

/** The name that is wanted, or where it is taken `NAME_2`, `NAME_3` …, for names of our own making. */
export function numberedName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
  return name;
}
