/**
 * The output table: every kind of file of a package, when it is there and what renders it. Adding a kind of file is
 * adding a row.
 */
import type { GeneratedFile } from "../generated-file.js";
import type { ApiModel } from "../model/model.js";
import { renderApi } from "./documents/api-md.js";
import { CLIENT_MODULE, renderClient, TRANSPORT_MODULE } from "./client.js";
import { ERRORS_MODULE } from "./code-scope.js";
import { renderCodecs } from "./codecs/codec-files.js";
import type { EmitContext, EmittingOptions } from "./context.js";
import { environmentServers, ENVIRONMENTS_MODULE, renderEnvironments } from "./environments.js";
import { renderErrors } from "./errors-file.js";
import { withFileHeaders } from "./file-header.js";
import { createModuleScope } from "./imports.js";
import { renderCoreIndex, renderIndex, renderNamespace } from "./index-files.js";
import { importEnding, isLaidOut, laidOut } from "./layout.js";
import { hasLicense, renderLicense } from "./documents/license.js";
import { NODE_MODULE, renderPackageJson } from "./documents/package-json.js";
import { renderReadme } from "./documents/readme.js";
import { createRenderer } from "./templates/render.js";
import { renderResource, resourceModules } from "./methods/resource.js";
import { isRuntimeModule, reachableModules, runtimeFiles } from "./runtime/runtime.js";
import type { TemplateSet } from "./templates/templates.js";
import { MOCK_MODULE, renderTesting, renderVersion, TESTING_MODULE, VERSION_MODULE } from "./small-files.js";
import { renderTransport } from "./transport-file.js";
import { emitTypes } from "./types/types.js";
import { handlerGroups, renderWebhooks, SIGNATURE_MODULES, WEBHOOKS_MODULE } from "./webhooks-file.js";
import { renderXmlSchemas } from "./codecs/xml-files.js";

export { checkTemplates, TemplateError } from "./templates/render.js";

export interface EmitOptions {
  readonly options: EmittingOptions;
  /** Of {@link loadTemplates}. */
  readonly templates: TemplateSet;
  /** The user's own text above every file of code; absent: none. */
  readonly header?: string | undefined;
}

/** What a row may ask about the files before it. */
interface Emission extends EmitContext {
  readonly templates: TemplateSet;
  /** Modules written so far, below `src/`, without extension. */
  readonly modules: ReadonlySet<string>;
  /** Runtime modules that the modules written so far use. */
  readonly used: ReadonlySet<string>;
}

/** One kind of file. */
interface Row {
  /** Path of its one file; absent for kinds with several, which name their files themselves. */
  readonly path?: string;
  readonly when?: (emission: Emission) => boolean;
  readonly render: (emission: Emission) => string | readonly GeneratedFile[];
}

/** Runtime modules for callers, which generated code itself does not use, and the module that they are there for. */
const HELPERS = [
  ["core/error-guards", "core/errors"],
  [MOCK_MODULE, "core/errors"],
  ["core/auth-client-secret-basic", "core/auth-client-credentials"],
  ["core/auth-private-key-jwt", "core/auth-client-credentials"],
] as const;

/** In this order: later rows know the modules and the runtime symbols of earlier ones. */
const table: readonly Row[] = [
  { render: ({ model }) => emitTypes(model) },
  { render: renderCodecs },
  { render: renderXmlSchemas },
  { render: renderResources },
  { path: `src/${CLIENT_MODULE}.ts`, render: renderClient },
  { path: `src/${TRANSPORT_MODULE}.ts`, render: renderTransport },
  { path: `src/${VERSION_MODULE}.ts`, render: renderVersion },
  { path: `src/${TESTING_MODULE}.ts`, render: renderTesting },
  { path: `src/${ERRORS_MODULE}.ts`, render: renderErrors },
  {
    path: `src/${ENVIRONMENTS_MODULE}.ts`,
    when: ({ model }) => environmentServers(model).length > 0,
    render: renderEnvironments,
  },
  {
    path: `src/${WEBHOOKS_MODULE}.ts`,
    when: ({ model }) => handlerGroups(model).length > 0,
    render: renderWebhooks,
  },
  {
    render: ({ templates, used, modules }) => {
      const helpers = HELPERS.flatMap(([helper, served]) => (used.has(served) ? [helper] : []));
      const signatures = modules.has(WEBHOOKS_MODULE) ? SIGNATURE_MODULES : [];
      const wanted = [...helpers, ...signatures, ...[...used].filter(isRuntimeModule)];
      return runtimeFiles(templates, reachableModules(templates, wanted));
    },
  },
  {
    path: "src/core/index.ts",
    render: (emission) => renderCoreIndex(emission, emission.templates, [...emission.modules].sort()),
  },
  { path: "src/namespace.ts", render: (emission) => renderNamespace(emission, emission.modules.has("types/index")) },
  { path: "src/index.ts", render: (emission) => renderIndex(emission, [...emission.modules]) },
  {
    render: ({ templates, modules }) =>
      runtimeFiles(
        templates,
        reachableModules(templates, [NODE_MODULE]).filter((module) => !modules.has(module)),
      ),
  },
  { path: "package.json", render: (emission) => renderPackageJson(emission, emission.modules) },
  {
    path: "tsconfig.json",
    render: ({ renderer, options }) =>
      renderer.render("tsconfig.json.hbs", { rewriteImports: importEnding(options) === ".ts" }),
  },
  { path: "tsconfig.cjs.json", render: ({ renderer }) => renderer.render("tsconfig.cjs.json.hbs", {}) },
  { path: "README.md", render: renderReadme },
  { path: "api.md", render: renderApi },
  { path: "LICENSE", when: ({ model }) => hasLicense(model), render: renderLicense },
  { path: ".gitignore", render: ({ renderer }) => renderer.render("gitignore.hbs", {}) },
  { path: ".gitattributes", render: ({ renderer }) => renderer.render("gitattributes.hbs", {}) },
];

/**
 * The files of a package, in the order of the table, before formatting.
 *
 * @throws {TemplateError} when a template of the user cannot be rendered; `checkTemplates` finds such templates before.
 */
export function emitFiles(model: ApiModel, { options, templates, header }: EmitOptions): GeneratedFile[] {
  const used = new Set<string>();
  const modules = new Set<string>();
  const emission: Emission = {
    model,
    types: new Map(model.types.map((declaration) => [declaration.name, declaration])),
    renderer: createRenderer(templates),
    skeletons: new Map(),
    options,
    templates,
    modules,
    used,
    scope: (module, taken) => createModuleScope(module, taken, (symbol) => used.add(symbol.module)),
  };
  const files: GeneratedFile[] = [];
  for (const { path, when, render } of table) {
    if (path !== undefined && !isLaidOut(path, options)) continue;
    if (when !== undefined && !when(emission)) continue;
    const made = render(emission);
    const added = typeof made === "string" ? [{ path: path ?? "", text: made }] : made;
    for (const file of added) {
      files.push(file);
      const module = /^src\/(.*)\.ts$/.exec(file.path)?.[1];
      if (module !== undefined) modules.add(module);
    }
  }
  return withFileHeaders(laidOut(files, options), emission, header);
}

function renderResources(emission: Emission): readonly GeneratedFile[] {
  const { model } = emission;
  return resourceModules(model.resources, model.operations).map((module) => ({
    path: `src/${module.module}.ts`,
    text: renderResource(emission, module),
  }));
}
