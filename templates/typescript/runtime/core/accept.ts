/** Operations that answer in more than one way: by the media type that a call asks for, or by a flag that it sends. */
import { decoder } from "../internal/decoder.js";
import type { RequestOptions, ResponseDecoder } from "./types.js";

/** Options of a call that chooses the media type of the answer. */
export interface AcceptOptions<Accept extends string = string> {
  /** Media type of the answer, which says what the data is. Default: the first that is declared. */
  readonly accept?: Accept | undefined;
}

/**
 * The decoder of the media type that a call asks for by `accept`, which is sent as the `Accept` header. The first is the
 * default; a media type that is none of them rejects the call with the configuration error.
 */
export function byAccept<Answers extends object, Accept extends keyof Answers & string>(
  options: (RequestOptions & AcceptOptions<Accept>) | undefined,
  decoders: { readonly [Type in keyof Answers]: ResponseDecoder<Answers[Type]> },
): ResponseDecoder<Answers[Accept]> {
  const types = Object.keys(decoders) as Accept[];
  const accept = options?.accept ?? types[0]!;
  const decode = types.includes(accept) ? decoders[accept] : undefined;
  if (decode) return decoder(accept, (response, context) => decode(response, context));
  // Read when the request is made, so that the call rejects instead of throwing.
  const refuse = (): never => {
    throw new TypeError(`accept ${accept} is none of ${types.join(", ")}`);
  };
  return Object.defineProperty(refuse, "accept", { get: refuse });
}

/** The data of a call whose flag asks for a stream instead of a whole answer; both where it is not known. */
export type Streamed<Flag, Stream, Whole> = Flag extends true ? Stream : Whole;

/** The decoder that a flag of the request asks for: that of the stream where it is `true`, else that of the whole answer. */
export function byFlag<Flag, Stream, Whole>(
  flag: unknown,
  stream: ResponseDecoder<Stream>,
  whole: ResponseDecoder<Whole>,
): ResponseDecoder<Streamed<Flag, Stream, Whole>> {
  return (flag === true ? stream : whole) as ResponseDecoder<Streamed<Flag, Stream, Whole>>;
}
