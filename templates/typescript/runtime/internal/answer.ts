import type { ErrorInit, SdkError } from "../core/errors.js";
import type { Attempt } from "./attempt.js";
import { readChunks, textOf } from "./read-body.js";
import { redacted } from "./redact.js";

/**
 * The error that an answer is, with the body as far as it can be read: its faults, its length and its slowness hide
 * neither status nor class.
 */
export async function errorOf(attempt: Attempt, response: Response): Promise<SdkError> {
  const { error, operation, secrets } = attempt;
  const about: { -readonly [K in keyof ErrorInit]: ErrorInit[K] } = {};
  const bound = Math.min(attempt.maxErrorBytes, attempt.maxResponseBytes);
  const seconds = attempt.errorTimeoutInSeconds || Infinity;
  const cut = (message: string) => (): void => {
    about.cause ??= error({ kind: "decoding", message });
  };
  try {
    const chunks = await readChunks(response, bound, cut(`Body exceeds ${bound} bytes`), (cancel) =>
      attempt.resume(seconds * 1000, () => {
        cut("Body not there in time")();
        cancel();
      }),
    );
    const text = redacted(textOf(chunks), secrets) as string;
    // What is long or cut is not written again for the sake of the message.
    if (about.cause) about.text = redacted(text, secrets, true) as string;
    else if (text) {
      if (text.length > 4000) about.text = text;
      about.body = text;
    }
    if (about.body && /json/i.test(response.headers.get("content-type")!)) {
      about.body = JSON.parse(text);
      about.body = operation.errorBody?.(text, response.status) ?? about.body;
    }
  } catch (cause) {
    about.cause = cause;
  }
  return error(about);
}
