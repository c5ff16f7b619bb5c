/** What is different between two SDKs for the code that calls them. */
import { aliasesByName, calledByOldName, compareOldNames, reportDeprecatedName, typeTargets } from "./aliases.js";
import type { AliasesByName } from "./aliases.js";
import { compareClients, compareWebhooks } from "./client.js";
import type { Change } from "./change.js";
import { compareMethods } from "./methods.js";
import { renamedTypes } from "./renamed-types.js";
import { createSink } from "./sink.js";
import type { ChangeSink } from "./sink.js";
import type { Surface, SurfaceDeclaration, SurfaceMethod } from "./surface.js";
import { compareDeclarations, createTypeComparison } from "./types.js";
import type { TypeComparison } from "./types.js";

/**
 * The changes from one SDK to another: the breaking ones first, each level in the order of client, methods, types, webhooks.
 * A property of a declaration is reported once, at the declaration, however many methods use it.
 */
export function compareSurfaces(before: Surface, after: Surface): readonly Change[] {
  const sink = createSink();
  const aliases = aliasesByName(after);
  const renamed = renamedTypes(before.types, after.types, typeTargets(aliases));
  const types = createTypeComparison(byName(before.types), byName(after.types), renamed);
  compareClients(types, before.client, after.client, sink);
  compareAllMethods(types, { before: before.methods, after: after.methods, aliases }, sink);
  compareAllTypes(types, { before: before.types, after: after.types, aliases }, sink);
  compareOldNames(before, after, sink);
  compareWebhooks(types, before.webhooks, after.webhooks, sink);
  const order = ["major", "minor", "patch"];
  return sink.changes
    .map((change, index) => ({ change, index }))
    .sort(
      (left, right) => order.indexOf(left.change.level) - order.indexOf(right.change.level) || left.index - right.index,
    )
    .map(({ change }) => change);
}

/** Both sides of a list, and the old names that the new side has. */
interface Sides<Item> {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  readonly aliases: AliasesByName;
}

/** Methods with one name are one method; others are the same when their operation is: by operationId, else by route. */
function compareAllMethods(
  types: TypeComparison,
  { before, after, aliases }: Sides<SurfaceMethod>,
  sink: ChangeSink,
): void {
  const next = byName(after);
  const old = byName(before);
  const gone = before.filter(({ name }) => !next.has(name));
  const come = new Set(after.filter(({ name }) => !old.has(name)));
  for (const method of before) {
    const same = next.get(method.name);
    if (same !== undefined) compareMethods(types, method, same, sink);
  }
  for (const method of gone) {
    const alias = aliases.method.get(method.name);
    const target = alias === undefined ? undefined : next.get(alias.target);
    if (alias !== undefined && target !== undefined) {
      come.delete(target);
      reportDeprecatedName("method", method, target, sink);
      compareMethods(types, method, calledByOldName(target, alias), sink);
      continue;
    }
    const same = [...come].find((other) => isSameOperation(method, other));
    if (same === undefined) {
      sink.add("method-removed", method.name, `\`${method.name}\` (${method.route}) no longer exists.`, {
        before: method,
      });
      continue;
    }
    come.delete(same);
    sink.add("method-renamed", method.name, `\`${method.name}\` is called \`${same.name}\` now.`, {
      before: method,
      after: same,
    });
    compareMethods(types, { ...method, function: same.function }, same, sink);
  }
  for (const method of come)
    sink.add("method-added", method.name, `\`${method.name}\` (${method.route}) is new.`, { after: method });
}

function isSameOperation(left: SurfaceMethod, right: SurfaceMethod): boolean {
  return left.route === right.route || (left.operationId !== undefined && left.operationId === right.operationId);
}

function compareAllTypes(
  types: TypeComparison,
  { before, after, aliases }: Sides<SurfaceDeclaration>,
  sink: ChangeSink,
): void {
  const renamedTo = new Set(types.renamed.values());
  for (const old of before) {
    const name = types.renamed.get(old.name) ?? old.name;
    const next = types.after.get(name);
    if (next === undefined)
      sink.add("type-removed", old.name, `The type \`${old.name}\` no longer exists.`, { before: old });
    else {
      if (aliases.type.has(old.name)) reportDeprecatedName("type", old, next, sink);
      else if (name !== old.name)
        sink.add("type-renamed", old.name, `The type \`${old.name}\` is called \`${name}\` now.`, {
          before: old,
          after: next,
        });
      compareDeclarations(types, old, next, sink);
    }
  }
  for (const next of after)
    if (!types.before.has(next.name) && !renamedTo.has(next.name))
      sink.add("type-added", next.name, `The type \`${next.name}\` is new.`, { after: next });
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.name, item]));
}
