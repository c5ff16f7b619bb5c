import { isDeepStrictEqual } from "node:util";
import type { Diagnostic, JsonPointer } from "../diagnostics/diagnostic.js";
import type { Options, PaginationRule } from "../options/index.js";
import { presetItems } from "../options/preset.js";
import { quoted } from "../document/json/value.js";
import type { SpecDocument } from "../document/document.js";
import { buildInfo } from "./info.js";
import { collectOperations, type SourceOperation } from "./collect.js";
import { listJudge } from "./operations/list-responses.js";
import type { ModelContext } from "./context.js";
import type { ApiModel, Operation, Webhook } from "./model.js";
import { readScheme } from "./names/id-scheme.js";
import { ruledEnums } from "./names/rules.js";
import { proposeNames, type NameProposal } from "./names/operations.js";
import { tagHeadsOf, tagParentsOf } from "./names/tags.js";
import { isHashed } from "./names/index.js";
import { planTypeNames, type TypeNamePlan } from "./names/types.js";
import type { NamedOperation, Naming } from "./names/naming.js";
import { buildOperation } from "./operations/operation.js";
import { compileRules } from "./pagination/pagination.js";
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
import { buildWebhook, collectCallbacks, collectWebhooks, type SourceWebhook } from "./operations/webhooks.js";

/** A model, how its operations are spelled, and what could not be expressed in it. */
export interface BuiltModel<Named extends NamedOperation = NamedOperation> {
  readonly model: ApiModel;
  readonly names: ModelNames<Named>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Names that types follow, so that they are settled while the model is made. */
export interface ModelNames<Named extends NamedOperation = NamedOperation> {
  readonly operations: ReadonlyMap<Operation, Named>;
  /** Types of what operations reject with; none where no body of an error has a type. */
  readonly errorTypes: ReadonlyMap<Operation, string>;
  /** What the types of webhooks and callbacks start with. */
  readonly webhookTypes: ReadonlyMap<Webhook, string>;
}

/**
 * Says what an OpenAPI document means for an SDK: operations, bodies, results, security, servers and pages. The same document
 * and options always give the same model. Never throws for what a document holds.
 * @param naming how the language of the SDK spells names
 */
export function buildModel<Named extends NamedOperation>(
  document: SpecDocument,
  options: Options,
  naming: Naming<Named>,
): BuiltModel<Named> {
  const spec = remembering(document);
  const report = createReport();
  const info = buildInfo(spec);
  const found = collectOperations(spec, report);
  const { all, selected } = nameAndSelect(found, naming, spec, options, report);
  const names = planTypeNames(all, options);
  const inbound = collectInbound(selected, names, spec, options, report);
  const unreferenced = options.include.length === 0 ? orphanSchemas(spec) : [];
  // Statuses of the whole document, so that selecting operations renames no type.
  const reserved = naming.reservedTypes(declaredStatuses(found));
  const context = createContext({ selected, inbound, unreferenced, names, reserved, spec, options, report });
  const schemes = readSchemes(context);
  const operations = buildOperations(selected, inbound.callbacks, context, schemes);
  const webhooks = inbound.webhooks.map((webhook) => buildWebhook(webhook, context));
  reportLinks(
    selected.map(({ operation }) => operation),
    report,
  );
  const named = new Map(operations.map((operation, index) => [operation, selected[index]!] as const));
  const placed = [...named].map(([operation, { accessor }]) => ({ operation, accessor }));
  const resources = buildResources(placed, spec);
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
  const seen = { seen: found.length, made: operations.length, left: found.length - operations.length };
  const model: ApiModel = {
    info,
    client: { timeoutInSeconds: options.timeoutInSeconds, maxRetries: options.maxRetries },
    servers,
    securitySchemes,
    defaultSecurity,
    resources,
    operations,
    types: ruledEnums(types, options),
    webhooks,
    coverage: { operations: seen, hashedNames: { methods: hashedMethods(selected), types: hashedTypes }, ...coverage },
  };
  const modelNames = { operations: named, errorTypes: context.errorTypes, webhookTypes: context.webhookTypes };
  return { model, names: modelNames, diagnostics: [...report.list()] };
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
    callbacks: new Map(callbacks),
  };
}

interface ContextInput {
  readonly selected: readonly NamedOperation[];
  readonly inbound: Inbound;
  /** Component schemas that nothing mentions: where only some operations are asked for, they are not. */
  readonly unreferenced: readonly JsonPointer[];
  readonly names: TypeNamePlan;
  /** Names that no type can have. */
  readonly reserved: readonly string[];
  readonly spec: SpecDocument;
  readonly options: Options;
  readonly report: Report;
}

function createContext({
  selected,
  inbound,
  unreferenced,
  names,
  reserved,
  spec,
  options,
  report,
}: ContextInput): ModelContext {
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
    reservedTypeNames: reserved,
  });
  return {
    spec,
    options,
    report,
    schemas,
    names,
    isIgnored: ignoredParameters(options),
    built: new Map(),
    errorTypes: new Map(),
    webhookTypes: new Map(),
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
function nameAndSelect<Named extends NamedOperation>(
  found: readonly SourceOperation[],
  naming: Naming<Named>,
  spec: SpecDocument,
  options: Options,
  report: Report,
): { readonly all: readonly Named[]; readonly selected: readonly Named[] } {
  const used = new Set<string>();
  const candidates = excludeEarly(found, options, used);
  const proposals = proposeNames(candidates, {
    options,
    scheme: readScheme(candidates, options),
    tagParents: tagParentsOf(spec.root.tags),
    tagHeads: tagHeadsOf(candidates),
    isCollection: listJudge(candidates, spec),
  });
  const all = naming.nameOperations(proposals);
  const selected = selectOperations(all, options, used);
  reportUnmatched(found, options, used, report);
  reportNames(proposals, selected, found, options, report);
  return { all, selected };
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
      report.add("name-repaired", `${quoted(from)} cannot be a name; ${quoted(to)} is used.`, {
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
  const preset = presetItems(options.preset, "pagination");
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

/** How many operations have a hash in their name. */
function hashedMethods(operations: readonly NamedOperation[]): number {
  return operations.filter(({ operation, methodName }) => isHashed(methodName, operation.key)).length;
}
