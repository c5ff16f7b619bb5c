/** The message of what was thrown; `undefined` when it has none, or none that can be read. */
export function messageOf(thrown: unknown): string | undefined {
  try {
    const { message } = thrown as Error;
    return typeof message === "string" ? message : undefined;
  } catch {
    return undefined;
  }
}
