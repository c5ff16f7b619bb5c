import type { ResponseContext } from "../core/types.js";

type Bounds = Pick<ResponseContext, "maxResponseBytes" | "decodingError">;

/** The text of a response (UTF-8, byte order mark removed), at most `maxResponseBytes` long. */
export async function readText(response: Response, bounds: Bounds): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  await readChunks(response, bounds, (chunk) => (text += decoder.decode(chunk, { stream: true })));
  return text + decoder.decode();
}

/** The bytes of a response with its media type, at most `maxResponseBytes`. */
export async function readBlob(response: Response, bounds: Bounds): Promise<Blob> {
  const chunks: Uint8Array[] = [];
  await readChunks(response, bounds, (chunk) => chunks.push(chunk));
  return new Blob(chunks as BlobPart[], { type: response.headers.get("content-type") ?? "" });
}

/**
 * Reads a body to its end. Bytes count after decompression: some kilobytes of gzip can unfold to gigabytes. A body that is
 * too long is cancelled and rejects with the package's decoding error.
 */
async function readChunks(response: Response, bounds: Bounds, use: (chunk: Uint8Array) => unknown): Promise<void> {
  const reader = response.body?.getReader();
  let size = 0;
  for (let chunk; reader && !(chunk = await reader.read()).done; use(chunk.value)) {
    size += chunk.value.length;
    if (size > bounds.maxResponseBytes) {
      reader.cancel().catch(() => {});
      throw bounds.decodingError(`Body larger than ${bounds.maxResponseBytes} bytes`);
    }
  }
}
