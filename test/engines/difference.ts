/** Where two values differ, strictly: `undefined` members, dates, bytes and big integers count. `undefined` when nowhere. */
export function difference(actual: unknown, expected: unknown, place: string = "value"): string | undefined {
  if (Object.is(actual, expected)) return undefined;
  const differs = `${place}: ${show(actual)}, not ${show(expected)}`;
  if (typeof actual !== "object" || typeof expected !== "object" || actual === null || expected === null)
    return differs;
  if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return differs;
  if (actual instanceof Date) return actual.getTime() === (expected as Date).getTime() ? undefined : differs;
  if (actual instanceof FormData) return difference([...actual], [...(expected as FormData)], place);
  const keys = Object.keys(actual);
  if (keys.length !== Object.keys(expected).length) return differs;
  for (const key of keys) {
    if (!Object.hasOwn(expected, key)) return differs;
    const inner = difference(valueOf(actual, key), valueOf(expected, key), `${place}.${key}`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function valueOf(holder: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}

function show(value: unknown): string {
  const text = JSON.stringify(value, (_, member: unknown) => (typeof member === "bigint" ? `${member}n` : member));
  return (text ?? String(value)).slice(0, 300);
}
