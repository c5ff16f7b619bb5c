import { isObject, own } from "../json/value.js";
import { complain, type Rule } from "./rule.js";

/** OpenAPI 3.2 §4.2: `info` with a title and a version; an empty one is as good as none. */
export const infoRule: Rule = {
  kind: "openapi",
  check(frame, context) {
    const { node } = frame;
    const existing = own(node, "info");
    const info = isObject(existing) ? existing : {};
    const missing = [
      isText(own(info, "title")) ? undefined : "title",
      isText(own(info, "version")) ? undefined : "version",
    ].filter((name) => name !== undefined);
    if (missing.length === 0) return;
    node["info"] = info;
    if (missing.includes("title")) info["title"] = "API";
    if (missing.includes("version")) info["version"] = "0.0.0";
    const names = missing.map((name) => `\`${name}\``).join(" and ");
    complain(
      context,
      frame,
      ["info"],
      "info-missing",
      `The Info Object has no ${names}; "API" and "0.0.0" stand in.`,
      "Add `info` with `title` and `version`.",
    );
  },
};

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
