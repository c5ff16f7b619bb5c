/** Names that callers know are kept when the document would give others: by `resources` and `typeNames`, as if they were given by hand. */
import type { Options } from "../options/index.js";
import { typeText } from "./surface.js";
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
  const gone = previous.filter(({ name }) => !names.has(name));
  const come = next.filter(({ name }) => !oldNames.has(name));
  const pairs: Pair<SurfaceDeclaration>[] = [];
  for (const key of [placeOf, structureOf]) {
    const taken = new Set(pairs.flatMap(({ old, now }) => [old, now]));
    const olds = single(
      gone.filter((type) => !taken.has(type)),
      key,
    );
    const nows = single(
      come.filter((type) => !taken.has(type)),
      key,
    );
    for (const [text, old] of olds) {
      const now = nows.get(text);
      if (now !== undefined) pairs.push({ old, now });
    }
  }
  return pairs;
}

function placeOf({ at }: SurfaceDeclaration): string | undefined {
  return at;
}

function structureOf({ type }: SurfaceDeclaration): string | undefined {
  // A word has no structure that would tell one type from another.
  return typeof type === "string" ? undefined : typeText(type);
}

/** The only type for each key; keys of several types tell nothing. */
function single(
  types: readonly SurfaceDeclaration[],
  key: (type: SurfaceDeclaration) => string | undefined,
): ReadonlyMap<string, SurfaceDeclaration> {
  const found = new Map<string, SurfaceDeclaration | undefined>();
  for (const type of types) {
    const text = key(type);
    if (text !== undefined) found.set(text, found.has(text) ? undefined : type);
  }
  return new Map([...found].flatMap(([text, type]) => (type === undefined ? [] : [[text, type] as const])));
}
