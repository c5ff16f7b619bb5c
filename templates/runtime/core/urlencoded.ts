import { percentEncode } from "../internal/percent-encoding.js";
import { pairsOf, plainOf, textOf, type Styled } from "../internal/styled.js";
import { textBody } from "../internal/text-body.js";
import type { Body } from "./types.js";

/** Styles by property, for those whose Encoding Object has `style`, `explode`, `allowReserved` or a JSON content type. */
export type FormEncoding = Readonly<Record<string, (value: unknown) => Styled>>;

/**
 * An `application/x-www-form-urlencoded` body (WHATWG URL §5; OpenAPI 3.2 §4.14.5): every property is a pair, every item
 * of an array one of the same name, objects are JSON. Properties with an encoding follow it:
 * `urlencoded(value, undefined, { tags: pipeDelimited, filter: (filter) => deepObject(filter) })`.
 * `undefined` and `null` members are left out; `undefined` and `null` as a whole: no body.
 */
export function urlencoded(
  value: unknown,
  mediaType: string = "application/x-www-form-urlencoded",
  encoding: FormEncoding = {},
): Body | undefined {
  if (value == null) return undefined;
  const pairs = ([name, member]: [string, unknown]): readonly string[] => {
    const style = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    if (style) return pairsOf(name, style(member), percentEncode).map(([key, text]) => `${percentEncode(key)}=${text}`);
    const items: readonly unknown[] = Array.isArray(member) ? member : [member];
    return items.flatMap((item) => (item == null ? [] : new URLSearchParams([[name, textOf(item)]]).toString()));
  };
  return textBody(mediaType, () =>
    Object.entries(plainOf(value) ?? {})
      .flatMap(pairs)
      .join("&"),
  );
}
