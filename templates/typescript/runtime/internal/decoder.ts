import type { ResponseDecoder } from "../core/types.js";

/** A decoder with the media types it accepts. */
export function decoder<T>(
  accept: string,
  decode: (...call: Parameters<ResponseDecoder<T>>) => T | Promise<T>,
): ResponseDecoder<T> {
  return Object.assign(decode, { accept });
}
