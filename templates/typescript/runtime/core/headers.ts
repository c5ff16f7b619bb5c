import { serializeHeader } from "../internal/header.js";
import type { HeaderValues } from "./types.js";

/**
 * Header parameters; a value without a style is sent with `simple` (OpenAPI 3.2 §4.12.3). `undefined` and `null` are left
 * out. Values become text when the request is made.
 */
export function headers(values: Readonly<Record<string, unknown>>): HeaderValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, () => serializeHeader(value)]));
}
