/** What a model takes over from the SDK before: old names that stay beside the new ones, and the version that counts on. */
import { parse } from "semver";
import type { GeneratedFile } from "../shared/generated-file.js";
import type { SdkModel } from "../typescript/plan/names/sdk-model.js";
import type { Options } from "../options/index.js";
import { compareSurfaces } from "./compare.js";
import type { Change } from "./change.js";
import { locateChanges } from "./locate.js";
import { nameOf } from "./method-name.js";
import { withOldNames } from "./old-names.js";
import { pinsFor } from "./pins.js";
import { CHANGELOG_NAME, firstEntry, nextVersion, withEntry } from "./release.js";
import { applyRules } from "./rules.js";
import { surfaceOf } from "./surface-of.js";
import type { Surface, SurfaceAlias } from "./surface.js";

/** The SDK before, and what its changelog says. */
export interface ReleaseContext {
  readonly previous?: Surface;
  readonly changelog?: string;
  /** What stands behind the version in the changelog. */
  readonly date?: string;
  /** Builds the model with other names for methods, by operationId or route; asked for only where old names are wanted. */
  readonly rename: (resources: Options["resources"]) => SdkModel;
}

/** A model that is ready to be printed. */
export interface Released {
  readonly sdk: SdkModel;
  readonly changelog: readonly GeneratedFile[];
}

/**
 * With `oldNames: "alias"` the model with the old names of methods and types that have new ones; with `packageVersion: "auto"`
 * with the version that follows from the SDK before, and the changelog with an entry for it.
 */
export function released(model: SdkModel, options: Options, context: ReleaseContext): Released {
  const { previous } = context;
  if (previous === undefined) return firstRelease(model, options, context);
  const aliases = options.oldNames === "alias" ? wantedAliases(previous, surfaceOf(model, options)) : [];
  const add = oldNamesFor(model, aliases, context);
  const version = versionOf(add(aliases), options, previous);
  const living = aliases
    .map((alias) => ({ ...alias, since: alias.since === PENDING ? version : alias.since }))
    .filter(({ since }) => eraOf(since) === eraOf(version));
  const named = add(living);
  return {
    sdk: version === named.package.version ? named : { ...named, package: { ...named.package, version } },
    changelog: options.packageVersion === "auto" ? entryFor(named, version, options, context) : [],
  };
}

/** Stands for the version that brings a new name, as long as that is not known. */
const PENDING = "";

/** Old names of before, whose targets may have new names themselves, and those of now. */
function wantedAliases(previous: Surface, next: Surface): readonly SurfaceAlias[] {
  const { pins } = pinsFor(previous, next);
  const now = new Map(pins.map(({ kind, kept, given }) => [`${kind} ${kept}`, given]));
  return [
    ...(previous.aliases ?? []).map(({ kind, name, target, since }) => ({
      kind,
      name,
      target: now.get(`${kind} ${target}`) ?? target,
      since,
    })),
    ...pins.map(({ kind, kept, given }) => ({ kind, name: kept, target: given, since: PENDING })),
  ];
}

/**
 * How old names are added to the model. A method with several of them, which were its names one after the other, needs as many
 * models with old names.
 */
function oldNamesFor(
  model: SdkModel,
  aliases: readonly SurfaceAlias[],
  { rename }: ReleaseContext,
): (some: readonly SurfaceAlias[]) => SdkModel {
  const layers: { readonly names: Map<string, string>; readonly old: SdkModel }[] = [];
  const targets = new Set(aliases.map(({ target }) => target));
  for (let depth = 0; ; depth++) {
    const names = new Map(
      [...targets].flatMap((target) => {
        const alias = aliases.filter(({ kind, target: own }) => kind === "method" && own === target)[depth];
        return alias === undefined ? [] : [[target, alias.name] as const];
      }),
    );
    if (names.size === 0 && depth > 0) break;
    layers.push({ names, old: names.size === 0 ? model : rename(resourcesFor(names, model)) });
  }
  return (some) =>
    layers.reduce((named, { names, old }, depth) => {
      const own = some.filter(({ kind, name, target }) =>
        kind === "method" ? names.get(target) === name : depth === 0,
      );
      return withOldNames(named, own, old);
    }, model);
}

/** The option `resources` that gives methods their old names. */
function resourcesFor(names: ReadonlyMap<string, string>, { operations }: SdkModel): Options["resources"] {
  return Object.fromEntries(
    operations.flatMap((operation) => {
      const name = names.get(nameOf(operation));
      return name === undefined ? [] : [[operation.operationId ?? `${operation.method} ${operation.path}`, name]];
    }),
  );
}

/** What breaks together: a major version, or while that is 0 a minor version. */
function eraOf(version: string): string {
  const parsed = parse(version);
  return parsed === null ? version : parsed.major === 0 ? `0.${parsed.minor}` : String(parsed.major);
}

function versionOf(model: SdkModel, options: Options, previous: Surface): string {
  if (options.packageVersion !== "auto") return model.package.version;
  return nextVersion(previous.package, changesOf(model, options, previous));
}

function changesOf(model: SdkModel, options: Options, previous: Surface): readonly Change[] {
  return applyRules(compareSurfaces(previous, surfaceOf(model, options)), options.changes).changes;
}

function entryFor(
  model: SdkModel,
  version: string,
  options: Options,
  { previous, changelog, date }: ReleaseContext,
): readonly GeneratedFile[] {
  const changes = previous === undefined ? [] : changesOf(model, options, previous);
  if (changes.length === 0) return changelogFile(changelog, options);
  const places = locateChanges(changes, undefined, undefined);
  return changelogFile(withEntry(changelog, version, places, date), options);
}

function firstRelease(model: SdkModel, options: Options, { changelog, date }: ReleaseContext): Released {
  if (options.packageVersion !== "auto") return { sdk: model, changelog: [] };
  return { sdk: model, changelog: changelogFile(changelog ?? firstEntry(model.package.version, date), options) };
}

function changelogFile(text: string | undefined, { layout }: Options): readonly GeneratedFile[] {
  return text === undefined || layout !== "package" ? [] : [{ path: CHANGELOG_NAME, text }];
}
