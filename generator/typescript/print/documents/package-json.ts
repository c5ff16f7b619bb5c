/** The generated `package.json`: two builds, few entry points, no dependencies. */
import type { PrintContext } from "../context.js";
import type { Json } from "../../../model/model.js";
import type { EntryPoint } from "../../plan/sdk-plan.js";
import { NODE_MODULE } from "../../plan/modules.js";
import { literal, none, type Code } from "../../text/text.js";
import { TemplateError } from "../templates/render.js";
import type { PackageView } from "../templates/package-view.js";

/** Entry points of the package and the modules behind them, below `src/`. `internal` is closed. */
export const ENTRY_POINTS: readonly EntryPoint[] = [
  { subpath: ".", module: "index" },
  { subpath: "./core", module: "core/index" },
  { subpath: "./node", module: NODE_MODULE },
  { subpath: "./resources/*", module: "resources/*" },
  { subpath: "./testing", module: "testing" },
  { subpath: "./transport", module: "transport" },
  { subpath: "./types", module: "types/index" },
  { subpath: "./webhooks", module: "webhooks" },
];

/**
 * @param modules What the package has: modules below `src/` without extension. An entry point without a module behind it is left out.
 */
export function renderPackageJson({ plan, renderer }: PrintContext, modules: ReadonlySet<string>): string {
  const { name, private: isPrivate, version, description, license, repository } = plan.package;
  const optional = (text: string | undefined): Code => (text === undefined ? none : literal(text));
  const entryPoints = [...ENTRY_POINTS, ...plan.entryPoints].filter(({ module }) =>
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
  return withFields(renderer.render("package.json.hbs", view), plan.packageFields);
}

/** Members of objects go beside those that are there, and win; lists are added to; everything else takes the place of what is there. */
function withFields(text: string, fields: Readonly<Record<string, Json>>): string {
  const added = Object.entries(fields);
  if (added.length === 0) return text;
  const manifest = parsed(text);
  for (const [name, value] of added) {
    const known = manifest[name];
    if (isList(known) && isList(value)) manifest[name] = [...known, ...value.filter((item) => !known.includes(item))];
    else manifest[name] = isObject(known) && isObject(value) ? { ...known, ...value } : value;
  }
  // Development dependencies stay last, where npm has them.
  const order = Object.keys(manifest).sort((left, right) => Number(left === LAST) - Number(right === LAST));
  const members = order.map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(manifest[name])}`);
  return `{\n${members.join(",\n")}\n}\n`;
}

const LAST = "devDependencies";

/** @throws {TemplateError} for what only a template of the user can make. */
function parsed(text: string): Record<string, Json> {
  try {
    return JSON.parse(text) as Record<string, Json>;
  } catch (error) {
    const message = `The generated file 'package.json' is not valid: ${error instanceof Error ? error.message : ""}.`;
    throw new TemplateError({ code: "template-output-invalid", severity: "error", message }, { cause: error });
  }
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
