import { joined, membersOf, type Styled } from "./styled.js";

/**
 * The value of a header; `undefined`: the header is not sent. Values without a style are sent with `simple`: items
 * joined by `,`. Nothing is quoted, escaped or percent-encoded (OpenAPI 3.2 §4.12.2.2 and appendix D).
 */
export function serializeHeader(value: unknown): string | undefined {
  const bare = (text: string): string => text;
  if (typeof value === "function") return (value as Styled)("", bare)[0]?.[1];
  return membersOf(value).length ? joined(value, bare, ",") : undefined;
}
