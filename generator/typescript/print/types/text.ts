/** The type of a schema as text inside other code: signatures, type arguments. */
import type { Schema } from "../../../model/model.js";
import type { Code } from "../../text/text.js";
import { typeNode, type Way } from "./nodes.js";
import { printType } from "./printer.js";
import { schemaObject } from "./schema-object.js";

/**
 * One line without comments. `refer` gives the code of a declared type. Raw bytes are what a caller may send, unless `way` says
 * that they are received.
 */
export function typeText(schema: Schema, refer: (typeName: string) => Code, way: Way = "request"): Code {
  return printType(typeNode(schemaObject(schema), way), { refer });
}
