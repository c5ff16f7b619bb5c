import { own, type JsonObject } from "../json-value.js";
import type { Kind } from "../kinds.js";
import type { Moves } from "../moves.js";
import type { Prepared } from "../prepare.js";
import type { PrepareFrame } from "../prepare-state.js";
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
import { dereference, type Rule, type RuleContext } from "./rule.js";
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
 * Runs all rules over the objects that {@link prepare} saw, repairs what they find, and takes out references
 * to what was taken out.
 */
export function runChecks(
  root: JsonObject,
  { frames, references, removals }: Prepared,
  report: Report,
  moves: Moves,
): void {
  const context: RuleContext = { root, report, moves, removals, gone: new Set(), targets: new Map() };
  apply(ownRules, frames, context);
  apply(relationRules(), frames, context);
  context.targets.clear();
  if (context.gone.size > 0) dropReferencesToGone(references, context);
  applyRemovals(removals, moves);
}

function apply(rules: readonly Rule[], frames: readonly PrepareFrame[], context: RuleContext): void {
  const byKind = new Map<Kind, Rule[]>();
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

function dropReferencesToGone(references: readonly PrepareFrame[], context: RuleContext): void {
  for (const frame of references) {
    if (frame.kind === "schema" || typeof own(frame.node, "$ref") !== "string") continue;
    const target = dereference(context, frame.node);
    if (target === undefined || context.gone.has(target)) dropReference(frame, context.removals);
  }
}
