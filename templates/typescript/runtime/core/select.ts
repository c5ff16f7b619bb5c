import type { Body, RequestOptions } from "./types.js";

/**
 * The body in the media type that the call asks for by `contentType`, else in the first one. An encoder whose media type
 * is a range (`image/*`) serves every type in it and is told the one asked for.
 */
export function select<T, ContentType extends string>(
  options: RequestOptions<ContentType> | undefined,
  value: T,
  encoders: Readonly<Record<string, (value: T, mediaType: string) => Body | undefined>>,
): Body | undefined {
  const types = Object.keys(encoders);
  const wanted = options?.contentType ?? types[0]!;
  const key =
    types.find((type) => type === wanted) ??
    types.find((type) => type.endsWith("*") && wanted.startsWith(type.split("*")[0]!));
  if (key !== undefined) return encoders[key]!(value, wanted);
  const refuse = (): never => {
    throw new TypeError(`contentType ${wanted} is none of ${types.join(", ")}`);
  };
  return { data: refuse, replayable: true };
}
