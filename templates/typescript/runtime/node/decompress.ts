import type { Builtins, Step } from "./builtins.js";

/** `Accept-Encoding` for what this Node can undo. */
export function acceptedCodings({ createZstdDecompress }: Builtins): string {
  return createZstdDecompress ? "gzip, deflate, br, zstd" : "gzip, deflate, br";
}

/**
 * What undoes the codings of content (RFC 9110 §8.4), in order. Content that ends early makes it fail. Without a coding,
 * and when one of them is unknown, there is nothing to do: who asked for it gets it as it is.
 *
 * @param coding `Content-Encoding`, in order of application
 */
export function decompression(coding: string, modules: Builtins): readonly Step[] {
  const steps: Step[] = [];
  for (const name of coding.toLowerCase().split(",").reverse()) {
    const step = stepOf(name.trim(), modules);
    if (!step) return [];
    steps.push(step);
  }
  return steps;
}

function stepOf(name: string, { createZstdDecompress, stream, zlib }: Builtins): Step | undefined {
  if (/^(x-)?gzip$/.test(name)) return zlib.createGunzip();
  if (name === "br") return zlib.createBrotliDecompress();
  if (name === "zstd") return createZstdDecompress?.();
  return name === "deflate" ? inflate : undefined;

  /** Zlib's wrapper (RFC 1950) belongs around it, but some servers leave it out; the first byte tells. */
  async function* inflate(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    const iterator = chunks[Symbol.asyncIterator]();
    const first = await iterator.next();
    if (first.done) return;
    const all = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => iterator };
    };
    const step = (first.value[0]! & 15) === 8 ? zlib.createInflate() : zlib.createInflateRaw();
    // What fails, fails while it is read.
    yield* stream.pipeline([all(), step], () => {});
  }
}
