import { isDeepStrictEqual } from "node:util";
import type { Diagnostic, JsonPointer } from "../diagnostics/diagnostic.js";
import type { Options, PaginationRule } from "../options/index.js";
import { presets } from "../options/presets.js";
import { quoted } from "../document/json/value.js";
import type { SpecDocument } from "../document/document.js";
import { buildClient, buildInfo } from "./client.js";
import { collectOperations, type SourceOperation } from "./collect.js";
import { listJudge } from "./operations/list-responses.js";
import type { ModelContext } from "./context.js";
import type { ApiModel, ErrorClasses, Operation, Webhook } from "./model.js";
import { readScheme } from "./names/id-scheme.js";
import { ruledEnums } from "./names/rules.js";
import { proposeNames, type NameProposal } from "./names/operations.js";
import { tagHeadsOf, tagParentsOf } from "./names/tags.js";
import { hashedMethods, nameTree, type NamedOperation, type NameTree } from "./names/tree.js";
import { clientNames, errorClassesFor, planTypeNames, type TypeNamePlan } from "./names/types.js";
import { buildOperation } from "./operations/operation.js";
import { compileRules } from "./pagination/pagination.js";
import { buildPackage } from "./package.js";
import { createReport, type Report } from "./report.js";
import { buildResources } from "./operations/resources.js";
import { createSchemaBuilder } from "./schemas/index.js";
import { orphanSchemas } from "./unreferenced-schemas.js";
import type { SchemaSource, SchemaUse } from "./schemas/builder.js";
import { reportLinks } from "./unsupported.js";
import { schemaUses } from "./uses.js";
import { defaultRequirements } from "./security/requirements.js";
import { readSchemes, usedSchemes } from "./security/schemes.js";
import { excludeEarly, ignoredParameters, reportUnmatched, selectOperations } from "./select.js";
import { documentServers } from "./servers.js";
import { schemaSources } from "./sources.js";
import {
  buildWebhook,
  collectCallbacks,
  collectWebhooks,
  withHandlers,
  type SourceWebhook,
} from "./operations/webhooks.js";

/** A model, and what could not be expressed in it. */
export interface BuiltModel {
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Says what an OpenAPI document means for an SDK: all names, arguments, bodies, results, security, servers and pages.
 * The same document and options always give the same model. Never throws for what a document holds.
 */
export function buildModel(document: SpecDocument, options: Options): BuiltModel {
  const spec = remembering(document);
  const report = createReport();
  const info = buildInfo(spec);
  const client = clientNames(info.title, options);
  const found = collectOperations(spec, report);
  const { tree, selected } = nameAndSelect(found, client.className, spec, options, report);
  const names = planTypeNames(tree.operations, options);
  const inbound = collectInbound(selected, names, spec, options, report);
  const unreferenced = options.include.length === 0 ? orphanSchemas(spec) : [];
  const context = createContext({ found, selected, inbound, unreferenced, names, client, spec, options, report });
  const schemes = readSchemes(context);
  const operations = buildOperations(selected, inbound.callbacks, context, schemes);
  const webhooks = inbound.webhooks.map((webhook) => buildWebhook(webhook, context));
  reportLinks(
    selected.map(({ operation }) => operation),
    report,
  );
  const resources = buildResources(operations, tree.resources, spec);
  const servers = documentServers(context);
  const defaultSecurity = defaultRequirements(operations, spec, schemes, report);
  const securitySchemes = usedSchemes(
    schemes,
    [...operations.flatMap(({ security }) => security), ...defaultSecurity],
    report,
  );
  const {
    types,
    coverage: { hashedTypes, ...coverage },
  } = context.schemas.finish(schemaUses(operations, webhooks), unusedSchemas(unreferenced, context));
  const allServers = [...servers, ...operations.flatMap((operation) => operation.servers)];
  const shape = {
    ...client,
    errors: context.errorClasses,
    schemes: securitySchemes,
    servers: allServers,
    resources,
    methods: rootMethods(operations),
  };
  const seen = { seen: found.length, made: operations.length, left: found.length - operations.length };
  const model: ApiModel = {
    info,
    package: buildPackage(info, options, report),
    client: buildClient(shape, options),
    servers,
    securitySchemes,
    defaultSecurity,
    resources,
    operations,
    types: ruledEnums(types, options),
    webhooks,
    coverage: { operations: seen, hashedNames: { methods: hashedMethods(selected), types: hashedTypes }, ...coverage },
  };
  return { model, diagnostics: [...report.list()] };
}

/** Requests that the service sends. */
interface Inbound {
  readonly webhooks: readonly SourceWebhook[];
  /** By the key of the operation that asks for them. */
  readonly callbacks: ReadonlyMap<string, readonly SourceWebhook[]>;
}

/** Webhooks belong to no operation: where only some operations are asked for, they are not. */
function collectInbound(
  selected: readonly NamedOperation[],
  names: TypeNamePlan,
  spec: SpecDocument,
  options: Options,
  report: Report,
): Inbound {
  const callbacks = selected.map(
    ({ operation }) => [operation.key, collectCallbacks(operation, names.base(operation.key), spec, report)] as const,
  );
  return {
    webhooks: options.include.length === 0 ? collectWebhooks(spec, report) : [],
    callbacks: withHandlers(new Map(callbacks)),
  };
}

interface ContextInput {
  readonly found: readonly SourceOperation[];
  readonly selected: readonly NamedOperation[];
  readonly inbound: Inbound;
  /** Component schemas that nothing mentions: where only some operations are asked for, they are not. */
  readonly unreferenced: readonly JsonPointer[];
  readonly names: TypeNamePlan;
  readonly client: { readonly className: string; readonly namespace: string };
  readonly spec: SpecDocument;
  readonly options: Options;
  readonly report: Report;
}

function createContext({
  found,
  selected,
  inbound,
  unreferenced,
  names,
  client,
  spec,
  options,
  report,
}: ContextInput): ModelContext {
  const { className, namespace } = client;
  const classesFor = (operations: readonly SourceOperation[]): ErrorClasses =>
    errorClassesFor(namespace, declaredStatuses(operations), options.undeclaredErrors);
  const operations = selected.map(({ operation }) => operation);
  const received = [...inbound.webhooks, ...[...inbound.callbacks.values()].flat()].map(({ operation }) => operation);
  const schemas = createSchemaBuilder({
    spec,
    options,
    report,
    sources: [
      ...schemaSources(operations, received, spec, report),
      ...unreferenced.map((origin): SchemaSource => ({ schema: { $ref: origin }, origin, direction: "none" })),
    ],
    // Those of the whole document, so that selecting operations renames no type.
    reservedTypeNames: reservedTypeNames(classesFor(found), className, namespace),
  });
  return {
    spec,
    options,
    report,
    schemas,
    errorClasses: classesFor(operations),
    names,
    isIgnored: ignoredParameters(options),
    built: new Map(),
  };
}

/** Both forms of the schemas that nothing mentions; one where they do not differ. */
function unusedSchemas(unreferenced: readonly JsonPointer[], { schemas }: ModelContext): readonly SchemaUse[] {
  return unreferenced.flatMap((origin) =>
    (["response", "request"] as const).map((direction) => ({
      schema: schemas.build({ $ref: origin }, origin, { direction }),
      direction,
    })),
  );
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
  const proposals = proposeNames(candidates, {
    options,
    scheme: readScheme(candidates, options),
    tagParents: tagParentsOf(spec.root.tags),
    tagHeads: tagHeadsOf(candidates),
    isCollection: listJudge(candidates, spec),
  });
  const tree = nameTree(proposals, new Set([className]));
  const selected = selectOperations(tree.operations, options, used);
  reportUnmatched(found, options, used, report);
  reportNames(proposals, selected, found, options, report);
  return { tree, selected };
}

function reportNames(
  proposals: readonly NameProposal[],
  selected: readonly NamedOperation[],
  found: readonly SourceOperation[],
  options: Options,
  report: Report,
): void {
  const kept = new Set(selected.map(({ operation }) => operation));
  for (const { operation, repaired } of proposals) {
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
    if (rule.match === undefined || used.has(rule)) continue;
    if (preset.some((candidate) => isDeepStrictEqual(candidate, rule))) continue;
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
  const { byStatus, undeclared: _undeclared, ...named } = errors;
  return [...Object.values(named), ...byStatus.map(({ className: name }) => name), className, namespace];
}
