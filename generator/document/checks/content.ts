import { isObject, own, quoted } from "../json/value.js";
import { removeItem } from "../repair.js";
import { complain, inside, type Rule } from "./rule.js";
import { isToken } from "../http.js";

/** Names of response headers are HTTP tokens (RFC 9110 §5.1). */
export const responseHeaderRule: Rule = {
  kind: "response",
  check(frame, context) {
    const headers = own(frame.node, "headers");
    if (!isObject(headers)) return;
    for (const name of Object.keys(headers)) {
      if (isToken(name)) continue;
      complain(
        context,
        frame,
        ["headers", name],
        "header-name-invalid",
        `${quoted(name)} cannot be the name of a header.`,
        "Use letters, digits and hyphens.",
      );
      context.gone.add(headers[name]);
      delete headers[name];
    }
  },
};

/** OpenAPI 3.2 §4.22: the tags of a document have names, each once. */
export const tagRule: Rule = {
  kind: "openapi",
  check(frame, context) {
    const tags = own(frame.node, "tags");
    if (!Array.isArray(tags)) return;
    const known = new Set<string>();
    tags.forEach((tag: unknown, index) => {
      // What is no object was told with the shapes.
      if (!isObject(tag)) return;
      const name = own(tag, "name");
      if (typeof name === "string" && !known.has(name)) {
        known.add(name);
        return;
      }
      const what = typeof name === "string" ? `The tag ${quoted(name)} stands twice` : "A tag has no name";
      complain(
        context,
        frame,
        ["tags", index],
        "tag-invalid",
        `${what}; it is left out.`,
        "Give each tag a name of its own.",
      );
      removeItem(tags, index, inside(frame, ["tags"]), context.removals);
    });
  },
};

/** OpenAPI 3.2 §4.22.1: the parent of a tag is a tag of the document, and no tag is its own ancestor. */
export const tagParentRule: Rule = {
  kind: "openapi",
  check(frame, context) {
    const tags = own(frame.node, "tags");
    if (!Array.isArray(tags)) return;
    const parents = new Map<unknown, unknown>();
    for (const tag of tags) if (isObject(tag)) parents.set(own(tag, "name"), own(tag, "parent"));
    tags.forEach((tag: unknown, index) => {
      const parent = isObject(tag) ? own(tag, "parent") : undefined;
      if (!isObject(tag) || typeof parent !== "string") return;
      const missing = !parents.has(parent);
      if (!missing && !isOwnAncestor(own(tag, "name"), parents)) return;
      const fault = missing ? `${quoted(parent)}, which the document does not have` : "one that it is itself above";
      complain(
        context,
        frame,
        ["tags", index, "parent"],
        "tag-parent-invalid",
        `The parent of the tag ${quoted(String(own(tag, "name")))} is ${fault}; it is left out.`,
        "Name a tag that stands above it.",
      );
      delete tag["parent"];
      parents.set(own(tag, "name"), undefined);
    });
  },
};

function isOwnAncestor(name: unknown, parents: ReadonlyMap<unknown, unknown>): boolean {
  const seen = new Set<unknown>();
  for (let parent = parents.get(name); parent !== undefined && !seen.has(parent); parent = parents.get(parent)) {
    if (parent === name) return true;
    seen.add(parent);
  }
  return false;
}

/** A document without paths and webhooks describes nothing that an SDK could call. */
export const nothingToCallRule: Rule = {
  kind: "openapi",
  check(frame, context) {
    const calls = ["paths", "webhooks"].some((key) => {
      const value = own(frame.node, key);
      return isObject(value) && Object.keys(value).length > 0;
    });
    if (calls) return;
    complain(
      context,
      frame,
      [],
      "document-without-operations",
      "The document has neither paths nor webhooks; the SDK will have types only.",
      "Add `paths`.",
    );
  },
};
