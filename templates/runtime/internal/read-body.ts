import type { ResponseContext } from "../core/types.js";
import { LONGEST } from "./pause.js";

type Bounds = Pick<ResponseContext, "maxResponseBytes" | "decodingError">;

const utf8: TextDecoder = /* @__PURE__ */ new TextDecoder();

/** The text of a response (UTF-8, byte order mark removed), at most `maxResponseBytes` long. */
export async function readText(response: Response, bounds: Bounds): Promise<string> {
  return textOf(await readChunks(response, bounds));
}

/** The bytes of a response with its media type, at most `maxResponseBytes`. */
export async function readBlob(response: Response, bounds: Bounds): Promise<Blob> {
  const chunks = await readChunks(response, bounds);
  return new Blob(chunks as BlobPart[], { type: response.headers.get("content-type") ?? "" });
}

/**
 * Reads a body to its end. Bytes count after decompression: some kilobytes of gzip can unfold to gigabytes. A body that is
 * too long is cancelled and rejects with the package's decoding error.
 */
async function readChunks(response: Response, bounds: Bounds): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let left = bounds.maxResponseBytes;
  for (let chunk; reader && !(chunk = await reader.read()).done; ) {
    left -= chunk.value.length;
    if (left < 0) {
      reader.cancel().catch(() => {});
      throw bounds.decodingError(`Body exceeds ${bounds.maxResponseBytes} bytes`);
    }
    chunks.push(chunk.value);
  }
  return chunks;
}

/**
 * The text of an error's body, as far as it comes within the time and the bytes. Cut short, it says why in `fault`. A
 * lost connection rejects.
 */
export async function readError(
  response: Response,
  bytes: number,
  milliseconds: number,
): Promise<{ readonly text: string; readonly fault: string | undefined }> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let left = bytes;
  let fault: string | undefined;
  const end = (reason: string): void => {
    fault = reason;
    reader?.cancel().catch(() => {});
  };
  const timer = setTimeout(() => end(`Body took longer than ${milliseconds} ms`), Math.min(milliseconds, LONGEST));
  try {
    for (let chunk; reader && !(chunk = await reader.read()).done; ) {
      chunks.push(chunk.value.subarray(0, left));
      left -= chunk.value.length;
      if (left < 0) end(`Body exceeds ${bytes} bytes`);
    }
  } finally {
    clearTimeout(timer);
  }
  return { text: textOf(chunks), fault };
}

/** Most bodies are one chunk, and platforms are slow at decoding a part of a text. */
function textOf(chunks: readonly Uint8Array[]): string {
  if (chunks.length < 2) return utf8.decode(chunks[0]);
  const decoder = new TextDecoder();
  const last = chunks.length - 1;
  return chunks.reduce((text, chunk, index) => text + decoder.decode(chunk, { stream: index < last }), "");
}
