import type { Result, ResultChoice } from "./model.js";

/** The answers of a call beside the one that it gets without asking: by `accept`, or by a flag of its body. */
export function choicesOf({ choices = [], streamed }: Result): readonly ResultChoice[] {
  return streamed === undefined ? choices : [...choices, streamed.choice];
}
