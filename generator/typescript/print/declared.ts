/**
 * The last word on a declaration: hooks of the user see its structure, and a template of the user may print it. Without
 * either it is printed as it is.
 */
import { StructureKind, type StatementStructures, type Structures } from "ts-morph";
import { code, rendered, type Code } from "../text/text.js";
import type { PrintContext } from "./context.js";
import { printStatement, type Slots } from "./print.js";
import type { Structure, StructureNode } from "./structure-hook.js";

/** Where in a module something is printed. */
interface Printing {
  readonly context: Pick<PrintContext, "hook" | "renderer" | "skeletons">;
  readonly slots: Slots;
}

/** The structure that hooks make of one. */
export function hooked<S extends object>({ context }: Printing, structure: S, node: StructureNode): S {
  if (context.hook === undefined) return structure;
  const changed = context.hook(structure as unknown as Structure, node);
  return changed === undefined ? structure : (changed as unknown as S);
}

/** Parts of a function or method for its template. */
export interface SignatureParts {
  readonly doc: Code;
  readonly name: Code;
  readonly typeParameters: readonly Code[];
  readonly parameters: readonly Code[];
  readonly returns: Code;
  readonly body: Code;
}

/** Gives the text of a function or method to the user's template, where there is one. */
export function withTemplate<S extends object>(
  { context, slots }: Printing,
  structure: S,
  kind: "function" | "method",
  parts: () => SignatureParts,
): S {
  const name = `partials/${kind}.hbs` as const;
  if (!context.renderer.isReplaced(name)) return structure;
  const declaration = printed(
    { context, slots },
    kind === "method" ? { ...structure, kind: StructureKind.Method } : structure,
  );
  slots.printed.set(structure, context.renderer.render(name, { ...parts(), declaration }));
  return structure;
}

/** Gives the text of a class to the user's template, where there is one. */
export function classWithTemplate<S extends StatementStructures>(
  { context, slots }: Printing,
  structure: S,
  view: { readonly doc: Code; readonly name: Code; readonly client: boolean },
): S {
  if (!context.renderer.isReplaced("partials/class.hbs")) return structure;
  const declaration = printed({ context, slots }, structure);
  slots.printed.set(structure, context.renderer.render("partials/class.hbs", { ...view, declaration }));
  return structure;
}

/** Without the comment before it, which templates have as a field of its own. */
function printed({ context, slots }: Printing, structure: object): Code {
  const bare = { ...structure, leadingTrivia: code`` } as unknown as StatementStructures & Structures;
  return rendered(printStatement(bare, slots, context.skeletons).trim());
}
