/** Where compiled code is kept between runs: never inside the installed package, which may be read-only or shared. */
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** The parts of a process that decide; a real process has them all. */
export interface CacheSurroundings {
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
}

/**
 * `node_modules/.cache/bindsmith` of the project that holds the working directory, or where no dependencies are installed,
 * `bindsmith` in the user's cache folder: XDG_CACHE_HOME, LOCALAPPDATA on Windows, ~/Library/Caches on macOS, ~/.cache
 * elsewhere. Absolute; the folder may be missing or not writable.
 */
export function cacheFolder(surroundings: CacheSurroundings = ofProcess()): string {
  for (let folder = surroundings.directory; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, "node_modules");
    if (existsSync(path.join(folder, "package.json")) && existsSync(modules)) {
      return path.join(modules, ".cache", "bindsmith");
    }
    if (folder === path.dirname(folder)) return path.join(userCacheFolder(surroundings), "bindsmith");
  }
}

function ofProcess(): CacheSurroundings {
  return { directory: process.cwd(), env: process.env, platform: process.platform, home: homedir() };
}

function userCacheFolder({ env, platform, home }: CacheSurroundings): string {
  const named = [env["XDG_CACHE_HOME"], platform === "win32" ? env["LOCALAPPDATA"] : undefined];
  // Relative paths are ignored, as the XDG Base Directory Specification asks.
  const absolute = named.find((folder) => folder !== undefined && path.isAbsolute(folder));
  return absolute ?? path.join(home, platform === "darwin" ? "Library/Caches" : ".cache");
}
