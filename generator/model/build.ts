import type { Diagnostic } from "../diagnostic.js";
import type { Options, PaginationRule } from "../options.js";
import { presets } from "../presets.js";
import { own, quoted } from "../spec/json-value.js";
import type { SpecDocument } from "../spec/document.js";
import { buildClient, buildInfo, buildPackage } from "./client.js";
import { collectOperations, type SourceOperation } from "./collect.js";
import { answersWithList } from "./collections.js";
import type { ModelContext } from "./context.js";
import type { ApiModel, ErrorClasses, Operation, Webhook } from "./model.js";
import { tagParentsOf, wishedName, type WishedName } from "./names-operations.js";
import { nameTree, type NamedOperation, type NameTree } from "./names-tree.js";
import { clientNames, errorClassesFor, planTypeNames } from "./names-types.js";
import { buildOperation } from "./operation.js";
import { compileRules } from "./pagination.js";
import { createReport, type Report } from "./report.js";
import { buildResources } from "./resources.js";
import { createSchemaBuilder } from "./schemas.js";
import { schemaUses } from "./uses.js";
import { readSchemes, usedSchemes } from "./security.js";
import { excludeEarly, ignoredParameters, reportUnmatched, selectOperations } from "./select.js";
import { documentServers } from "./servers.js";
import { schemaSources } from "./sources.js";
import { buildWebhook, collectCallbacks, collectWebhooks, type SourceWebhook } from "./webhooks.js";

/**
 * Says what an OpenAPI document means for an SDK: all names, arguments, bodies, results, security, servers and pages.
 * The same document and options always give the same model. Never throws for what a document holds.
 */
export function buildModel(document: SpecDocument, options: Options): { model: ApiModel; diagnostics: Diagnostic[] } {
  const spec = remembering(document);
  const report = createReport();
  const info = buildInfo(spec);
  const { className, namespace } = clientNames(info.title, options);
  const found = collectOperations(spec, report);
  const { tree, selected } = nameAndSelect(found, className, spec, options, report);
  const errorClasses = errorClassesFor(
    namespace,
    declaredStatuses(selected.map(({ operation }) => operation)),
    options.undeclaredErrors,
  );
  const names = planTypeNames(tree.operations, options);
  const webhooks = collectWebhooks(spec, report).filter(() => options.include.length === 0);
  const callbacks = new Map(
    selected.map(
      ({ operation }) => [operation.key, collectCallbacks(operation, names.base(operation.key), spec, report)] as const,
    ),
  );
  const incoming = [...webhooks, ...[...callbacks.values()].flat()];
  const schemas = createSchemaBuilder({
    spec,
    options,
    report,
    sources: schemaSources(
      selected.map(({ operation }) => operation),
      incoming.map(({ operation }) => operation),
      spec,
      report,
    ),
    // Those of the whole document, so that selecting operations renames no type.
    reservedTypeNames: reservedTypeNames(
      errorClassesFor(namespace, declaredStatuses(found), options.undeclaredErrors),
      className,
      namespace,
    ),
  });
  const context: ModelContext = {
    spec,
    options,
    report,
    schemas,
    errorClasses,
    names,
    isIgnored: ignoredParameters(options),
    built: new Map(),
  };
  const schemes = readSchemes(spec, report);
  const operations = buildOperations(selected, callbacks, context, schemes);
  const builtWebhooks = webhooks.map((webhook) => buildWebhook(webhook, context));
  const resources = buildResources(operations, tree.resources, spec);
  const servers = documentServers(spec, report);
  const usedSecurity = usedSchemes(schemes, [...operations.flatMap(({ security }) => security)], report);
  const { types, coverage } = schemas.finish(schemaUses(operations, builtWebhooks));
  const model: ApiModel = {
    info,
    package: buildPackage(info, options),
    client: buildClient(
      {
        className,
        namespace,
        errors: errorClasses,
        schemes: usedSecurity,
        servers: [...servers, ...operations.flatMap((operation) => operation.servers)],
        resources,
        methods: rootMethods(operations),
      },
      options,
    ),
    servers,
    securitySchemes: usedSecurity,
    resources,
    operations,
    types,
    webhooks: builtWebhooks,
    coverage: {
      operations: { seen: found.length, made: operations.length, left: found.length - operations.length },
      ...coverage,
    },
  };
  return { model, diagnostics: [...report.list()] };
}

/** The same document, looking every reference up once. */
function remembering(spec: SpecDocument): SpecDocument {
  const known = new Map<string, unknown>();
  const resolve = (ref: string): unknown => {
    if (!known.has(ref)) known.set(ref, spec.resolve(ref));
    return known.get(ref);
  };
  return { ...spec, resolve };
}

/** Names all operations (those excluded without looking at names aside), then leaves out what is not wanted. */
function nameAndSelect(
  found: readonly SourceOperation[],
  className: string,
  spec: SpecDocument,
  options: Options,
  report: Report,
): { tree: NameTree; selected: readonly NamedOperation[] } {
  const used = new Set<string>();
  const candidates = excludeEarly(found, options, used);
  const naming = {
    options,
    tagParents: tagParentsOf(own(spec.root, "tags")),
    isCollection: (operation: SourceOperation): boolean => answersWithList(spec, operation),
  };
  const wishes = candidates.map((operation) => wishedName(operation, naming));
  const tree = nameTree(wishes, new Set([className]));
  const selected = selectOperations(tree.operations, options, used);
  reportUnmatched(found, options, used, report);
  reportNames(wishes, selected, found, options, report);
  return { tree, selected };
}

function reportNames(
  wishes: readonly WishedName[],
  selected: readonly NamedOperation[],
  found: readonly SourceOperation[],
  options: Options,
  report: Report,
): void {
  const kept = new Set(selected.map(({ operation }) => operation));
  for (const { operation, repaired } of wishes) {
    for (const [from, to] of kept.has(operation) ? repaired : []) {
      report.add("name-repaired", `${quoted(from)} cannot be a name; it is called ${quoted(to)}.`, {
        pointer: operation.origin,
      });
    }
  }
  const known = new Set(
    found.flatMap(({ key, operationId }) => (operationId === undefined ? [key] : [key, operationId])),
  );
  for (const name of Object.keys(options.resources)) {
    if (!known.has(name))
      report.add("name-by-hand-unused", `\`resources\` names ${quoted(name)}, which is no operation of the document.`);
  }
}

function buildOperations(
  selected: readonly NamedOperation[],
  callbacks: ReadonlyMap<string, readonly SourceWebhook[]>,
  context: ModelContext,
  schemes: ReturnType<typeof readSchemes>,
): readonly Operation[] {
  const rules = compileRules(context.options.pagination ?? []);
  const usedRules = new Set<PaginationRule>();
  const operations = selected.map((named) => {
    const built = (callbacks.get(named.operation.key) ?? []).map((callback): Webhook =>
      buildWebhook(callback, context),
    );
    return buildOperation({ named, schemes, rules, usedRules, callbacks: built }, context);
  });
  reportUnusedRules(usedRules, context);
  return operations;
}

/** A rule of the user's that names operations must name some; those of the preset are quiet. */
function reportUnusedRules(used: ReadonlySet<PaginationRule>, { options, report }: ModelContext): void {
  const preset = options.preset === undefined ? [] : (presets[options.preset].pagination ?? []);
  for (const rule of options.pagination ?? []) {
    if (rule.match === undefined || used.has(rule) || preset.includes(rule)) continue;
    report.add(
      "selector-unmatched",
      `The pagination rule for ${rule.match.map((text) => JSON.stringify(text)).join(", ")} matches no operation.`,
    );
  }
}

function declaredStatuses(operations: readonly SourceOperation[]): ReadonlySet<number> {
  return new Set(
    operations
      .flatMap(({ responses }) => responses.map(({ status }) => Number(status)))
      .filter((status) => status >= 400),
  );
}

function rootMethods(operations: readonly Operation[]): readonly string[] {
  return operations.filter(({ accessor }) => accessor.length === 0).map(({ methodName }) => methodName);
}

/** What the package exports beside types, under names that no type may take. */
function reservedTypeNames(errors: ErrorClasses, className: string, namespace: string): readonly string[] {
  const { base, timeout, abort, connection, decoding, configuration, byStatus } = errors;
  return [
    base,
    timeout,
    abort,
    connection,
    decoding,
    configuration,
    ...byStatus.map(({ className: name }) => name),
    className,
    namespace,
  ];
}
