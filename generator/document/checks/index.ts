import { isObject, own, type JsonObject } from "../json/value.js";
import type { ObjectType } from "../objects/object-types.js";
import type { PointerMap } from "../positions/pointer-map.js";
import type { Prepared } from "../normalize/index.js";
import type { NormalizeFrame } from "../normalize/state.js";
import { endOfReferences } from "../references/end.js";
import { applyRemovals, dropReference } from "../repair.js";
import type { Report } from "../report.js";
import { nothingToCallRule, responseHeaderRule, tagParentRule, tagRule } from "./content.js";
import { infoRule } from "./info.js";
import { operationIdRule, responseDescriptionRule, responseKeyRule, responsesRule } from "./operations.js";
import {
  headerSchemaRule,
  parameterControlRule,
  parameterDuplicateRules,
  parameterPlaceRule,
  parameterSchemaRule,
  parameterStyleRule,
} from "./parameters.js";
import { pathParameterRule } from "./path-parameters.js";
import { pathEqualRule, pathSlashRule } from "./paths.js";
import { targetOf, type Rule, type RuleContext } from "./rule.js";
import { compositionEmptyRule, discriminatorRule, enumRule } from "./schemas.js";

/** Rules that look at one object by itself. */
const ownRules: readonly Rule[] = [
  infoRule,
  tagRule,
  tagParentRule,
  nothingToCallRule,
  parameterPlaceRule,
  parameterControlRule,
  parameterSchemaRule,
  parameterStyleRule,
  headerSchemaRule,
  responseHeaderRule,
  responseDescriptionRule,
  responseKeyRule,
  responsesRule,
  enumRule,
  discriminatorRule,
  compositionEmptyRule,
];

/** Rules that look at objects together; they rely on the rules above. */
function relationRules(): readonly Rule[] {
  return [operationIdRule(), ...parameterDuplicateRules, pathParameterRule, pathEqualRule, pathSlashRule];
}

/**
 * Runs all rules over the objects that {@link normalize} saw, repairs what they find, and takes out references
 * to what was taken out.
 */
export function runChecks(
  root: JsonObject,
  { frames, references, misfits, removals }: Prepared,
  report: Report,
  pointerMap: PointerMap,
): void {
  const context: RuleContext = { root, report, pointerMap, removals, gone: new Set(), targets: new Map() };
  apply(ownRules, frames, context);
  apply(relationRules(), frames, context);
  dropBrokenReferences(references, misfits, context);
}

function apply(rules: readonly Rule[], frames: readonly NormalizeFrame[], context: RuleContext): void {
  const byKind = new Map<ObjectType, Rule[]>();
  for (const rule of rules) {
    const list = byKind.get(rule.kind);
    if (list === undefined) byKind.set(rule.kind, [rule]);
    else list.push(rule);
  }
  for (const frame of frames) {
    for (const rule of byKind.get(frame.kind) ?? []) {
      if (context.gone.has(frame.node)) break;
      rule.check(frame, context);
    }
  }
}

/**
 * Takes out the references that lead to nothing of their kind any more. What is taken out may be the target of others,
 * so this goes on until all that are left lead somewhere: those who read the document rely on it.
 */
function dropBrokenReferences(
  references: readonly NormalizeFrame[],
  misfits: ReadonlySet<JsonObject>,
  context: RuleContext,
): void {
  const { removals, pointerMap, targets } = context;
  for (let left = references; ;) {
    targets.clear();
    const broken = new Set(left.filter((frame) => misfits.has(frame.node) || isBroken(frame, context)));
    if (broken.size === 0 && removals.size === 0) return;
    for (const frame of broken) dropReference(frame, removals);
    applyRemovals(removals, pointerMap);
    left = left.filter((frame) => !broken.has(frame));
  }
}

function isBroken({ kind, node }: NormalizeFrame, context: RuleContext): boolean {
  if (typeof own(node, "$ref") !== "string") return false;
  const target = endOfReferences(node, (reference) => targetOf(context, reference));
  return context.gone.has(target) || !(isObject(target) || (kind === "schema" && typeof target === "boolean"));
}
