/** The declared types of the package. */
import type { EnumSchema, Schema, TypeDeclaration } from "../../model/model.js";
import { hasConstObject } from "../../model/schemas/enum-keys.js";
import type { DeclaredType } from "./schemas.js";
import { SHARED_TYPES, typeModules } from "./type-modules.js";

/** An interface or a type alias, with a const object where the type is an enum with names for its values. */
export interface TypePlan extends DeclaredType {
  /** The enum whose values the const object holds. */
  readonly constObject?: EnumSchema;
  /** Whether it is another name of a type with a const object, and so for that object too. */
  readonly aliasesConstObject?: true;
}

/** One module of `src/types`. */
export interface TypeModule {
  /** Below `src/`, without extension. */
  readonly module: string;
  readonly types: readonly TypePlan[];
}

/**
 * The types of a model in their modules, in the order of the model.
 * @param kept see {@link typeModules}
 */
export function declaredTypes(
  types: readonly TypeDeclaration[],
  kept?: ReadonlyMap<string, string>,
): readonly DeclaredType[] {
  const modules = typeModules(types, kept);
  // Another name of a type stands beside it.
  return types.map((type) => ({ ...type, module: modules.get(type.aliasOf?.name ?? type.name) ?? SHARED_TYPES }));
}

/** Modules sorted by path, declarations in the order of the model. */
export function planTypes(types: readonly DeclaredType[]): readonly TypeModule[] {
  const modules = new Map<string, TypePlan[]>();
  const byName = new Map(types.map((type) => [type.name, type]));
  for (const declaration of types) {
    const type = planType(declaration, byName);
    const known = modules.get(declaration.module);
    if (known === undefined) modules.set(declaration.module, [type]);
    else known.push(type);
  }
  return [...modules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([module, own]) => ({ module, types: own }));
}

function planType(declaration: DeclaredType, types: ReadonlyMap<string, DeclaredType>): TypePlan {
  const constObject = enumPart(declaration.schema);
  if (constObject !== undefined) return { ...declaration, constObject };
  const target = declaration.aliasOf === undefined ? undefined : types.get(declaration.aliasOf.name);
  return target === undefined || enumPart(target.schema) === undefined
    ? declaration
    : { ...declaration, aliasesConstObject: true };
}

/** The enum of a declaration that has a const object of its values: it is one, or it is one beside other variants. */
export function enumPart(schema: Schema): EnumSchema | undefined {
  const enums = schema.kind === "union" ? schema.variants.filter((variant) => variant.kind === "enum") : [schema];
  const [only] = enums;
  if (enums.length !== 1 || only?.kind !== "enum" || !hasConstObject(only.members)) return undefined;
  // "or the empty string" beside other variants needs no name.
  return schema.kind === "union" && only.members.every((member) => member.value === "") ? undefined : only;
}
