/** A value as JSON, big integers as text; `undefined` for what cannot be written: cycles, thousands of levels. */
export function jsonText(value: unknown, indent?: number): string | undefined {
  try {
    return JSON.stringify(value, writable, indent);
  } catch {
    return undefined;
  }
}

/** Big integers, which JSON does not have, as text. */
function writable(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? `${value}` : value;
}
