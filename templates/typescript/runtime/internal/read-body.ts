import type { ResponseContext } from "../core/types.js";

type Bounds = Pick<ResponseContext, "maxResponseBytes" | "decodingError">;

/** The text of a response (UTF-8, byte order mark removed), at most `maxResponseBytes` long. */
export async function readText(response: Response, bounds: Bounds): Promise<string> {
  return textOf(await readAll(response, bounds));
}

/** The bytes of a response with its media type, at most `maxResponseBytes`. */
export async function readBlob(response: Response, bounds: Bounds): Promise<Blob> {
  const chunks = await readAll(response, bounds);
  return new Blob(chunks as BlobPart[], { type: response.headers.get("content-type") ?? "" });
}

/** The bytes of a response, at most `maxResponseBytes`: a longer body rejects with the package's decoding error. */
export function readAll(response: Response, bounds: Bounds): Promise<Uint8Array[]> {
  return readChunks(response, bounds.maxResponseBytes, () => {
    throw bounds.decodingError(`Body exceeds ${bounds.maxResponseBytes} bytes`);
  });
}

/**
 * Reads a body to its end, or until so many bytes are there; then it is cancelled and `cut` is called. Bytes count after
 * decompression: some kilobytes of gzip can unfold to gigabytes.
 *
 * @param begin is told what ends the reading early
 */
export async function readChunks(
  response: Response,
  bytes: number,
  cut: () => void,
  begin?: (cancel: () => void) => void,
): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  const cancel = (): void => void reader?.cancel().catch(() => {});
  begin?.(cancel);
  for (let chunk; reader && !(chunk = await reader.read()).done;) {
    chunks.push(chunk.value.subarray(0, bytes));
    bytes -= chunk.value.length;
    if (bytes < 0) {
      cancel();
      cut();
      break;
    }
  }
  return chunks;
}

// Made when it is needed: jsdom has none, and what is tested there may only import.
let utf8: TextDecoder | undefined;

/** UTF-8 in chunks. Most bodies are one, and platforms are slow at decoding a part of a text. */
export function textOf(chunks: readonly Uint8Array[]): string {
  if (chunks.length < 2) return (utf8 ??= new TextDecoder()).decode(chunks[0]);
  const decoder = new TextDecoder();
  return chunks.reduce((text, chunk) => text + decoder.decode(chunk, { stream: true }), "") + decoder.decode();
}
