// What the built command line and library import in place of generator/generate.ts: the same functions, from a bundle of
// their own that is loaded with a code cache.
import { cacheFolder } from "../cli/cache-folder.ts";
import { loadCached } from "./load-cached.mjs";

// Only chunks import this, and they lie one folder below dist.
const { exports, keep } = loadCached(new URL("../engine.cjs", import.meta.url), cacheFolder());

export const { readModel, readSurface } = exports;

export async function generate(options, context) {
  const result = await exports.generate(options, context);
  if (result.files.length > 0) keep();
  return result;
}

export async function generateResolved(options, context) {
  const result = await exports.generateResolved(options, context);
  if (result.files.length > 0) keep();
  return result;
}
