import type { ResponseContext } from "../core/types.js";
import { onAbort } from "./abort.js";
import { within } from "./pause.js";

/**
 * The chunks of a body that is read after its decoder has returned. When none comes for `idleTimeoutInSeconds`, it throws
 * the package's time-out error. `stop` ends it without an error. However it ends, so does the connection.
 */
export async function* bodyChunks(
  response: Response,
  context: ResponseContext,
  stop: AbortSignal,
  idleTimeoutInSeconds: number = 300,
): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const seconds = context.option("idleTimeoutInSeconds", idleTimeoutInSeconds);
  const late = (): Error => context.error({ kind: "timeout", message: `No bytes in ${seconds} s` });
  // Ends the wait for a chunk, also where the platform does not. What fails now is of no interest to anyone.
  const end = (): void => void reader.cancel().catch(() => {});
  const detach = onAbort(stop, end);
  try {
    while (!stop.aborted) {
      const { done, value } = await within(seconds * 1000 || Infinity, reader.read(), late);
      if (done) return;
      yield value;
    }
  } finally {
    detach();
    end();
  }
}
