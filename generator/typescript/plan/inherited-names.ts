/** Names that objects have before anybody gives them members: care with them where code has literals or reads a caller's object. */
import type { Expression, ObjectMember } from "./expression.js";

/** Names that every object has without being given them: reading one of a caller's object may find what nobody wrote. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a property of that name is inherited by plain objects: `constructor`, `toString`, `__proto__`. */
export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}

/**
 * A member of an object literal whose type is checked by its context, `name: value`. What every object inherits hides from
 * the compiler what is expected of a member of that name: its value says itself that it is constant.
 */
export function memberOfObject(key: string, value: Expression): ObjectMember {
  return { key, value, ...(isInherited(key) ? { constant: true } : {}) };
}
