/** The names of one generated module, with doors for the symbols that generated code uses. */
import type { Schema } from "../model/model.js";
import type { CodeScope, EmitContext } from "./context.js";
import { runtimeSymbol } from "./runtime/symbols.js";
import type { Code } from "./text/text.js";
import { typeText } from "./types/text.js";

/** Module of the package's error classes, below `src/`. */
export const ERRORS_MODULE = "errors";

/**
 * @param module Path below `src/`, without extension.
 * @param taken Names of the module's declarations, arguments and local variables.
 */
export function createCodeScope(context: EmitContext, module: string, taken: Iterable<string>): CodeScope {
  const names = context.scope(module, taken);
  return {
    context,
    names,
    shared: new Map(),
    runtime: (name) => names.use(runtimeSymbol(name)),
    type: (name) => {
      const declaration = context.types.get(name);
      if (declaration === undefined) throw new Error(`The type '${name}' is not declared.`);
      return names.use({ name, module: declaration.module, typeOnly: true });
    },
    error: (className) => names.use({ name: className, module: ERRORS_MODULE, typeOnly: true }),
  };
}

/**
 * The type of a schema in a module.
 *
 * @param way Whether the value is sent or received: bytes differ.
 */
export function schemaType(scope: CodeScope, schema: Schema, way: "request" | "response"): Code {
  // Most types of a signature are references.
  return schema.kind === "ref" ? scope.type(schema.type) : typeText(schema, (name) => scope.type(name), way);
}
