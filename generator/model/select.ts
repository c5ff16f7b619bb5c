/**
 * Which operations and parameters are wanted. A selector is
 * - an accessor glob: `users.list`, `users.*` (the methods of `users`), `users.**` (everything below too);
 *   one without wildcards that names a resource selects all below it;
 * - `operation:ID`, `tag:NAME` (both may hold `*`), `path:GLOB` (`*` stays inside a segment, `**` crosses segments),
 *   optionally with a method: `path:GET /users/**`;
 * - `x-name: value` (any extension of the operation or its path item; `x-name` alone: the extension is there and not `false`).
 */
import picomatch from "picomatch";
import { optionTable, type Options } from "../options/index.js";
import { presetItems } from "../options/preset.js";
import { extensionOf } from "../document/located.js";
import type { Extensible } from "../document/openapi.js";
import type { SourceOperation, SourceParameter } from "./collect.js";
import type { NamedOperation } from "./names/naming.js";
import type { Report } from "./report.js";

/** Whether an operation (with its final names, where the selector needs them) is meant. */
export interface Selector {
  readonly text: string;
  /** It looks at names, which are only known when all operations are named. */
  readonly byName: boolean;
  matches(operation: SourceOperation, named: NamedOperation | undefined): boolean;
}

/** Compiles one selector. */
export function parseSelector(text: string): Selector {
  const trimmed = text.trim();
  const prefixed = /^(operation|tag|path):\s*(.*)$/s.exec(trimmed);
  if (prefixed !== null) return { text, byName: false, matches: prefixedMatcher(prefixed[1]!, prefixed[2]!) };
  const extension = readExtension(trimmed);
  if (extension !== undefined) {
    const [name, value] = extension;
    return {
      text,
      byName: false,
      matches: (operation) =>
        hasExtension(operation.value, name, value) || hasExtension(operation.pathItem.value, name, value),
    };
  }
  return { text, byName: true, matches: accessorMatcher(trimmed) };
}

/** Removes what `exclude` names without knowing names, so that names need not make room for it. */
export function excludeEarly(
  operations: readonly SourceOperation[],
  options: Options,
  used: Set<string>,
): readonly SourceOperation[] {
  const selectors = options.exclude.map(parseSelector).filter((selector) => !selector.byName);
  if (selectors.length === 0) return operations;
  return operations.filter((operation) => !matchesAny(selectors, operation, undefined, used));
}

/** Applies `include`, then the rest of `exclude`. The names of `used` selectors are collected for {@link reportUnmatched}. */
export function selectOperations<Named extends NamedOperation>(
  operations: readonly Named[],
  options: Options,
  used: Set<string>,
): readonly Named[] {
  const include = options.include.map(parseSelector);
  const exclude = options.exclude.map(parseSelector).filter((selector) => selector.byName);
  if (include.length === 0 && exclude.length === 0) return operations;
  return operations.filter((named) => {
    const wanted = include.length === 0 || matchesAny(include, named.operation, named, used);
    return !matchesAny(exclude, named.operation, named, used) && wanted;
  });
}

/** Warns of selectors that match nothing; those that a default or the preset holds are quiet. */
export function reportUnmatched(
  all: readonly SourceOperation[],
  options: Options,
  used: ReadonlySet<string>,
  report: Report,
): void {
  for (const option of ["include", "exclude"] as const) {
    const quiet = quietSelectors(option, options);
    for (const text of options[option]) {
      // A selector of `exclude` may have no chance because an earlier one has taken the operation.
      if (
        used.has(text) ||
        quiet.has(text) ||
        all.some((operation) => parseSelector(text).matches(operation, undefined))
      )
        continue;
      report.add("selector-unmatched", `The selector ${JSON.stringify(text)} of \`${option}\` matches no operation.`, {
        help: "`bindsmith inspect` prints the accessors. In a glob, `*` does not match dots, and `**` does.",
      });
    }
  }
  const quiet = quietSelectors("ignoreParameters", options);
  for (const text of options.ignoreParameters) {
    if (quiet.has(text)) continue;
    const matches = parameterMatcher(text);
    if (!all.some(({ parameters }) => parameters.some(matches)))
      report.add(
        "selector-unmatched",
        `The selector ${JSON.stringify(text)} of \`ignoreParameters\` matches no parameter.`,
      );
  }
}

/** Selectors that the user did not write. */
function quietSelectors(option: "include" | "exclude" | "ignoreParameters", options: Options): ReadonlySet<string> {
  return new Set<string>([...optionTable[option].default, ...presetItems(options.preset, option).map(String)]);
}

/** Whether `ignoreParameters` names a parameter: by name (header names without case) or by an extension. Compiled once a run. */
export function ignoredParameters(options: Options): (parameter: SourceParameter) => boolean {
  const matchers = options.ignoreParameters.map(parameterMatcher);
  return (parameter) => matchers.some((matches) => matches(parameter));
}

function parameterMatcher(text: string): (parameter: SourceParameter) => boolean {
  const extension = readExtension(text.trim());
  const name = text.trim();
  return (parameter) =>
    parameter.name === name ||
    (parameter.in === "header" && parameter.name.toLowerCase() === name.toLowerCase()) ||
    (extension !== undefined && hasExtension(parameter.value, extension[0], extension[1]));
}

function matchesAny(
  selectors: readonly Selector[],
  operation: SourceOperation,
  named: NamedOperation | undefined,
  used: Set<string>,
): boolean {
  let matched = false;
  for (const selector of selectors) {
    if (!selector.matches(operation, named)) continue;
    used.add(selector.text);
    matched = true;
  }
  return matched;
}

function prefixedMatcher(kind: string, pattern: string): Selector["matches"] {
  if (kind === "operation") {
    const matches = wildcard(pattern);
    return ({ operationId }) => operationId !== undefined && matches(operationId);
  }
  if (kind === "tag") {
    const matches = wildcard(pattern);
    return ({ tags }) => tags.some(matches);
  }
  const [, method, glob = pattern] = /^([A-Z]+)\s+(\/.*)$/s.exec(pattern) ?? [];
  // Braces with a comma are alternatives, all others are template expressions.
  const matches = picomatch(glob.replace(/\{([^{},]*)\}/g, "\\{$1\\}"), { dot: true });
  return (operation) =>
    (method === undefined || operation.method === method) && (operation.path === glob || matches(operation.path));
}

/** `*` is any text, everything else stands for itself. */
function wildcard(pattern: string): (text: string) => boolean {
  if (!pattern.includes("*")) return (text) => text === pattern;
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const expression = new RegExp(`^${parts.join("[^]*")}$`);
  return (text) => expression.test(text);
}

function accessorMatcher(glob: string): Selector["matches"] {
  const plain = /^[^*?[\]{}!()+@]*$/.test(glob);
  const matches = picomatch(glob.replaceAll(".", "/"), { dot: true });
  return (_, named) => {
    if (named === undefined) return false;
    const name = [...named.accessor, named.methodName];
    if (plain) return name.join(".") === glob || `${named.accessor.join(".")}.`.startsWith(`${glob}.`);
    return matches(name.join("/"));
  };
}

/** `x-name: value` as `["x-name", "value"]`; without a value `["x-name", undefined]`. */
function readExtension(text: string): readonly [string, string | undefined] | undefined {
  const match = /^(x-[^\s:]+)(?::\s*(.*))?$/s.exec(text);
  return match === null ? undefined : [match[1]!, match[2]?.trim()];
}

function hasExtension(object: Extensible, name: string, value: string | undefined): boolean {
  const actual = extensionOf(object, name);
  if (actual === undefined || actual === null) return false;
  if (value === undefined) return actual !== false;
  return Array.isArray(actual)
    ? actual.some((item) => String(item) === value)
    : typeof actual !== "object" && String(actual) === value;
}
