/** References to declared types. */
import { code, type Code } from "../../text/text.js";

/** Modules of declared types, by name. */
export type TypeModules = ReadonlyMap<string, { readonly module: string }>;

/** A declared type of the document, under its name in the module. */
export function declaredType(name: string, types: TypeModules): Code {
  const declaration = types.get(name);
  if (declaration === undefined) throw new Error(`The type '${name}' is not declared.`);
  return code`${{ name, module: declaration.module, typeOnly: true }}`;
}
