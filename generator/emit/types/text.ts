/** The type of a schema as text inside other code: signatures, type arguments. */
import type { Schema } from "../../model/model.js";
import { trusted, type Code } from "../text/text.js";
import { lowered, type LoweringOptions } from "./lowering.js";
import { createTypeNodes } from "./nodes.js";
import { printType } from "./printer.js";

/**
 * One line without comments. Every declared type that it mentions is asked for by `refer`, which gives the local name (so
 * imports can be collected). Raw bytes are what a caller may send, unless `binary` says that they are received.
 */
export function typeText(
  schema: Schema,
  refer: (typeName: string) => string,
  binary: LoweringOptions["binary"] = "request",
): Code {
  const nodes = createTypeNodes();
  return trusted(printType(nodes.node(lowered(schema, { binary })), { refer, property: nodes.property, inline: true }));
}
