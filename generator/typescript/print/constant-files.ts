/** Modules of constants that go with the declared types: codecs, XML schemas. */
import type { GeneratedFile } from "../../shared/generated-file.js";
import type { PrintContext } from "./context.js";
import type { ConstantModule } from "../plan/constant-modules.js";
import { printExpression } from "./print-expression.js";
import { runtimeSymbol, type RuntimeTypeName } from "../runtime-symbols.js";
import { importsMark } from "../text/code.js";
import { code, identifier, join } from "../text/text.js";

/** @param type The runtime's type of the constants. */
export function renderConstants(
  { types }: PrintContext,
  modules: readonly ConstantModule[],
  type: RuntimeTypeName,
): GeneratedFile[] {
  return modules.map(({ module, constants }) => {
    const statements = constants.map(
      ({ name, value }) =>
        code`export const ${identifier(name)}: ${runtimeSymbol(type)} = ${printExpression(value, types)};\n`,
    );
    return { path: `src/${module}.ts`, text: code`${importsMark}\n\n${join(statements, "\n")}` };
  });
}
