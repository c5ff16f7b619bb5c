/** Inline schemas that get a name. */
import type { Schema } from "../model.js";
import { isNull } from "./combine.js";

/**
 * The schema with its nameable core replaced by what `declare` returns: an object with properties, an enum of several
 * values, a union or intersection. `null` stays outside; of a list or map the values are named `…Item` and `…Value`.
 * What needs no name (references, primitives, free-form maps) comes back as it is.
 */
export function extractSchema(schema: Schema, name: string, declare: (part: Schema, name: string) => Schema): Schema {
  switch (schema.kind) {
    case "object":
      if (schema.properties.length > 0) return declare(schema, name);
      if (schema.additional === undefined) return schema;
      return { ...schema, additional: extractSchema(schema.additional, `${name}Value`, declare) };
    case "enum":
      return schema.members.length > 1 ? declare(schema, name) : schema;
    case "intersection":
      return declare(schema, name);
    case "array":
      return { ...schema, items: extractSchema(schema.items, `${name}Item`, declare) };
    case "union": {
      const values = schema.variants.filter((variant) => !isNull(variant));
      const [only] = values;
      if (values.length === 1 && only !== undefined) {
        return {
          ...schema,
          variants: schema.variants.map((variant) => (variant === only ? extractSchema(only, name, declare) : variant)),
        };
      }
      return values.every((variant) => variant.kind === "primitive" || variant.kind === "literal")
        ? schema
        : declare(schema, name);
    }
    default:
      return schema;
  }
}
