/** The modules of codecs: one constant for every declared type that has something to convert. */
import type { GeneratedFile } from "../../generated-file.js";
import type { Schema, TypeDeclaration } from "../../model/model.js";
import { partsOf } from "../../model/schemas/graph.js";
import { codecModule, codecSymbol, declaredCodec } from "./codecs.js";
import type { EmitContext } from "../context.js";
import { printImport } from "../print.js";
import { runtimeSymbol } from "../runtime/symbols.js";
import { identifier } from "../text/text.js";

/** `src/internal/codecs/*.ts`, one file for each module of types that needs one. Bundlers drop the constants nobody uses. */
export function renderCodecs(context: EmitContext): GeneratedFile[] {
  const modules = new Map<string, TypeDeclaration[]>();
  for (const declaration of context.model.types) {
    if (declaration.conversions === undefined) continue;
    const module = codecModule(declaration.module);
    const known = modules.get(module);
    if (known === undefined) modules.set(module, [declaration]);
    else known.push(declaration);
  }
  if (modules.size === 0) return [];
  const variants = variantTypes(context.model.types);
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, declarations]) => ({
      path: `src/${module}.ts`,
      text: moduleText(context, module, declarations, variants),
    }));
}

function moduleText(
  context: EmitContext,
  module: string,
  declarations: readonly TypeDeclaration[],
  variants: ReadonlySet<string>,
): string {
  const names = declarations.map((declaration) => codecSymbol(declaration.name, context.types).name);
  const scope = context.scope(module, names);
  const codec = scope.use(runtimeSymbol("Codec"));
  const texts = declarations.map((declaration, index) => {
    const expression = declaredCodec(
      declaration.schema,
      {
        types: context.types,
        runtime: (name) => scope.use(runtimeSymbol(name)),
        codec: (name) => scope.use(codecSymbol(name, context.types)),
      },
      variants.has(declaration.name),
    );
    return `export const ${identifier(names[index] ?? "")}: ${codec} = ${expression};\n`;
  });
  const imports = scope.imports().map((declaration) => `${printImport(declaration)}\n`);
  return `${imports.join("")}\n${texts.join("\n")}`;
}

/** Types that are a variant of some union. */
function variantTypes(types: readonly TypeDeclaration[]): Set<string> {
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
