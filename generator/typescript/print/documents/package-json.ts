/** The generated `package.json`: two builds, few entry points, no dependencies. */
import type { PrintContext } from "../context.js";
import { NODE_MODULE } from "../../plan/modules.js";
import { literal, none, type Code } from "../../text/text.js";
import type { PackageView } from "../templates/package-view.js";

/** Entry points of the package and the modules behind them, below `src/`. `internal` is closed. */
const ENTRY_POINTS = [
  { subpath: ".", module: "index" },
  { subpath: "./core", module: "core/index" },
  { subpath: "./node", module: NODE_MODULE },
  { subpath: "./resources/*", module: "resources/*" },
  { subpath: "./testing", module: "testing" },
  { subpath: "./transport", module: "transport" },
  { subpath: "./types", module: "types/index" },
  { subpath: "./webhooks", module: "webhooks" },
] as const;

/**
 * @param modules What the package has: modules below `src/` without extension. An entry point without a module behind it is left out.
 */
export function renderPackageJson({ plan, renderer }: PrintContext, modules: ReadonlySet<string>): string {
  const { name, private: isPrivate, version, description, license, repository } = plan.package;
  const optional = (text: string | undefined): Code => (text === undefined ? none : literal(text));
  const entryPoints = ENTRY_POINTS.filter(({ module }) =>
    module.endsWith("*") ? [...modules].some((other) => other.startsWith(module.slice(0, -1))) : modules.has(module),
  );
  const view: PackageView = {
    name: literal(name),
    private: isPrivate,
    version: literal(version),
    description: optional(description),
    license: optional(license),
    repository: optional(repository),
    exports: entryPoints.map(({ subpath, module }) => ({
      subpath: literal(subpath),
      esm: literal(`./dist/esm/${module}.js`),
      esmTypes: literal(`./dist/esm/${module}.d.ts`),
      cjs: literal(`./dist/cjs/${module}.js`),
      cjsTypes: literal(`./dist/cjs/${module}.d.ts`),
    })),
    typesVersions: entryPoints
      .filter(({ subpath }) => subpath !== ".")
      .map(({ subpath, module }) => ({
        subpath: literal(subpath.slice(2)),
        types: literal(`./dist/cjs/${module}.d.ts`),
      })),
  };
  return renderer.render("package.json.hbs", view);
}
