import { inspect } from "node:util";
import type { SdkError } from "../../../templates/typescript/runtime/core/errors.js";

/** Everything that loggers, consoles and crash reports may print of an error. */
export function shown(error: SdkError): string {
  const { rawResponse } = error;
  return [
    inspect(error, { depth: 9, showHidden: true }),
    inspect(error.cause, { depth: 9, showHidden: true }),
    JSON.stringify(error),
    JSON.stringify(error.cause),
    String(error),
    error.message,
    error.stack,
    JSON.stringify(error.body),
    inspect(rawResponse, { depth: 9, showHidden: true }),
    rawResponse?.url,
    JSON.stringify([...(rawResponse?.headers ?? [])]),
  ].join("\n");
}
