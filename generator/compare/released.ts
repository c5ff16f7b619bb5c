/** The version of a package that counts on from that of the SDK before. */
import type { GeneratedFile } from "../shared/generated-file.js";
import type { ApiModel } from "../model/model.js";
import type { Options } from "../options/index.js";
import { compareSurfaces } from "./compare.js";
import { locateChanges } from "./locate.js";
import { CHANGELOG_NAME, firstEntry, nextVersion, withEntry } from "./release.js";
import { applyRules } from "./rules.js";
import { surfaceOf } from "./surface-of.js";
import type { Surface } from "./surface.js";

/** The SDK before, and what its changelog says. */
export interface ReleaseContext {
  readonly previous?: Surface;
  readonly changelog?: string;
  /** What stands behind the version in the changelog. */
  readonly date?: string;
}

/**
 * With `packageVersion: "auto"` the model with the version that follows from the SDK before, and the changelog with an entry for
 * it; else the model as it is.
 */
export function released(
  model: ApiModel,
  options: Options,
  { previous, changelog, date }: ReleaseContext,
): { readonly model: ApiModel; readonly changelog: readonly GeneratedFile[] } {
  if (options.packageVersion !== "auto") return { model, changelog: [] };
  const file = (text: string): readonly GeneratedFile[] =>
    options.layout === "package" ? [{ path: CHANGELOG_NAME, text }] : [];
  if (previous === undefined) return { model, changelog: file(changelog ?? firstEntry(model.package.version, date)) };
  const { changes } = applyRules(compareSurfaces(previous, surfaceOf(model, options)), options.changes);
  const version = nextVersion(previous.package, changes);
  const places = locateChanges(changes, undefined, undefined);
  const text = changes.length === 0 ? changelog : withEntry(changelog, version, places, date);
  return {
    model: { ...model, package: { ...model.package, version } },
    changelog: text === undefined ? [] : file(text),
  };
}
