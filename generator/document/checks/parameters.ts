import { isObject, own, quoted, type JsonObject } from "../json/value.js";
import { parameterStyles, type ParameterLocation } from "../parameter-styles.js";
import type { NormalizeFrame } from "../normalize/state.js";
import { removeItem } from "../repair.js";
import { complain, dereference, discard, inside, type Rule, type RuleContext } from "./rule.js";
import { hasControl } from "../http.js";

/** OpenAPI 3.2 §4.12.2: `name` and `in`, in lower case. A parameter without them cannot be sent. */
export const parameterPlaceRule: Rule = {
  kind: "parameter",
  check(frame, context) {
    const { node } = frame;
    const name = own(node, "name");
    const place = own(node, "in");
    // What Swagger 2.0 put in bodies and forms is kept only for what refers to it.
    if (frame.scope.family === "2.0" && (place === "body" || place === "formData")) {
      if (typeof name !== "string") node["name"] = place;
      return;
    }
    if (typeof name !== "string" || typeof place !== "string") {
      const what =
        typeof name === "string" ? `The parameter ${quoted(name)} has no \`in\`` : "A parameter has no `name`";
      complain(
        context,
        frame,
        [],
        "parameter-incomplete",
        `${what}, so it cannot be sent.`,
        "Give it a name, and `in` as query, header, path or cookie.",
      );
      discard(context, frame);
      return;
    }
    const lower = place.toLowerCase();
    if (lower !== place) {
      node["in"] = lower;
      complain(
        context,
        frame,
        ["in"],
        "value-converted",
        `\`in\` is ${quoted(place)}; it is read as ${quoted(lower)}.`,
        "Write it in lower case.",
      );
    }
    if (lower === "path" && own(node, "required") !== true) {
      node["required"] = true;
      const message = `The path parameter ${quoted(name)} is not marked as required; it is required all the same.`;
      complain(context, frame, [], "path-parameter-optional", message, "Add `required: true`.");
    }
  },
};

/** OpenAPI 3.2 §4.12.2.2: a `schema`, or `content` with exactly one media type. */
export const parameterSchemaRule: Rule = {
  kind: "parameter",
  check(frame, context) {
    if (frame.node["in"] === "querystring") return;
    checkSchemaOrContent(frame, context);
  },
};

/** The same demand on headers. */
export const headerSchemaRule: Rule = {
  kind: "header",
  check: (frame, context) => checkSchemaOrContent(frame, context),
};

function checkSchemaOrContent(frame: NormalizeFrame, context: RuleContext): void {
  const { node } = frame;
  const content = own(node, "content");
  const types = isObject(content) ? Object.keys(content) : [];
  const hasSchema = Object.hasOwn(node, "schema");
  const title = frame.kind === "header" ? "header" : "parameter";
  if (hasSchema && types.length > 0) {
    complain(
      context,
      frame,
      ["content"],
      "parameter-schema-unclear",
      `The ${title} has both \`schema\` and \`content\`; \`schema\` is taken.`,
      "Keep one of them.",
    );
    delete node["content"];
  } else if (!hasSchema && types.length > 1) {
    const message = `The ${title} has ${types.length} media types; the first, ${quoted(types[0] as string)}, is taken.`;
    complain(context, frame, ["content"], "parameter-schema-unclear", message, "Keep one media type.");
    for (const type of types.slice(1)) delete (content as JsonObject)[type];
  } else if (!hasSchema && types.length === 0) {
    complain(
      context,
      frame,
      [],
      "parameter-schema-unclear",
      `The ${title} has neither \`schema\` nor \`content\`; it is read as a string.`,
      "Add a schema.",
    );
    delete node["content"];
    node["schema"] = { type: "string" };
  }
}

/** OpenAPI 3.2 §4.12.3: which `style` goes with which `in`. */
export const parameterStyleRule: Rule = {
  kind: "parameter",
  check(frame, context) {
    const style = own(frame.node, "style");
    const place = own(frame.node, "in");
    if (style === undefined || typeof place !== "string") return;
    // An unknown location is reported where parameters are built, and the style of a querystring is never used.
    if (place === "querystring" || !Object.hasOwn(parameterStyles, place)) return;
    const allowed: readonly string[] = parameterStyles[place as ParameterLocation];
    if (allowed.includes(style as string)) return;
    const message = `\`style: ${quoted(style as string)}\` is not possible in a ${place} parameter; the default is taken.`;
    complain(context, frame, ["style"], "parameter-style-invalid", message, `Use ${allowed.join(", ")}.`);
    delete frame.node["style"];
  },
};

/** OpenAPI 3.2 §4.10.1: no two parameters of one list have the same name and place. */
export const parameterDuplicateRules: readonly Rule[] = (["pathItem", "operation"] as const).map((kind) => ({
  kind,
  check(frame, context) {
    const list = own(frame.node, "parameters");
    if (!Array.isArray(list)) return;
    const known = new Set<string>();
    list.forEach((item: unknown, index) => {
      const parameter = dereference(context, item);
      if (parameter === undefined) return;
      const place = String(own(parameter, "in"));
      const name = String(own(parameter, "name"));
      // Header names are compared without regard to case (RFC 9110 §5.1).
      const identity = `${place} ${place === "header" ? name.toLowerCase() : name}`;
      if (!known.has(identity)) {
        known.add(identity);
        return;
      }
      complain(
        context,
        frame,
        ["parameters", index],
        "parameter-duplicate",
        `The ${place} parameter ${quoted(name)} stands twice in the list; the first is taken.`,
        "Remove one of the two.",
      );
      removeItem(list, index, inside(frame, ["parameters"]), context.removals);
    });
  },
}));

/** Names that are sent are text without control characters. */
export const parameterControlRule: Rule = {
  kind: "parameter",
  check(frame, context) {
    const name = own(frame.node, "name");
    const place = own(frame.node, "in");
    if (typeof name !== "string" || place === "header" || place === "cookie" || !hasControl(name)) return;
    complain(
      context,
      frame,
      ["name"],
      "name-control-characters",
      `The name ${quoted(name)} has control characters; they are sent percent-encoded.`,
      "Remove them.",
    );
  },
};
