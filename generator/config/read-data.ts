import type { Node } from "jsonc-parser";
import type { Diagnostic } from "../diagnostic.js";
import { locationAt } from "./source.js";
import type { ConfigSource } from "./source.js";

type Path = readonly (string | number)[];

/** Reads a JSON (comments and trailing commas are fine) or YAML configuration; the parsers are loaded only when needed. */
export async function readData(kind: "json" | "yaml", text: string, shownFile: string): Promise<ConfigSource> {
  return kind === "json" ? readJson(text, shownFile) : readYaml(text, shownFile);
}

async function readJson(text: string, shownFile: string): Promise<ConfigSource> {
  const { findNodeAtLocation, parseTree, printParseErrorCode } = await import("jsonc-parser");
  const errors: { error: number; offset: number; length: number }[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  const problem =
    first === undefined
      ? undefined
      : syntaxError(shownFile, text, first.offset, spell(printParseErrorCode(first.error)));
  const locate = (path: Path): ReturnType<ConfigSource["locate"]> => {
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

async function readYaml(text: string, shownFile: string): Promise<ConfigSource> {
  const { isMap, isScalar, isSeq, parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: false });
  const [first] = document.errors;
  const locate = (path: Path): ReturnType<ConfigSource["locate"]> => {
    let node: unknown = document.contents;
    let offset = rangeStart(node) ?? 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (pair === undefined) break;
        offset = rangeStart(pair.key) ?? offset;
        node = pair.value;
      } else if (isSeq(node) && typeof key === "number") {
        node = node.items[key];
        offset = rangeStart(node) ?? offset;
      } else break;
    }
    return locationAt(shownFile, text, offset);
  };
  if (first !== undefined)
    return { value: undefined, locate, diagnostics: [syntaxError(shownFile, text, first.pos[0], first.message)] };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, locate, diagnostics: [] };
  } catch {
    return {
      value: undefined,
      locate,
      diagnostics: [syntaxError(shownFile, text, 0, "an alias does not resolve, or there are too many")],
    };
  }
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : undefined;
}

/** `PropertyNameExpected` → `property name expected`. */
function spell(code: string): string {
  return code.replaceAll(/\B[A-Z]/gu, " $&").toLowerCase();
}

function syntaxError(shownFile: string, text: string, offset: number, what: string): Diagnostic {
  const message = `The configuration file cannot be read: ${what.replace(/\.$/u, "")}.`;
  return {
    code: "config-syntax",
    severity: "error",
    message,
    location: locationAt(shownFile, text, Math.min(offset, text.length)),
  };
}
