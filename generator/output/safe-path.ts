/** The last wall before the disk: no generated path leaves the output folder or means another file on another system. */
import type { GeneratedFile } from "../shared/generated-file.js";
import { foldName } from "./folder-reader.js";

const SEGMENT_LIMIT = 255;
/** Characters that Windows forbids in names, the backslash among them, and control characters. */
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f\u007f]/u;
/** Names that mean devices on Windows, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/**
 * Checks the paths of all files together.
 * @throws when one is absolute, leaves the folder, is no valid name somewhere, or stands twice (letter case aside).
 * Names are made in the model, so a failure here is a fault of Bindsmith, not of the document.
 */
export function checkPaths(files: readonly GeneratedFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const problem = pathProblem(path);
    if (problem !== undefined) throw new Error(`Generated path ${JSON.stringify(path)}: ${problem}.`);
    const folded = foldName(path);
    const twin = seen.get(folded);
    if (twin !== undefined)
      throw new Error(`Generated paths ${JSON.stringify(twin)} and ${JSON.stringify(path)} are the same file.`);
    seen.set(folded, path);
  }
}

/** Why a path is none of a file in the output folder, as half a sentence. */
export function pathProblem(path: string): string | undefined {
  return path
    .split("/")
    .map(segmentProblem)
    .find((found) => found !== undefined);
}

function segmentProblem(segment: string): string | undefined {
  if (segment === "" || segment === "." || segment === "..") return "it has an empty, `.` or `..` segment";
  if (Buffer.byteLength(segment) > SEGMENT_LIMIT) return "a segment is longer than 255 bytes";
  if (FORBIDDEN.test(segment)) return "it has a character that file names cannot have everywhere";
  if (segment.endsWith(".") || segment.endsWith(" ")) return "a segment ends in a dot or a space";
  if (DEVICE.test(segment)) return "a segment is the name of a device";
  return undefined;
}
