declare const member: unique symbol;

/**
 * `Map[string, T]` of the specification: an object whose keys are names that the document chose, `constructor` and
 * `__proto__` among them. It has no index signature on purpose, so that nothing is read from it but own members.
 */
export interface StringMap<T> {
  readonly [member]?: T;
}

/** What a map holds. */
export type MemberOf<Map> = Map extends StringMap<infer T> ? T : never;

/** The names, in the order of the document. */
export function namesIn(map: StringMap<unknown> | undefined): string[] {
  return map === undefined ? [] : Object.keys(map);
}

/** The names with what they hold, in the order of the document. */
export function entriesIn<T>(map: StringMap<T> | undefined): [string, T][] {
  return map === undefined ? [] : Object.entries(map as Record<string, T>);
}

/** Whether the map has a name. */
export function hasMember(map: StringMap<unknown> | undefined, name: string): boolean {
  return map !== undefined && Object.hasOwn(map, name);
}

/** What a name holds; `undefined` when the map does not have it. */
export function memberOf<T>(map: StringMap<T> | undefined, name: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, name) ? (map as Record<string, T>)[name] : undefined;
}

/** A map with the same names, and what `change` makes of each member. */
export function mapMembers<T, U>(map: StringMap<T>, change: (member: T) => U): StringMap<U> {
  return Object.fromEntries(entriesIn(map).map(([name, value]) => [name, change(value)]));
}
