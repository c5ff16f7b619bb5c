import { kebabCase, shortHash, words } from "./index.js";

/**
 * A getter as a file name in ASCII, without extension: `clientGrants` → `client-grants`. Letters with marks lose them; what
 * cannot be folded is replaced by a hash. A name that some system or the folder has no room for ends in `-` and `ending`.
 */
export function fileName(getter: string, ending: string, taken: readonly string[] = []): string {
  const folded = getter.normalize("NFKD").replace(/\p{M}/gu, "");
  const kebab = kebabCase(words(folded.replace(/[^\x20-\x7e]/g, " ")));
  const name =
    /^[\x20-\x7e]*$/.test(folded) && kebab !== ""
      ? kebab
      : [kebab, shortHash(getter)].filter((part) => part !== "").join("-");
  return deviceNames.has(name) || taken.includes(name) ? `${name}-${ending}` : name;
}

/** Device names of Windows: no file or folder can be called so, whatever its extension. */
const deviceNames: ReadonlySet<string> = new Set([
  "con",
  "prn",
  "aux",
  "nul",
  "conin$",
  "conout$",
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
]);
