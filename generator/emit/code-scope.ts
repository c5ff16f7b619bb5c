/** The names of one generated module, with doors for the symbols that generated code uses. */
import type { CodeScope, EmitContext } from "./context.js";
import { runtimeSymbol } from "./runtime-symbols.js";

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
    runtime: (name) => names.use(runtimeSymbol(name)),
    type: (name) => {
      const declaration = context.types.get(name);
      if (declaration === undefined) throw new Error(`The type '${name}' is not declared.`);
      return names.use({ name, module: declaration.module, typeOnly: true });
    },
    error: (className) => names.use({ name: className, module: ERRORS_MODULE, typeOnly: true }),
  };
}
