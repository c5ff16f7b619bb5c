/**
 * Loads a large CommonJS bundle with V8's code cache. Reading TypeScript takes a third of a second without it, and
 * most runs take hardly longer than that for everything else.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/**
 * What the bundle exports. The cache lies beside it, one a version of Node; where it is missing, V8 reads the bundle and
 * the cache is written for the next time, if that is possible.
 * @param {URL} url A file in ASCII: the text is not decoded.
 */
export function loadCached(url) {
  const file = fileURLToPath(url);
  const cacheFile = `${file}.${process.version}-${process.arch}.cache`;
  const cachedData = read(cacheFile);
  const text = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "latin1")}\n})`;
  const script = new Script(text, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(url), module, file, dirname(file));
  if (cachedData === undefined || script.cachedDataRejected) write(cacheFile, script.createCachedData());
  return module.exports;
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
