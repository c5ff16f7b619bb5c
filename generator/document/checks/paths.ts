import { own, quoted, setOwn, type JsonObject } from "../json/value.js";
import { recordPointers } from "../positions/pointer-map.js";
import { complain, inside, type Rule } from "./rule.js";
import { hasControl, methodFields } from "../http.js";

/** OpenAPI 3.2 §4.7.1: a path begins with a slash. */
export const pathSlashRule: Rule = {
  kind: "paths",
  check(frame, context) {
    const { node } = frame;
    const wrong = Object.keys(node).filter((path) => !path.startsWith("/") && !path.startsWith("x-"));
    if (wrong.length === 0) return;
    const renamed = new Map<string, string>();
    for (const path of wrong) {
      const fixed = `/${path}`;
      if (Object.hasOwn(node, fixed)) {
        complain(
          context,
          frame,
          [path],
          "path-duplicate",
          `The path ${quoted(path)} is ${quoted(fixed)} without its slash and is left out.`,
          "Remove one of the two.",
        );
        delete node[path];
        continue;
      }
      complain(
        context,
        frame,
        [path],
        "path-without-slash",
        `The path ${quoted(path)} does not begin with \`/\`; it is read as ${quoted(fixed)}.`,
        "Add the slash.",
      );
      renamed.set(path, fixed);
    }
    const entries = Object.keys(node).map((path) => [path, node[path]] as const);
    for (const [path] of entries) delete node[path];
    for (const [path, item] of entries) setOwn(node, renamed.get(path) ?? path, item);
    recordPointers(
      context.pointerMap,
      [...renamed].map(([before, now]) => [inside(frame, [now]), inside(frame, [before])] as const),
    );
  },
};

/** OpenAPI 3.2 §4.7.1: templates that differ only in the names of their parameters are the same path. */
export const pathEqualRule: Rule = {
  kind: "paths",
  check(frame, context) {
    const known = new Map<string, string>();
    for (const path of Object.keys(frame.node)) {
      if (path.startsWith("x-")) continue;
      if (hasControl(path)) {
        complain(
          context,
          frame,
          [path],
          "path-invalid",
          `The path ${quoted(path)} has control characters; they are sent percent-encoded.`,
          "Remove them.",
        );
      }
      const shape = path.replace(/\{[^{}]*\}/g, "{}");
      const first = known.get(shape);
      if (first === undefined) known.set(shape, path);
      else if (sameMethod(own(frame.node, first), own(frame.node, path))) {
        complain(
          context,
          frame,
          [path],
          "path-ambiguous",
          `The path ${quoted(path)} matches the same addresses as ${quoted(first)}, for the same method.`,
          "Merge the two, or give one another path.",
        );
      }
    }
  },
};

function sameMethod(left: unknown, right: unknown): boolean {
  return methodFields.some((method) => hasOwnKey(left, method) && hasOwnKey(right, method));
}

function hasOwnKey(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value as JsonObject, key);
}
