/** What the values of a model are in TypeScript. */
import type { PrimitiveSchema } from "../../model/model.js";

export type Representation = "string" | "number" | "boolean" | "null" | "bigint" | "Date" | "Uint8Array";

const REPRESENTATIONS = {
  text: "string",
  number: "number",
  boolean: "boolean",
  null: "null",
  integer64: "bigint",
  instant: "Date",
  bytes: "Uint8Array",
} as const satisfies Record<PrimitiveSchema["value"], Representation>;

/** A type of the language, or a class. */
export function representationOf({ value }: Pick<PrimitiveSchema, "value">): Representation {
  return REPRESENTATIONS[value];
}
