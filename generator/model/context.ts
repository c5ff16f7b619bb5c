import type { Options } from "../options/index.js";
import type { SpecDocument } from "../document/document.js";
import type { SourceParameter } from "./collect.js";
import type { Operation, Webhook } from "./model.js";
import type { TypeNamePlan } from "./names/types.js";
import type { Report } from "./report.js";
import type { SchemaBuilder } from "./schemas/builder.js";
import type { JsonPointer } from "../diagnostics/diagnostic.js";

/** What every builder of the operation half works with. */
export interface ModelContext {
  readonly spec: SpecDocument;
  readonly options: Options;
  readonly report: Report;
  readonly schemas: SchemaBuilder;
  /** The name of the type of an inline schema that a component or an operation holds; see {@link TypeNamePlan}. */
  readonly names: TypeNamePlan;
  /** Whether the options leave a parameter out. */
  readonly isIgnored: (parameter: SourceParameter) => boolean;
  /** What was built of components that many operations share, by kind and place; see {@link shared}. */
  readonly built: Map<string, unknown>;
  /** Types of what operations reject with; none where no body of an error has a type. */
  readonly errorTypes: Map<Operation, string>;
  /** What the types of webhooks and callbacks start with. */
  readonly webhookTypes: Map<Webhook, string>;
}

/**
 * What `build` makes of something under `components`, built once for all operations that refer to it.
 * Its names come from the component's key, so that it does not matter which operation asks first.
 */
export function shared<T>(context: ModelContext, kind: string, origin: JsonPointer, build: () => T): T {
  if (!origin.startsWith("#/components/")) return build();
  const key = `${kind} ${origin}`;
  if (context.built.has(key)) return context.built.get(key) as T;
  const value = build();
  context.built.set(key, value);
  return value;
}

/** Of schemas that are written alike, only the first is built; without `known` there is nothing to compare with. */
export function buildAlike<T>(known: Map<string, T> | undefined, raw: unknown, build: () => T): T {
  if (known === undefined) return build();
  const text = JSON.stringify(raw);
  const value = known.get(text) ?? build();
  known.set(text, value);
  return value;
}
