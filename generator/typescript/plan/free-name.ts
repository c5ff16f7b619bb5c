/**
 * The name that is wanted, with as many `_` behind it as it takes to be none of the others. Every collision between names of
 * the package and names of the document is resolved so.
 */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const others = taken instanceof Set ? taken : new Set(taken);
  let name = wanted;
  while (others.has(name)) name += "_";
  return name;
}

/** The name that is wanted, or where it is taken `NAME_2`, `NAME_3` …, for names of our own making. */
export function numberedName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}_${number}`;
  return name;
}
