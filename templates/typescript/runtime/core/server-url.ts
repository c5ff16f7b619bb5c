import { hasOwn } from "../internal/has-own.js";
import { percentEncode } from "../internal/percent-encoding.js";
import { supplied } from "../internal/supplier.js";
import { httpUrl } from "../internal/url.js";
import type { Supplier } from "./types.js";

type Variables = Readonly<Record<string, string>>;

/** Values that the document allows, by variable. */
type Enums = Readonly<Record<string, readonly string[]>>;

/**
 * A server's URL with its variables filled in (OpenAPI 3.2 §4.5, §4.6), as {@link filledUrl} does. The function it returns
 * throws, or rejects, what that throws, and gives a string at once where the template is one.
 */
export function serverUrl(
  template: Supplier<string>,
  variables: Variables,
  enums?: Enums,
  paths?: readonly string[],
): () => string | Promise<string> {
  let url: string | undefined;
  return typeof template === "string"
    ? () => (url ??= filledUrl(template, variables, enums, paths))
    : async () => filledUrl(await supplied(template), variables, enums, paths);
}

/**
 * A URL with its variables filled in, so that none of them says more than its place in the template: a scheme is `http` or
 * `https`, in the host stand characters of host names, a port is digits, in path and query everything is percent-encoded. A
 * variable for a whole host may have a port, one for a whole base URL is any HTTP URL without user, query and fragment.
 * Those that `enums` has must have one of its values, which stand as they are; those named in `paths` may have several
 * segments.
 * Throws a `TypeError` that names the variable: without a value, and with one outside its enum or its place. A placeholder
 * in braces, `{TENANT}.example.com`, is a host that nobody has.
 */
export function filledUrl(
  template: string,
  variables: Variables,
  enums: Enums = {},
  paths: readonly string[] = [],
): string {
  // Texts and names of variables in turn. Whether a value fits is asked where all other variables are a digit, which
  // fits everywhere.
  const parts = template.split(/\{([^{}]*)\}/);
  const others = parts.map((part, index) => (index % 2 ? "1" : part));
  const filled = parts
    .map((name, index) => {
      if (index % 2 === 0) return name;
      if (!hasOwn(variables, name)) throw new TypeError(`No server variable ${name}`);
      const value = `${variables[name]}`;
      const fail = (why: string): never => {
        throw new TypeError(`Server variable ${name}: ${JSON.stringify(value).slice(0, 40)} ${why}`);
      };
      if (hasOwn(enums, name)) {
        return enums[name]!.includes(value) ? value : fail(`is none of ${enums[name]!.join(", ")}`);
      }
      const [before, after] = [others.slice(0, index).join(""), others.slice(index + 1).join("")];
      return placed(value, before, after, paths.includes(name)) ?? fail("does not fit its place in the URL");
    })
    .join("");
  // Where all slashes come from empty variables, the next segment would be a host.
  const outside = (filled.startsWith("//") && !template.startsWith("//")) || DOT_SEGMENT.test(filled);
  if (outside && filled !== template) throw new TypeError("Server variables lead out of the server's path");
  return filled;
}

/** Segments that URLs resolve (WHATWG URL §4.4), also when they are percent-encoded. */
const DOT_SEGMENT = /\/(\.|%2e){1,2}(\/|$)/i;

/**
 * A value as it stands between two texts; `undefined`: it does not fit.
 * @param deep Whether its slashes are those of a path.
 */
function placed(value: string, before: string, after: string, deep: boolean): string | undefined {
  if (/[?#]/.test(before)) return percentEncode(value);
  const [scheme] = (!/[:/]/.test(before) && /^[^:/]*:\/\//.exec(after)) || [];
  if (scheme) return /^https?:\/\/$/i.test(before + value + scheme) ? value : undefined;
  if (!before && /^https?:/i.test(value)) {
    return httpUrl(value) && !/[?#\\\s]/.test(value) && /^([:/]|$)/.test(after) ? value : undefined;
  }
  const [, start] = /^(?:[^:/]*:)?\/\/([^/]*)$/.exec(before) ?? [];
  const [end = ""] = /^[^/?#]*/.exec(after) ?? [];
  const segments = deep && (start === undefined || !end) ? value.split("/") : [value];
  const host = start === undefined ? [] : segments.splice(0, 1);
  return host.every((text) => fitsHost(text, start!, end))
    ? [...host, ...segments.map(percentEncode)].join("/")
    : undefined;
}

/** Labels without an empty one, or an IPv6 address, and a port. */
const AUTHORITY = /^([^.:[\]]+(\.[^.:[\]]+)*|\[[\da-f:.]+\])(:\d{0,5})?$/i;

/** Whether a value adds nothing but characters of a host, or of a port, to what stands around it in the authority. */
function fitsHost(value: string, start: string, end: string): boolean {
  // Only a whole host brings its port, and a variable that is nothing else.
  const foreignPort = /:\d*$/.test(value) && (end || (start && !value.startsWith(":")));
  return /^[\w.{}:[\]-]*$/.test(value) && !foreignPort && AUTHORITY.test(start + value + end);
}
