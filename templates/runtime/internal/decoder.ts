import type { ResponseDecoder } from "../core/types.js";

/** A decoder with the media types it accepts. What a streaming one returns is read later. */
export function decoder<T>(
  accept: string,
  decode: (...call: Parameters<ResponseDecoder<T>>) => T | Promise<T>,
  streaming: boolean = false,
): ResponseDecoder<T> {
  const held: typeof decode = (response, context) => {
    context.hold();
    return decode(response, context);
  };
  return Object.assign(streaming ? held : decode, { accept });
}
