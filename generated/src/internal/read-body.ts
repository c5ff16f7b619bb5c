import type { ResponseContext } from "../core/types.js";

type Bounds = Pick<ResponseContext, "maxResponseBytes" | "decodingError">;

/** The text of a response (UTF-8, byte order mark removed), at most `maxResponseBytes` long. */
export async function readText(response: Response, bounds: Bounds): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  await readChunks(response, bounds, (chunk) => (text += decoder.decode(chunk, { stream: true })));
  return text + decoder.decode();
}

/** The bytes of a response, at most `maxResponseBytes`. */
export async function readBytes(response: Response, bounds: Bounds): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const size = await readChunks(response, bounds, (chunk) => chunks.push(chunk));
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * Reads a body to its end and returns its size after decompression: some kilobytes of gzip can unfold to gigabytes.
 * A longer body is cancelled and rejects with the package's decoding error.
 */
async function readChunks(response: Response, bounds: Bounds, use: (chunk: Uint8Array) => unknown): Promise<number> {
  const reader = response.body?.getReader();
  let size = 0;
  for (let chunk; reader && !(chunk = await reader.read()).done; use(chunk.value)) {
    size += chunk.value.length;
    if (size > bounds.maxResponseBytes) {
      reader.cancel().catch(() => {});
      throw bounds.decodingError(`Body larger than ${bounds.maxResponseBytes} bytes`);
    }
  }
  return size;
}
