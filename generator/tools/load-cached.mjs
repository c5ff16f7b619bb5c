/**
 * Loads a large CommonJS bundle with V8's code cache. Most of a run's first half second would go into compiling the
 * generator and the TypeScript compiler inside it; with the cache hardly any does.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { threadId } from "node:worker_threads";

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * The cache has a file for each content of the bundle, version of Node, and set of V8 flags. Where it is missing or not for
 * this V8, the bundle is compiled.
 * @param {URL} url A file in ASCII, since the text is not decoded. It begins with a line comment that is the hash of the
 * rest (`//HASH`). What it would call `import.meta.url` and `import()` it calls `importMetaUrl` and `importModule()`.
 * @param {string} folder Where the cache lies; made when it is missing.
 * @returns {{ exports: object, keep: () => void }} What the bundle exports, and a function that writes the cache if it is
 * missing. It is best called after the bundle has done its work, since the cache holds what was compiled until then.
 */
export function loadCached(url, folder) {
  const file = fileURLToPath(url);
  const text = readFileSync(file, "latin1");
  const hash = text.slice(2, text.indexOf("\n"));
  const cacheFile = join(folder, `${hash}-${process.version}-${process.arch}-${cachedDataVersionTag()}.cache`);
  const cachedData = read(cacheFile);
  const parameters = "exports, require, module, __filename, __dirname, importMetaUrl, importModule";
  const script = new Script(`(function (${parameters}) {${text}\n})`, {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(url), module, file, dirname(file), url.href, importModule);
  let isKept = cachedData !== undefined && !script.cachedDataRejected;
  const keep = () => {
    if (!isKept) write(cacheFile, script.createCachedData(), hash);
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

/** Other processes and threads may read and write the same file: it is there as a whole or not at all. */
function write(file, data, hash) {
  const folder = dirname(file);
  const temporary = `${file}.${process.pid}-${threadId}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(temporary, data);
    renameSync(temporary, file);
    removeOld(folder, hash);
  } catch {
    // Nothing can be written there; it works as well without.
    discard(temporary);
  }
}

/** Removes what other versions of the bundle left a month ago or longer; one that is still used writes its cache again. */
function removeOld(folder, hash) {
  const names = readdirSync(folder).filter((name) => /\.cache(\.[\d-]+)?$/.test(name) && !name.startsWith(hash));
  for (const file of names.map((name) => join(folder, name))) {
    if (Date.now() - statSync(file).mtimeMs > MONTH_MS) discard(file);
  }
}

function discard(file) {
  try {
    rmSync(file, { force: true });
  } catch {
    // A folder on its path may be a file.
  }
}
