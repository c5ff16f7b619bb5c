import type { ResponseContext } from "../core/types.js";

/** What `parse` makes of a text; where it throws, the decoding error of the package, which keeps the text and says if it is empty. */
export function parsed<T>(
  context: Pick<ResponseContext, "decodingError">,
  text: string,
  parse: (text: string) => T,
  message: string = "Unexpected JSON",
): T {
  try {
    return parse(text);
  } catch (cause) {
    throw context.decodingError(text ? message : message.replace("Unexpected", "Empty body instead of"), text, cause);
  }
}
