import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { locationAt, syntaxError } from "./source.js";
import type { ConfigPath, ConfigSource } from "./source.js";

/** Reads a YAML configuration. */
export function readYaml(text: string, shownFile: string): ConfigSource {
  const document = parseDocument(text, { prettyErrors: false });
  const [first] = document.errors;
  const locate = (path: ConfigPath): ReturnType<ConfigSource["locate"]> => {
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
