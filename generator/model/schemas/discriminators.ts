/** Discriminator Objects (OpenAPI 3.2 §4.25): which value of which property means which schema. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { MOUNT_KEY } from "../../document/document.js";
import { quoted } from "../../document/json/value.js";
import { textExtension } from "../../document/located.js";
import type { DiscriminatorObject, JsonSchema, SchemaObject } from "../../document/openapi.js";
import { appendPointer, pointerKeys } from "../../document/json/pointer.js";
import { entriesIn } from "../../document/string-map.js";
import type { Report } from "../report.js";
import { MAXIMUM_SUBTYPES, type Inheritance } from "./inheritance.js";
import type { Targets } from "./refs.js";

/** A node that holds a Discriminator Object; `owner` when it speaks for a named schema. */
export interface DiscriminatorNode {
  readonly schema: SchemaObject;
  readonly discriminator: DiscriminatorObject;
  readonly pointer: JsonPointer;
  readonly owner: JsonPointer | undefined;
}

export interface Discriminator {
  readonly property: string;
  /** Explicit values and, where the mapping is silent, names of the variants' schemas. */
  readonly mapping: readonly { readonly value: string; readonly target: JsonPointer }[];
}

/** What discriminators of other schemas say about one: its property has one of these values. */
export interface DiscriminatorValue {
  readonly property: string;
  readonly values: readonly string[];
  /** A mapping says so; else the values are only the schema's name. */
  readonly explicit: boolean;
}

export interface DiscriminatorIndex {
  /** The discriminator of a schema, by identity of the node. */
  discriminator(schema: SchemaObject): Discriminator | undefined;
  /** Tags of a schema that is a variant somewhere. */
  tags(pointer: JsonPointer): readonly DiscriminatorValue[];
  /**
   * For a schema that stands for its subtypes: those that inherit from it by `allOf` and are its variants, whether it lists
   * them in `oneOf`/`anyOf` or only in its discriminator. `undefined` when none refers back.
   */
  subtypes(pointer: JsonPointer): ReadonlySet<JsonPointer> | undefined;
}

interface Entry {
  readonly value: string;
  readonly target: JsonPointer;
  readonly explicit: boolean;
}

export function surveyDiscriminators(
  nodes: readonly DiscriminatorNode[],
  named: readonly JsonPointer[],
  targets: Targets,
  ancestors: (pointer: JsonPointer) => ReadonlySet<JsonPointer>,
  inheritance: Inheritance,
  report: Report,
  extensions: readonly string[],
): DiscriminatorIndex {
  const discriminators = new Map<SchemaObject, Discriminator>();
  const tags = new Map<JsonPointer, Map<string, { readonly explicit: Set<string>; readonly implicit: Set<string> }>>();
  for (const node of nodes) {
    const read = readDiscriminator(node, targets, inheritance, report, extensions);
    if (discriminators.has(node.schema)) continue;
    discriminators.set(node.schema, {
      property: read.property,
      mapping: read.entries.map(({ value, target }) => ({ value, target })),
    });
    for (const entry of read.entries) {
      // A base that stands for more subtypes than a union can list has any of their values.
      if (inheritance.allSubtypes(entry.target).length > MAXIMUM_SUBTYPES) continue;
      const byProperty =
        tags.get(entry.target) ?? new Map<string, { readonly explicit: Set<string>; readonly implicit: Set<string> }>();
      tags.set(entry.target, byProperty);
      const values = byProperty.get(read.property) ?? { explicit: new Set<string>(), implicit: new Set<string>() };
      byProperty.set(read.property, values);
      values[entry.explicit ? "explicit" : "implicit"].add(entry.value);
    }
  }
  const subtypes = new Map<JsonPointer, ReadonlySet<JsonPointer>>();
  for (const pointer of named) {
    const variants = [
      ...variantTargets(targets.schema(pointer), targets),
      ...inheritance.subtypesByDiscriminator(pointer),
    ];
    const inheriting = variants.filter((variant) => variant !== pointer && ancestors(variant).has(pointer));
    if (inheriting.length > 0) subtypes.set(pointer, new Set(inheriting));
  }
  return {
    discriminator: (schema) => discriminators.get(schema),
    tags: (pointer) =>
      [...(tags.get(pointer) ?? [])].map(([property, { explicit, implicit }]) => ({
        property,
        values: [...(explicit.size > 0 ? explicit : implicit)],
        explicit: explicit.size > 0,
      })),
    subtypes: (pointer) => subtypes.get(pointer),
  };
}

/** The schemas that a union's references end at. */
function variantTargets(schema: JsonSchema | undefined, targets: Targets): JsonPointer[] {
  if (typeof schema !== "object") return [];
  return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((variant) => targets.end(variant) ?? []);
}

function readDiscriminator(
  node: DiscriminatorNode,
  targets: Targets,
  inheritance: Inheritance,
  report: Report,
  extensions: readonly string[],
): { readonly property: string; readonly entries: readonly Entry[] } {
  const { propertyName: property, mapping, defaultMapping } = node.discriminator;
  const position = `${node.pointer}/discriminator`;
  const listed = variantTargets(node.schema, targets);
  const subtypes = node.owner === undefined ? [] : inheritance.allSubtypes(node.owner);
  if (node.owner !== undefined && subtypes.length > MAXIMUM_SUBTYPES) {
    report.add(
      "discriminator-too-many-subtypes",
      `${quoted(nameOf(node.owner, targets))} has ${subtypes.length} subtypes; its type is the base, not their union.`,
      { pointer: position },
    );
  }
  const variants = new Set([
    ...listed,
    ...subtypes,
    ...(node.owner === undefined || listed.length > 0 ? [] : [node.owner]),
  ]);
  const entries: Entry[] = [];
  for (const [value, reference] of entriesIn(mapping)) {
    const target = targets.final(reference);
    if (target === undefined) continue;
    const pointer = appendPointer(`${position}/mapping`, value);
    if (variants.has(target)) entries.push({ value, target, explicit: true });
    else
      report.add(
        "discriminator-mapping-not-listed",
        `The discriminator value ${quoted(value)} leads to a schema that is neither a variant nor a subtype.`,
        { pointer },
      );
  }
  const fallbackTarget = defaultMapping === undefined ? undefined : targets.final(defaultMapping);
  const mapped = new Set(entries.map((entry) => entry.target));
  for (const variant of variants) {
    // The default variant is the one without a known value, and a base without a mapping is abstract.
    if (mapped.has(variant) || variant === fallbackTarget || variant === node.owner) continue;
    const stated = statedValue(targets.schema(variant), extensions);
    entries.push({ value: stated ?? nameOf(variant, targets), target: variant, explicit: stated !== undefined });
  }
  return { property, entries };
}

/** What an extension says a schema's value is, at its root or in an inline member of its `allOf`. */
function statedValue(schema: JsonSchema | undefined, extensions: readonly string[]): string | undefined {
  if (typeof schema !== "object") return undefined;
  for (const node of [schema, ...(schema.allOf ?? [])]) {
    if (typeof node === "boolean") continue;
    const value = extensions.map((extension) => textExtension(node, extension)).find((text) => text !== undefined);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The name that implicit mapping gives a schema: the last key of its pointer, of a whole file its name without the ending. */
function nameOf(pointer: JsonPointer, targets: Targets): string {
  const keys = pointerKeys(targets.namedBy(pointer));
  const last = keys.at(-1) ?? "";
  return keys.length === 2 && keys[0] === MOUNT_KEY ? last.replace(/^.*\//, "").replace(/\.[a-z0-9]+$/i, "") : last;
}
