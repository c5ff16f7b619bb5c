/** Values that are something else in code than on the wire: dates, big integers, bytes. */
import type { Conversion, Schema } from "../../model/model.js";
import { referredTypes } from "./schema-printer.js";

/** Whether a value in code is not what it is on the wire, somewhere in it. */
export function isConverted(
  schema: Schema,
  types: ReadonlyMap<string, { readonly conversions?: readonly Conversion[] }>,
): boolean {
  if (referredTypes(schema).some((name) => (types.get(name)?.conversions ?? []).length > 0)) return true;
  switch (schema.kind) {
    case "primitive":
      return (
        schema.representation !== schema.type && !(schema.type === "integer" && schema.representation === "number")
      );
    case "array":
      return isConverted(schema.items, types);
    case "tuple":
      return [...schema.items, ...(schema.rest === undefined ? [] : [schema.rest])].some((each) =>
        isConverted(each, types),
      );
    case "object":
      return [
        ...schema.properties.map((property) => property.schema),
        ...(schema.additional === undefined ? [] : [schema.additional]),
      ].some((each) => isConverted(each, types));
    case "union":
      return schema.variants.some((each) => isConverted(each, types));
    case "intersection":
      return schema.members.some((each) => isConverted(each, types));
    case "binary":
      return true;
    default:
      return false;
  }
}
