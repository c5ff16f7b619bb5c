import type { ResponseContext } from "../core/types.js";

type Bounds = Pick<ResponseContext, "maxResponseBytes" | "decodingError">;

/** The text of a response (UTF-8, byte order mark removed), at most `maxResponseBytes` long. */
export async function readText(response: Response, bounds: Bounds): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let last: Uint8Array | undefined;
  // Most bodies are one chunk, and platforms are slow at decoding a part of a text.
  await readChunks(response, bounds, (chunk) => {
    if (last) text += decoder.decode(last, { stream: true });
    last = chunk;
  });
  return text + decoder.decode(last);
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
      throw bounds.decodingError(`Body exceeds ${bounds.maxResponseBytes} bytes`);
    }
  }
}
