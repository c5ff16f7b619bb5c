import { isObject, own } from "../json/value.js";
import { complain, type Rule } from "./rule.js";

/** JSON Schema Validation 2020-12 §6.1.2: the values of a list are different. */
export const enumRule: Rule = {
  kind: "schema",
  check(frame, context) {
    const values = own(frame.node, "enum");
    if (!Array.isArray(values)) return;
    const known = new Set<string>();
    const kept: unknown[] = [];
    let first = -1;
    values.forEach((value: unknown, index) => {
      const identity =
        typeof value === "string"
          ? `"${value}`
          : `${typeof value} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`;
      if (known.has(identity)) {
        if (first === -1) first = index;
        return;
      }
      known.add(identity);
      kept.push(value);
    });
    if (first === -1) return;
    const shown = JSON.stringify(values[first]);
    const more = values.length - kept.length - 1;
    const others = more === 0 ? "" : `, and ${more} more are repeated`;
    complain(
      context,
      frame,
      ["enum", first],
      "enum-duplicate",
      `${shown.length > 80 ? "A value" : shown} stands twice in the list${others}.`,
      "List each value once.",
    );
    frame.node["enum"] = kept;
  },
};

/** OpenAPI 3.2 §4.25: a discriminator names a property. */
export const discriminatorRule: Rule = {
  kind: "schema",
  check(frame, context) {
    const discriminator = own(frame.node, "discriminator");
    if (!isObject(discriminator) || typeof own(discriminator, "propertyName") === "string") return;
    complain(
      context,
      frame,
      ["discriminator"],
      "discriminator-invalid",
      "The discriminator has no `propertyName`; it is left out.",
      "Name the property that tells the variants apart.",
    );
    delete frame.node["discriminator"];
  },
};

/** JSON Schema 2020-12 §10.2.1: `allOf`, `anyOf` and `oneOf` are not empty. */
export const compositionEmptyRule: Rule = {
  kind: "schema",
  check(frame, context) {
    for (const key of ["allOf", "anyOf", "oneOf"]) {
      const list = own(frame.node, key);
      if (!Array.isArray(list) || list.length > 0) continue;
      complain(
        context,
        frame,
        [key],
        "composition-empty",
        `\`${key}\` is an empty list and is left out.`,
        "Add schemas, or remove it.",
      );
      delete frame.node[key];
    }
  },
};
