/** The modules of types: an interface, alias or enum for every declaration of the plan. */
import type { GeneratedFile } from "../../../shared/generated-file.js";
import { specifier } from "../link.js";
import type { TypeModule } from "../../plan/types.js";
import { declaredType } from "./declared.js";
import { importsMark } from "../../text/code.js";
import { code, join, literal, type Code } from "../../text/text.js";
import type { CommentPrinter } from "../comments.js";
import type { Renderer } from "../templates/render.js";
import { createDeclarationPrinter, type DeclarationParts } from "./declaration.js";

/**
 * `src/types/*.ts`, one file a module, and `src/types/index.ts`, which exports them all. Files are sorted by path. Modules
 * import nothing but types of each other.
 */
export function renderTypes(
  modules: readonly TypeModule[],
  { comments, renderer }: { readonly comments: CommentPrinter; readonly renderer: Renderer },
): GeneratedFile[] {
  const declarations = new Map(modules.flatMap(({ types }) => types).map((type) => [type.name, type]));
  const files = modules.map(({ module, types }): GeneratedFile => {
    const print = createDeclarationPrinter((name) => declaredType(name, declarations), comments);
    const texts = types.map((type) => withTemplate(print(type), renderer));
    return { path: `src/${module}.ts`, text: code`${importsMark}\n\n${join(texts, "\n")}` };
  });
  const index = { path: "src/types/index.ts", text: printIndex(modules) };
  return [...files, index].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The declaration as it is, or as a template of the user has it. */
function withTemplate({ doc, name, declaration, values }: DeclarationParts, renderer: Renderer): Code {
  if (values === undefined && renderer.isReplaced("partials/type.hbs"))
    return renderer.render("partials/type.hbs", { doc, name, declaration });
  if (values !== undefined && renderer.isReplaced("partials/enum.hbs"))
    return renderer.render("partials/enum.hbs", { doc, name, declaration, ...values });
  return code`${doc}${declaration}`;
}

/** All modules whole: a type that is added changes its own module alone. */
function printIndex(modules: readonly TypeModule[]): Code {
  if (modules.length === 0) return code`export {};\n`;
  const lines = modules.map(({ module }) => code`export * from ${literal(specifier("types/index", module))};\n`);
  return join(lines, "");
}
