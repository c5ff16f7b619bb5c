/**
 * The output table: every kind of file of a package, when it is there and what renders it. Adding a kind of file is
 * adding a row.
 */
import type { GeneratedFile } from "../../shared/generated-file.js";
import type { Options } from "../../options/index.js";
import { renderClient } from "./client.js";
import { renderConstants } from "./constant-files.js";
import type { PrintContext } from "./context.js";
import { createCommentPrinter } from "./comments.js";
import { renderApi } from "./documents/api-md.js";
import { hasLicense, renderLicense } from "./documents/license.js";
import { renderPackageJson } from "./documents/package-json.js";
import { renderReadme, type ReadmeTexts } from "./documents/readme.js";
import { renderEnvironments } from "./environments-file.js";
import { renderErrors } from "./errors-file.js";
import { withFileHeaders } from "./file-header.js";
import { renderCoreIndex, renderIndex, renderNamespace } from "./index-files.js";
import { importEnding, isLaidOut, laidOut } from "./layout.js";
import { linkModule } from "./link.js";
import { renderResource } from "./methods/resource.js";
import {
  CLIENT_MODULE,
  ENVIRONMENTS_MODULE,
  ERRORS_MODULE,
  MOCK_MODULE,
  NODE_MODULE,
  TESTING_MODULE,
  TRANSPORT_MODULE,
  VERSION_MODULE,
  WEBHOOKS_MODULE,
} from "../plan/modules.js";
import type { SdkPlan } from "../plan/sdk-plan.js";
import { isRuntimeModule, reachableModules, runtimeFiles } from "./runtime.js";
import { renderTesting, renderVersion } from "./small-files.js";
import { createRenderer } from "./templates/render.js";
import type { TemplateSet } from "./templates/templates.js";
import type { StructureHook } from "./structure-hook.js";
import { bareText, withComments } from "../text/text.js";
import { renderTransport } from "./transport-file.js";
import { renderTypes } from "./types/types.js";
import { renderWebhooks, SIGNATURE_MODULES } from "./webhooks-file.js";

export { checkTemplates, TemplateError } from "./templates/render.js";

export interface EmitOptions {
  /** How the files are laid out, in a package or among those of an application. */
  readonly options: Pick<Options, "layout" | "importExtension">;
  /** Of {@link loadTemplates}. */
  readonly templates: TemplateSet;
  /** The user's own text above every file of code; absent: none. */
  readonly header?: string | undefined;
  /** The user's own texts in the README; absent: none. */
  readonly readme?: ReadmeTexts;
  /** Changes structures before they are printed; absent: nothing does. */
  readonly hook?: StructureHook | undefined;
  /** What extensions add; absent: nothing. */
  readonly added?: readonly GeneratedFile[];
}

/** What a row may ask about the files before it. */
interface Emission extends PrintContext {
  readonly options: EmitOptions["options"];
  readonly templates: TemplateSet;
  readonly added: readonly GeneratedFile[];
  readonly readme: ReadmeTexts;
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
  { render: (emission) => renderTypes(emission.plan.types, emission) },
  { render: (emission) => renderConstants(emission, emission.plan.codecs, "Codec") },
  { render: (emission) => renderConstants(emission, emission.plan.xmlSchemas, "XmlSchema") },
  { render: (emission) => emission.plan.resources.flatMap((resource) => renderResource(emission, resource)) },
  { path: `src/${CLIENT_MODULE}.ts`, render: renderClient },
  { path: `src/${TRANSPORT_MODULE}.ts`, render: renderTransport },
  { path: `src/${VERSION_MODULE}.ts`, render: renderVersion },
  { path: `src/${TESTING_MODULE}.ts`, render: renderTesting },
  { path: `src/${ERRORS_MODULE}.ts`, render: renderErrors },
  {
    render: (emission) => {
      const { environments } = emission.plan;
      if (environments === undefined) return [];
      return [{ path: `src/${ENVIRONMENTS_MODULE}.ts`, text: renderEnvironments(emission, environments) }];
    },
  },
  {
    path: `src/${WEBHOOKS_MODULE}.ts`,
    when: ({ plan }) => plan.webhooks.length > 0,
    render: renderWebhooks,
  },
  {
    render: ({ added, comments }) => added.map((file) => ({ ...file, text: withComments(file.text, comments) })),
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
  { path: "src/index.ts", render: (emission) => renderIndex(emission, emission.modules) },
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
  { path: "README.md", render: (emission) => renderReadme(emission, emission.readme) },
  { path: "api.md", render: renderApi },
  { path: "LICENSE", when: ({ plan }) => hasLicense(plan), render: renderLicense },
  { path: ".gitignore", render: ({ renderer }) => renderer.render("gitignore.hbs", {}) },
  { path: ".gitattributes", render: ({ renderer }) => renderer.render("gitattributes.hbs", {}) },
];

/**
 * The files of a package, in the order of the table, before formatting.
 *
 * @throws {TemplateError} when a template of the user cannot be rendered; `checkTemplates` finds such templates before.
 */
export function emitFiles(
  plan: SdkPlan,
  { options, templates, header, readme = {}, hook, added = [] }: EmitOptions,
): GeneratedFile[] {
  const used = new Set<string>();
  const modules = new Set<string>();
  const types = plan.types.flatMap((each) => each.types);
  const renderer = createRenderer(templates);
  const emission: Emission = {
    plan,
    types: new Map(types.map((declaration) => [declaration.name, declaration])),
    renderer,
    comments: createCommentPrinter(renderer),
    skeletons: new Map(),
    ...(hook === undefined ? {} : { hook }),
    options,
    templates,
    added,
    readme,
    modules,
    used,
  };
  const files: GeneratedFile[] = [];
  for (const { path, when, render } of table) {
    if (path !== undefined && !isLaidOut(path, options)) continue;
    if (when !== undefined && !when(emission)) continue;
    const made = render(emission);
    for (const file of typeof made === "string" ? [{ path: path ?? "", text: made }] : made) {
      if (!isLaidOut(file.path, options)) continue;
      const module = moduleOf(file.path);
      if (module === undefined) {
        files.push({ ...file, text: bareText(file.text) });
        continue;
      }
      const { text, imports } = linkModule(module, file.text, emission.skeletons);
      for (const symbol of imports) used.add(symbol.module);
      modules.add(module);
      files.push({ ...file, text });
    }
  }
  return withFileHeaders(laidOut(files, options), emission, options.layout, header);
}

/** The path of a module below `src/`, without extension; `../` before it for one that lies elsewhere; `undefined` for other files. */
function moduleOf(path: string): string | undefined {
  const module = /^(.*)\.[cm]?tsx?$/.exec(path)?.[1];
  return module?.startsWith("src/") ? module.slice("src/".length) : module === undefined ? undefined : `../${module}`;
}
