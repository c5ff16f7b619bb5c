import type { ClientRequest } from "./builtins.js";
import type { Chunks, RequestBody } from "./request-body.js";

/**
 * Sends chunks as fast as the connection takes them, and ends the request. What fails, or does not have the length that
 * was announced, ends it with an error. The source is closed when the request ends before it does.
 */
export async function upload(request: ClientRequest, chunks: Chunks, length: number | undefined): Promise<void> {
  let sent = 0;
  let drained = (): void => {};
  request.on("drain", () => drained());
  request.on("close", () => {
    drained();
    close(chunks);
  });
  try {
    for (let chunk = await chunks.next(); !chunk.done; chunk = await chunks.next()) {
      const { value } = chunk;
      if (request.destroyed) return;
      if (!(value instanceof Uint8Array)) throw new TypeError("A chunk of the body is no Uint8Array");
      sent += value.length;
      if (sent > (length ?? sent)) break;
      if (!request.write(value)) await new Promise<void>((resolve) => (drained = resolve));
    }
    if (sent !== (length ?? sent)) throw new TypeError("Content-Length is not the length of the body");
    request.end();
  } catch (error) {
    request.destroy(error as Error);
  }
}

/** Closes the source of a body that is not sent. */
export function giveUp({ open, replayable }: RequestBody): void {
  if (open && !replayable) close(open());
}

function close(chunks: Chunks): void {
  // Its failure is of no interest to anyone.
  Promise.resolve(chunks.return?.()).catch(() => {});
}
