import { formEntries, sendable, sentText } from "../internal/form.js";
import { hasOwn } from "../internal/has-own.js";
import { serializeQuery } from "../internal/query.js";
import type { Styled } from "../internal/styled.js";
import { textBody } from "../internal/text-body.js";
import type { Body } from "./types.js";

/** Styles by property, for those whose Encoding Object has `style`, `explode`, `allowReserved` or a JSON content type. */
export type FormEncoding = Readonly<Record<string, (value: unknown) => Styled>>;

/**
 * An `application/x-www-form-urlencoded` body (WHATWG URL §5; OpenAPI 3.2 §4.14.5): every property is a pair, every item
 * of an array one of the same name, objects are JSON. Properties with an encoding follow it:
 * `urlencoded(value, undefined, { tags: pipeDelimited, filter: (filter) => deepObject(filter) })`.
 * `URLSearchParams`, and `FormData` without files, are sent as they are. `undefined` and `null` members are left out;
 * `undefined` and `null` as a whole: no body. What has no names (arrays, primitives, a `Map`), and what has no text (files,
 * functions, a promise that was not awaited), is refused with a `TypeError`.
 */
export function urlencoded(
  value: unknown,
  mediaType: string = "application/x-www-form-urlencoded",
  encoding: FormEncoding = {},
): Body | undefined {
  if (value == null) return undefined;
  const encode = ([name, member]: readonly [string, unknown]): string => {
    if (hasOwn(encoding, name)) return serializeQuery({ [name]: encoding[name]!(sendable(member, name)) });
    const items = [member].flat().filter((item) => item != null);
    return `${new URLSearchParams(items.map((item) => [name, sentText(item, name)]))}`;
  };
  return textBody(mediaType, () => formEntries(value).map(encode).filter(Boolean).join("&"));
}
