import { isObject, own, quoted } from "../json/value.js";
import { complain, type Rule } from "./rule.js";

/**
 * OpenAPI 3.2 §4.10.1: operation ids are unique in the document. Where they are not, the operations keep theirs: with
 * different tags they become methods of different resources, and names that collide are told apart by their paths.
 */
export function operationIdRule(): Rule {
  const known = new Map<string, string>();
  return {
    kind: "operation",
    check(frame, context) {
      const id = own(frame.node, "operationId");
      if (typeof id !== "string") return;
      if (id.trim() === "") {
        complain(
          context,
          frame,
          ["operationId"],
          "operation-id-empty",
          "The `operationId` is empty; the operation is named after its path.",
          "Give it a name.",
        );
        delete frame.node["operationId"];
        return;
      }
      const here = operationName(frame);
      const first = known.get(id);
      if (first === undefined) {
        known.set(id, here);
        return;
      }
      complain(
        context,
        frame,
        ["operationId"],
        "operation-id-duplicate",
        `The operationId ${quoted(id)} belongs to ${first} already; where the two would have one name, it is made from the path.`,
        "Give each operation an id of its own.",
      );
    },
  };
}

/** `GET /pets` */
function operationName(frame: Parameters<Rule["check"]>[0]): string {
  const method = (frame.member ?? frame.field).toString();
  const path =
    frame.parent?.parent?.kind === "paths"
      ? frame.parent.field
      : String(frame.parent?.member ?? frame.parent?.field ?? "");
  return `\`${quoted(`${frame.member === undefined ? method.toUpperCase() : method} ${path}`)
    .slice(1, -1)
    .replaceAll("`", "'")}\``;
}

/** OpenAPI 3.2 §4.10.1: an operation has responses. Without, anything may come back, and nothing is read. */
export const responsesRule: Rule = {
  kind: "operation",
  check(frame, context) {
    const responses = own(frame.node, "responses");
    if (isObject(responses) && Object.keys(responses).some((key) => !key.startsWith("x-"))) return;
    complain(
      context,
      frame,
      [],
      "responses-missing",
      "The operation declares no responses; its result is not read.",
      "Describe at least the response of success.",
    );
    if (!isObject(responses)) frame.node["responses"] = {};
  },
};

/** OpenAPI 3.2 §4.16.1: response keys are `default`, a status code, or a range `1XX` to `5XX`. */
export const responseKeyRule: Rule = {
  kind: "responses",
  check(frame, context) {
    const { node } = frame;
    for (const key of Object.keys(node)) {
      if (key === "default" || key.startsWith("x-") || /^[1-5](?:\d\d|XX)$/.test(key)) continue;
      const range = key.toUpperCase();
      if (/^[1-5]XX$/.test(range) && !Object.hasOwn(node, range)) {
        node[range] = node[key];
        delete node[key];
        complain(
          context,
          frame,
          [key],
          "value-converted",
          `The response ${quoted(key)} is read as ${quoted(range)}.`,
          "Write ranges with capital X.",
        );
        continue;
      }
      complain(
        context,
        frame,
        [key],
        "response-key-invalid",
        `${quoted(key)} is no status code; the response is left out.`,
        "Use `default`, a status code, or a range such as `4XX`.",
      );
      context.gone.add(node[key]);
      delete node[key];
    }
  },
};

/** `description` is required up to OpenAPI 3.1 and only text. */
export const responseDescriptionRule: Rule = {
  kind: "response",
  check(frame) {
    if (typeof own(frame.node, "description") !== "string") frame.node["description"] = "";
  },
};
