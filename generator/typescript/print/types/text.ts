/** The type of a schema as text inside other code: signatures, type arguments. */
import type { Schema } from "../../../model/model.js";
import type { Code } from "../../text/text.js";
import { lowered, type LoweringOptions } from "./lowering.js";
import { createTypeNodes } from "./nodes.js";
import { printType } from "./printer.js";

/**
 * One line without comments. `refer` gives the code of a declared type. Raw bytes are what a caller may send, unless `binary`
 * says that they are received.
 */
export function typeText(
  schema: Schema,
  refer: (typeName: string) => Code,
  binary: LoweringOptions["binary"] = "request",
): Code {
  const nodes = createTypeNodes();
  return printType(nodes.node(lowered(schema, { binary })), { ...nodes, refer, inline: true });
}
