/** Wrong usage of the command line: exit code 2 and a sentence, never a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
