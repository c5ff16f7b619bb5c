/**
 * Loads a large CommonJS bundle with V8's code cache. Most of a run's first half second would go into compiling the
 * generator and the TypeScript compiler inside it; with the cache hardly any does.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

/**
 * The cache lies beside the bundle, one a version of Node and set of V8 flags; where it is missing or not for this V8,
 * the bundle is compiled.
 * @param {URL} url A file in ASCII: the text is not decoded. What it would call `import.meta.url` and `import()` it calls
 * `importMetaUrl` and `importModule()`.
 * @returns {{ exports: object, keep: () => void }} What the bundle exports, and a function that writes the cache if it is
 * missing. It is best called after the bundle has done its work, since the cache holds what was compiled until then.
 */
export function loadCached(url) {
  const file = fileURLToPath(url);
  const cacheFile = `${file}.${process.version}-${process.arch}-${cachedDataVersionTag()}.cache`;
  const cachedData = read(cacheFile);
  const parameters = "exports, require, module, __filename, __dirname, importMetaUrl, importModule";
  const script = new Script(`(function (${parameters}) {${readFileSync(file, "latin1")}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(url), module, file, dirname(file), url.href, importModule);
  let isKept = cachedData !== undefined && !script.cachedDataRejected;
  const keep = () => {
    if (!isKept) write(cacheFile, script.createCachedData());
    isKept = true;
  };
  return { exports: module.exports, keep };
}

function importModule(specifier) {
  return import(specifier);
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function write(file, data) {
  const temporary = `${file}.${process.pid}`;
  try {
    writeFileSync(temporary, data);
    renameSync(temporary, file);
  } catch {
    // The package lies where nothing can be written; it works as well without.
    rmSync(temporary, { force: true });
  }
}
