/** The codecs of declared types: a constant for every type that has something to convert. */
import type { Schema } from "../../model/model.js";
import type { DeclaredType } from "./schemas.js";
import { partsOf } from "../../model/schemas/graph.js";
import { codecModule, codecName, declaredCodec } from "./codecs.js";
import { constantModules, type ConstantModule } from "./constant-modules.js";
import type { PlanContext } from "./context.js";

/** One module for each module of types that needs one. */
export function planCodecs({ types }: PlanContext): readonly ConstantModule[] {
  const variants = variantTypes([...types.values()]);
  return constantModules(
    [...types.values()].filter(({ conversions }) => conversions !== undefined),
    codecModule,
    ({ name, schema }) => ({ name: codecName(name), value: declaredCodec(schema, types, variants.has(name)) }),
  );
}

/** Types that are a variant of some union. */
function variantTypes(types: readonly DeclaredType[]): Set<string> {
  const found = new Set<string>();
  for (const declaration of types) {
    const pending: Schema[] = [declaration.schema];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.kind === "union")
        for (const variant of next.variants) if (variant.kind === "ref") found.add(variant.type);
      pending.push(...partsOf(next));
    }
  }
  return found;
}
