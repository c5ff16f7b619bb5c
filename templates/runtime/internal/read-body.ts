import type { ResponseContext } from "../core/types.js";

/**
 * The bytes of a response, at most `maxResponseBytes` after decompression. A longer body is cancelled and rejects with
 * the decoding error of the package: a gzip body of some kilobytes can unfold to gigabytes.
 */
export async function readBytes(
  response: Response,
  context: Pick<ResponseContext, "maxResponseBytes" | "decodingError">,
): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > context.maxResponseBytes) {
      reader.cancel().catch(() => {});
      throw context.decodingError(`The response body is larger than ${context.maxResponseBytes} bytes`);
    }
    chunks.push(chunk.value);
  }
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** The text of a response (UTF-8, byte order mark removed), under the same limit. */
export async function readText(
  response: Response,
  context: Pick<ResponseContext, "maxResponseBytes" | "decodingError">,
): Promise<string> {
  return new TextDecoder().decode(await readBytes(response, context));
}
