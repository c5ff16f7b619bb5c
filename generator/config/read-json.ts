import { findNodeAtLocation, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Node } from "jsonc-parser";
import { locationAt, syntaxError } from "./source.js";
import type { ConfigPath, ConfigSource } from "./source.js";

/** Reads a JSON configuration; comments and trailing commas are fine. */
export function readJson(text: string, shownFile: string): ConfigSource {
  const errors: { error: number; offset: number; length: number }[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  const problem =
    first === undefined
      ? undefined
      : syntaxError(shownFile, text, first.offset, spell(printParseErrorCode(first.error)));
  const locate = (path: ConfigPath): ReturnType<ConfigSource["locate"]> => {
    for (let length = path.length; tree !== undefined && length >= 0; length -= 1) {
      const node = length === 0 ? tree : findNodeAtLocation(tree, path.slice(0, length));
      // The place of a member is its name, where it has one.
      if (node !== undefined)
        return locationAt(shownFile, text, node.parent?.type === "property" ? node.parent.offset : node.offset);
    }
    return { file: shownFile, line: 1, column: 1 };
  };
  return {
    value: tree === undefined ? undefined : valueOf(tree),
    locate,
    diagnostics: problem === undefined ? [] : [problem],
  };
}

/** The value of a JSON node; unlike the parser's own, `__proto__` stays an ordinary member. */
function valueOf(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(valueOf);
  if (node.type !== "object") return node.value;
  const members = (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key === undefined || value === undefined ? [] : [[String(key.value), valueOf(value)] as const];
  });
  return Object.fromEntries(members);
}

/** `PropertyNameExpected` → `property name expected`. */
function spell(code: string): string {
  return code.replaceAll(/\B[A-Z]/gu, " $&").toLowerCase();
}
