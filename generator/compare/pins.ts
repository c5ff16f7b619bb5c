/** Names that callers know are kept when the document would give others: by `resources` and `typeNames`, as if they were given by hand. */
import type { Options } from "../options/index.js";
import { renamedTypes } from "./renamed-types.js";
import type { Surface, SurfaceDeclaration, SurfaceMethod } from "./surface.js";

/** A name that is kept, and the one that the document gives now. */
export interface Pin {
  readonly kind: "method" | "type";
  readonly kept: string;
  readonly given: string;
  /** The method or type that has the name, in the new document. */
  readonly at: string | undefined;
}

export interface Pins extends Pick<Options, "resources" | "typeNames"> {
  readonly pins: readonly Pin[];
}

/**
 * Compares the names of an SDK with those of the SDK that it replaces.
 * An operation is the same when its route is, else when its operationId is; a type when it stands at the same place of the
 * document, else when it has the same structure.
 */
export function pinsFor(previous: Surface, next: Surface): Pins {
  const methods = methodPins(previous.methods, next.methods);
  const types = typePins(previous.types, next.types);
  return {
    pins: [
      ...methods.map(({ old, now }) => ({ kind: "method", kept: old.name, given: now.name, at: now.at }) as const),
      ...types.map(({ old, now }) => ({ kind: "type", kept: old.name, given: now.name, at: now.at }) as const),
    ],
    resources: Object.fromEntries(methods.map(({ old, now }) => [now.operationId ?? now.route, old.name])),
    typeNames: Object.fromEntries(
      types.flatMap(({ old, now }) => keysOf(now, next.types).map((key) => [key, old.name] as const)),
    ),
  };
}

/** A type made for an operation is known by its name, a schema by its place, as long as no other type stands there. */
function keysOf({ name, at }: SurfaceDeclaration, types: readonly SurfaceDeclaration[]): readonly string[] {
  const isOnly = at !== undefined && types.every((other) => other.name === name || other.at !== at);
  return isOnly ? [name, at] : [name];
}

interface Pair<Item> {
  readonly old: Item;
  readonly now: Item;
}

function methodPins(
  previous: readonly SurfaceMethod[],
  next: readonly SurfaceMethod[],
): readonly Pair<SurfaceMethod>[] {
  const byRoute = new Map(previous.map((method) => [method.route, method]));
  const routes = new Set(next.map(({ route }) => route));
  // An operation that is still where it was is no other one's past.
  const byId = new Map(
    previous.flatMap((method) =>
      method.operationId === undefined || routes.has(method.route) ? [] : [[method.operationId, method] as const],
    ),
  );
  return next.flatMap((now) => {
    const old = byRoute.get(now.route) ?? (now.operationId === undefined ? undefined : byId.get(now.operationId));
    return old === undefined || old.name === now.name ? [] : [{ old, now }];
  });
}

function typePins(
  previous: readonly SurfaceDeclaration[],
  next: readonly SurfaceDeclaration[],
): readonly Pair<SurfaceDeclaration>[] {
  const names = new Set(next.map(({ name }) => name));
  const oldNames = new Set(previous.map(({ name }) => name));
  const olds = byPlace(previous.filter(({ name }) => !names.has(name)));
  const nows = byPlace(next.filter(({ name }) => !oldNames.has(name)));
  const samePlace = [...olds].flatMap(([place, old]) => {
    const now = nows.get(place);
    return now === undefined ? [] : [[old.name, now.name] as const];
  });
  const renamed = renamedTypes(previous, next, new Map(samePlace));
  const byName = new Map(next.map((type) => [type.name, type]));
  return previous.flatMap((old) => {
    const now = byName.get(renamed.get(old.name) ?? "");
    return now === undefined ? [] : [{ old, now }];
  });
}

/** The only type at each place; places of several types tell nothing. */
function byPlace(types: readonly SurfaceDeclaration[]): ReadonlyMap<string, SurfaceDeclaration> {
  const found = new Map<string, SurfaceDeclaration | undefined>();
  for (const type of types) {
    const { at } = type;
    if (at !== undefined) found.set(at, found.has(at) ? undefined : type);
  }
  return new Map([...found].flatMap(([place, type]) => (type === undefined ? [] : [[place, type] as const])));
}
