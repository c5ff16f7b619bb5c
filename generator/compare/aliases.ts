/** Differences that old names make, which stand beside new ones. */
import { compact } from "../shared/compact.js";
import type { ChangeSink } from "./sink.js";
import type { Placed, Surface, SurfaceAlias, SurfaceMethod } from "./surface.js";

/** The old names of an SDK, by kind. */
export type AliasesByName = Readonly<Record<SurfaceAlias["kind"], ReadonlyMap<string, SurfaceAlias>>>;

export function aliasesByName({ aliases = [] }: Surface): AliasesByName {
  const of = (wanted: SurfaceAlias["kind"]): ReadonlyMap<string, SurfaceAlias> =>
    new Map(aliases.flatMap((alias) => (alias.kind === wanted ? [[alias.name, alias] as const] : [])));
  return { method: of("method"), type: of("type") };
}

/** The new name of every type that has an old one as well. */
export function typeTargets({ type }: AliasesByName): ReadonlyMap<string, string> {
  return new Map([...type].map(([name, { target }]) => [name, target]));
}

/** A method as callers have it who use its old name. */
export function calledByOldName(method: SurfaceMethod, alias: SurfaceAlias): SurfaceMethod {
  const { name, function: own = method.function, errorsType = method.errorsType } = alias;
  return { ...method, name, function: own, ...compact({ errorsType }) };
}

export function reportDeprecatedName(
  kind: SurfaceAlias["kind"],
  before: Placed & { readonly name: string },
  after: Placed & { readonly name: string },
  sink: ChangeSink,
): void {
  const subject = kind === "type" ? `The type \`${before.name}\`` : `\`${before.name}\``;
  const message = `${subject} is called \`${after.name}\` now; the old name is deprecated.`;
  sink.add(`${kind}-name-deprecated`, before.name, message, { before, after });
}

/** Old names that are gone, unless something of the new SDK has the name. */
export function compareOldNames(before: Surface, after: Surface, sink: ChangeSink): void {
  // A document alone does not tell which old names its SDK would keep.
  if (after.aliases === undefined) return;
  const names = new Set([
    ...after.aliases.map(({ kind, name }) => `${kind} ${name}`),
    ...after.methods.map(({ name }) => `method ${name}`),
    ...after.types.map(({ name }) => `type ${name}`),
  ]);
  for (const { kind, name, target } of before.aliases ?? [])
    if (!names.has(`${kind} ${name}`))
      sink.add("old-name-removed", name, `\`${name}\`, the old name of \`${target}\`, no longer exists.`);
}
