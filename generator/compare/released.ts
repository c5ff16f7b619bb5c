/** The version of a package that counts on from that of the SDK before. */
import type { GeneratedFile } from "../shared/generated-file.js";
import type { SdkModel } from "../typescript/plan/names/sdk-model.js";
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
 * With `packageVersion: "auto"` the SDK with the version that follows from the SDK before, and the changelog with an entry for
 * it; else the SDK as it is.
 */
export function released(
  sdk: SdkModel,
  options: Options,
  { previous, changelog, date }: ReleaseContext,
): { readonly sdk: SdkModel; readonly changelog: readonly GeneratedFile[] } {
  if (options.packageVersion !== "auto") return { sdk, changelog: [] };
  const file = (text: string): readonly GeneratedFile[] =>
    options.layout === "package" ? [{ path: CHANGELOG_NAME, text }] : [];
  if (previous === undefined) return { sdk, changelog: file(changelog ?? firstEntry(sdk.package.version, date)) };
  const { changes } = applyRules(compareSurfaces(previous, surfaceOf(sdk, options)), options.changes);
  const version = nextVersion(previous.package, changes);
  const places = locateChanges(changes, undefined, undefined);
  const text = changes.length === 0 ? changelog : withEntry(changelog, version, places, date);
  return {
    sdk: { ...sdk, package: { ...sdk.package, version } },
    changelog: text === undefined ? [] : file(text),
  };
}
