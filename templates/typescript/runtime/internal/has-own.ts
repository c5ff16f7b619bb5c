/** Whether an object has a property of its own: `Object.hasOwn`, which the types of `lib` below ES2022 do not know. */
export function hasOwn(object: object, key: PropertyKey): boolean {
  return {}.hasOwnProperty.call(object, key);
}
