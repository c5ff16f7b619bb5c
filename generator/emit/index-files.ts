/** The doors of the package: `src/index.ts`, `src/namespace.ts`, `src/core/index.ts`. */
import type { ApiModel } from "../model/model.js";
import { CLIENT_MODULE, TRANSPORT_MODULE } from "./client.js";
import { ERRORS_MODULE } from "./code-scope.js";
import type { EmitContext } from "./context.js";
import { hasGrants } from "./credentials.js";
import { environmentServers, environmentsName, ENVIRONMENTS_MODULE } from "./environments.js";
import { ERROR_KINDS } from "./errors-file.js";
import { specifier } from "./imports.js";
import { runtimeExports } from "./runtime/runtime.js";
import { runtimeTypes, type RuntimeTypeName } from "./runtime/symbols.js";
import { MOCK_MODULE, VERSION_MODULE } from "./small-files.js";
import type { TemplateSet } from "./templates/templates.js";
import { identifier, literal, trusted, type Code } from "./text/text.js";
import { handlerGroups, WEBHOOKS_MODULE } from "./webhooks-file.js";
import type { ExportView } from "./templates/views.js";

const NAMESPACE_MODULE = "namespace";
const INDEX_MODULE = "index";
const CORE_INDEX_MODULE = "core/index";

/** Types of the runtime that a caller of any package names. */
const FRONT_TYPES: readonly RuntimeTypeName[] = [
  "ApiPromise",
  "RequestOptions",
  "Transport",
  "ItemStream",
  "ServerSentEvent",
  "PageOptions",
  "PagePromise",
];

/** Functions of the runtime that a caller needs beside the client, with the module that must be there. */
const FRONT_VALUES = [
  { name: "isInstance", module: "core/error-guards" },
  { name: "part", module: "core/multipart" },
] as const;

/** `src/index.ts`: by name, at most 40 lines. Error classes by status are in the namespace. */
export function renderIndex(context: EmitContext, runtimeModules: readonly string[]): string {
  const { client } = context.model;
  const reached = new Set(runtimeModules);
  const errorNames = [client.errors.base, ...ERROR_KINDS.map((kind) => client.errors[kind])];
  const exports: ExportView[] = [
    exportView(INDEX_MODULE, CLIENT_MODULE, [{ name: client.className, typeOnly: false }]),
    exportView(INDEX_MODULE, TRANSPORT_MODULE, [
      { name: "ClientOptions", typeOnly: true },
      { name: "CreateTransportOptions", typeOnly: true },
      { name: "createTransport", typeOnly: false },
      ...(hasGrants(context.model) ? [{ name: "withClientCredentials", typeOnly: false }] : []),
    ]),
    exportView(INDEX_MODULE, VERSION_MODULE, [{ name: "VERSION", typeOnly: false }]),
    ...(environmentServers(context.model).length > 0
      ? [exportView(INDEX_MODULE, ENVIRONMENTS_MODULE, [{ name: environmentsName(context.model), typeOnly: false }])]
      : []),
    ...handlerGroups(context.model).map(({ handlers, create }) =>
      exportView(INDEX_MODULE, WEBHOOKS_MODULE, [
        { name: create, typeOnly: false },
        { name: handlers, typeOnly: true },
      ]),
    ),
    exportView(
      INDEX_MODULE,
      ERRORS_MODULE,
      errorNames.map((name) => ({ name, typeOnly: false })),
    ),
  ];
  const taken = takenNames(context.model);
  const fromRuntime = new Map<string, { name: string; alias?: string; typeOnly: boolean }[]>();
  const add = (module: string, name: string, typeOnly: boolean): void => {
    if (!reached.has(module)) return;
    const list = fromRuntime.get(module) ?? [];
    // A name of the package itself goes first; the runtime's then carries a prefix.
    list.push({ name, typeOnly, ...(taken.has(name) ? { alias: `Core${name}` } : {}) });
    fromRuntime.set(module, list);
  };
  for (const name of FRONT_TYPES) add(runtimeTypes[name], name, true);
  for (const { name, module } of FRONT_VALUES) add(module, name, false);
  for (const [module, names] of fromRuntime) exports.push(exportView(INDEX_MODULE, module, names));
  return context.renderer.render("src/index.ts.hbs", {
    exports,
    namespace: identifier(client.namespace),
    namespaceFrom: literal(specifier(INDEX_MODULE, NAMESPACE_MODULE)),
  });
}

/** `src/namespace.ts`: all types with their const objects, and the error classes. */
export function renderNamespace(context: EmitContext, hasTypes: boolean): string {
  const { errors } = context.model.client;
  const names = [
    errors.base,
    ...ERROR_KINDS.map((kind) => errors[kind]),
    ...errors.byStatus.map(({ className }) => className),
  ];
  return context.renderer.render("src/namespace.ts.hbs", {
    typesFrom: hasTypes ? literal(specifier(NAMESPACE_MODULE, "types/index")) : trusted(""),
    errors: names.map((name) => identifier(name)),
    errorTypes: [errors.status, errors.call].map((name) => identifier(name)),
    errorsFrom: literal(specifier(NAMESPACE_MODULE, ERRORS_MODULE)),
    operationErrors: operationErrors(context.model),
  });
}

/** Types of what operations reject with, module by module. */
function operationErrors({ operations }: ApiModel): readonly ExportView[] {
  const byModule = new Map<string, { name: string; typeOnly: boolean }[]>();
  for (const {
    errorsType: name,
    function: { module },
  } of operations) {
    if (name !== undefined) byModule.set(module, [...(byModule.get(module) ?? []), { name, typeOnly: true }]);
  }
  const modules = [...byModule].sort(([left], [right]) => (left < right ? -1 : 1));
  return modules.map(([module, names]) => exportView(NAMESPACE_MODULE, module, names));
}

/**
 * `src/core/index.ts`: what the copied files of `src/core` export, by name, but for what is for tests. A name of two files
 * is that of the first.
 */
export function renderCoreIndex(
  context: EmitContext,
  templates: TemplateSet,
  runtimeModules: readonly string[],
): string {
  const seen = new Set<string>();
  const exports: ExportView[] = [];
  for (const module of runtimeModules) {
    if (!module.startsWith("core/") || module === MOCK_MODULE) continue;
    const names = runtimeExports(templates, module).filter(({ name }) => !seen.has(name));
    for (const { name } of names) seen.add(name);
    if (names.length > 0) exports.push(exportView(CORE_INDEX_MODULE, module, names));
  }
  return context.renderer.render("src/core/index.ts.hbs", { exports });
}

function exportView(
  from: string,
  to: string,
  names: readonly { readonly name: string; readonly alias?: string; readonly typeOnly: boolean }[],
): ExportView {
  const sorted = [...names].sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
  const typesOnly = sorted.every(({ typeOnly }) => typeOnly);
  const text = ({ name, alias, typeOnly }: (typeof sorted)[number]): Code =>
    trusted(
      `${typeOnly && !typesOnly ? "type " : ""}${identifier(name)}${alias === undefined ? "" : ` as ${identifier(alias)}`}`,
    );
  return { names: sorted.map(text), typesOnly, from: literal(specifier(from, to)) };
}

/** Names that the front door exports on behalf of the document. */
function takenNames(model: ApiModel): ReadonlySet<string> {
  const { client } = model;
  return new Set([
    client.className,
    client.namespace,
    environmentsName(model),
    "ClientOptions",
    "CreateTransportOptions",
    "createTransport",
    "withClientCredentials",
    "VERSION",
    client.errors.base,
    ...ERROR_KINDS.map((kind) => client.errors[kind]),
  ]);
}
