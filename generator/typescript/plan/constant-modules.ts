/** Modules of constants that go with the declared types: codecs, XML schemas. Bundlers drop the constants nobody uses. */
import type { DeclaredType } from "./schemas.js";
import type { Expression } from "./expression.js";

export interface ConstantModule {
  /** Below `src/`, without extension. */
  readonly module: string;
  readonly constants: readonly { readonly name: string; readonly value: Expression }[];
}

/** A constant for each declaration, in one module for each module of types; sorted by module. */
export function constantModules(
  declarations: readonly DeclaredType[],
  moduleOf: (typeModule: string) => string,
  constantOf: (declaration: DeclaredType) => ConstantModule["constants"][number],
): readonly ConstantModule[] {
  const modules = new Map<string, ConstantModule["constants"][number][]>();
  for (const declaration of declarations) {
    const module = moduleOf(declaration.module);
    const known = modules.get(module);
    if (known === undefined) modules.set(module, [constantOf(declaration)]);
    else known.push(constantOf(declaration));
  }
  return [...modules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([module, constants]) => ({ module, constants }));
}
