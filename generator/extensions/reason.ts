/** What an error says, on one line. */
export function reasonOf(error: unknown): string {
  const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return first.replace(/\.$/u, "");
}
