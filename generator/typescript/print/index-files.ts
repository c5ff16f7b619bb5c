/** The entry points of the package: `src/index.ts`, `src/namespace.ts`, `src/core/index.ts`. */
import type { PrintContext } from "./context.js";
import { specifier } from "./link.js";
import type { ExportPlan } from "../plan/exports.js";
import { CORE_INDEX_MODULE, ERRORS_MODULE, INDEX_MODULE, MOCK_MODULE, NAMESPACE_MODULE } from "../plan/modules.js";
import { runtimeExports } from "./runtime.js";
import type { TemplateSet } from "./templates/templates.js";
import type { ExportView } from "./templates/views.js";
import { code, literal, memberName, none } from "../text/text.js";

/** `src/index.ts`: by name, at most 40 lines. */
export function renderIndex({ plan, renderer }: PrintContext, modules: ReadonlySet<string>): string {
  const runtime = plan.index.runtime.filter(({ module }) => modules.has(module));
  return renderer.render("src/index.ts.hbs", {
    exports: [...plan.index.exports, ...runtime].map((each) => exportView(INDEX_MODULE, each)),
    namespace: memberName(plan.client.namespace),
    namespaceFrom: literal(specifier(INDEX_MODULE, NAMESPACE_MODULE)),
  });
}

/** `src/namespace.ts`: all types with their const objects, and the error classes. */
export function renderNamespace({ plan, renderer }: PrintContext, hasTypes: boolean): string {
  const { errors, errorTypes, operationErrors } = plan.namespace;
  return renderer.render("src/namespace.ts.hbs", {
    typesFrom: hasTypes ? literal(specifier(NAMESPACE_MODULE, "types/index")) : none,
    errors: errors.map(memberName),
    errorTypes: errorTypes.map(memberName),
    errorsFrom: literal(specifier(NAMESPACE_MODULE, ERRORS_MODULE)),
    operationErrors: operationErrors.map((each) => exportView(NAMESPACE_MODULE, each)),
  });
}

/**
 * `src/core/index.ts`: what the copied files of `src/core` export, by name, but for what is for tests. A name of two files
 * is that of the first.
 */
export function renderCoreIndex(
  context: PrintContext,
  templates: TemplateSet,
  runtimeModules: readonly string[],
): string {
  const seen = new Set<string>();
  const exports: ExportView[] = [];
  for (const module of runtimeModules) {
    if (!module.startsWith("core/") || module === MOCK_MODULE) continue;
    const names = runtimeExports(templates, module).filter(({ name }) => !seen.has(name));
    for (const { name } of names) seen.add(name);
    if (names.length > 0) exports.push(exportView(CORE_INDEX_MODULE, { module, names }));
  }
  return context.renderer.render("src/core/index.ts.hbs", { exports });
}

function exportView(from: string, { module, names }: ExportPlan): ExportView {
  const sorted = [...names].sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
  const typesOnly = sorted.every(({ typeOnly }) => typeOnly);
  return {
    names: sorted.map(({ name, alias, typeOnly }) => {
      const exported = alias === undefined ? memberName(name) : code`${memberName(name)} as ${memberName(alias)}`;
      return typeOnly && !typesOnly ? code`type ${exported}` : exported;
    }),
    typesOnly,
    from: literal(specifier(from, module)),
  };
}
