/** Options for queries and mutations of TanStack Query version 5, whatever the framework. */
import * as v from "valibot";
import type { ExtensionContext, ExtensionOperation } from "../context.js";
import { defineExtension } from "../extension.js";
import { isRead, isStream } from "../shared/calls.js";
import { byTopResource, createNames, resourceName, topResource } from "../shared/names.js";
import { code, join, type Code } from "../../typescript/text/text.js";
import { printOperation, printResourceKey } from "./operation.js";
import { printSupport, queryTypes, SUPPORT_MODULE } from "./support.js";

/** Packages that export the types of TanStack Query. */
const ADAPTERS = {
  react: "@tanstack/react-query",
  vue: "@tanstack/vue-query",
  solid: "@tanstack/solid-query",
  svelte: "@tanstack/svelte-query",
  angular: "@tanstack/angular-query-experimental",
  core: "@tanstack/query-core",
} as const;

/** Version 6 of the adapter for Svelte has version 5 of the core. */
const RANGES: Partial<Readonly<Record<keyof typeof ADAPTERS, string>>> = { svelte: "^5.62.0 || ^6.0.0" };

const Options = v.strictObject({
  /** Whose package the types come from. Nothing of it runs, so that what is generated works with every one. */
  adapter: v.optional(v.picklist(["react", "vue", "solid", "svelte", "angular", "core"]), "react"),
});

type Output = v.InferOutput<typeof Options>;

/**
 * `src/query/<resource>.ts` with the options of a query, an infinite query or a mutation for every operation, and the keys of
 * queries.
 */
export const tanstackQuery = defineExtension({
  name: "tanstack-query",
  options: Options,
  diagnostics: {
    "stream-left-out": {
      severity: "info",
      meaning: "The operation gives a stream, which a cache cannot hold; it has no query. Call its method.",
    },
  },
  files: addFiles,
});

function addFiles(context: ExtensionContext<Output, "stream-left-out">): void {
  const { operations, options, report, addFile, addEntryPoint, addDependencies } = context;
  const adapter = ADAPTERS[options.adapter];
  const types = queryTypes(adapter);
  const usable = operations.filter(({ model, plan }) => {
    const streams = isStream(model) && isRead(model);
    if (streams)
      report({
        code: "stream-left-out",
        message: `client.${plan.access.join(".")} gives a stream and has no query.`,
        pointer: model.origin,
      });
    return !streams;
  });
  addDependencies("peerDependencies", { [adapter]: RANGES[options.adapter] ?? "^5.62.0" });
  addEntryPoint({ subpath: "./query", module: SUPPORT_MODULE });
  const paged = usable.some(({ model }) => model.pagination !== undefined);
  addFile({ path: `src/${SUPPORT_MODULE}.ts`, text: printSupport(context, types, paged) });
  const files = byTopResource(usable);
  if (files.size > 0) addEntryPoint({ subpath: "./query/*", module: `${SUPPORT_MODULE}/*` });
  for (const [name, own] of files)
    addFile({ path: `src/${SUPPORT_MODULE}/${name}.ts`, text: printFile(context, own, name, types) });
}

function printFile(
  context: ExtensionContext,
  operations: readonly ExtensionOperation[],
  file: string,
  types: ReturnType<typeof queryTypes>,
): Code {
  const unique = createNames();
  const resources = context.plan.resources.flatMap(({ module, class: own }) =>
    own !== undefined && topResource(module) === file && readsBelow(own.access, operations) ? [own.access] : [],
  );
  const keys = resources.map((access) =>
    printResourceKey(context.symbol, access, unique(`${resourceName(access)}QueryKey`)),
  );
  return code`${join([...keys, ...operations.map((each) => printOperation(context, types, each, unique))], "\n")}`;
}

/** Whether an operation of the resource, or of one below it, has a query. */
function readsBelow(access: readonly string[], operations: readonly ExtensionOperation[]): boolean {
  return operations.some(
    ({ model, plan }) => isRead(model) && access.every((name, index) => plan.access[index] === name),
  );
}

export default tanstackQuery;
