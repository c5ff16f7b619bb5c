import type { JsonPointer, SourceLocation } from "../diagnostics/diagnostic.js";
import { MOUNT_KEY, type SpecDocument } from "./document.js";
import type { JsonObject } from "./json/value.js";
import { locateInJson } from "./positions/locate-json.js";
import { locateInYaml } from "./positions/locate-yaml.js";
import type { OpenApiObject } from "./openapi.js";
import { originalPointer, type PointerMap } from "./positions/pointer-map.js";
import { escapeSegment, rawSegments, valueAt } from "./json/pointer.js";
import { overlayPointer } from "./positions/overlay-pointer.js";
import { sourceLocations } from "./positions/position.js";
import type { SourceFile } from "./positions/source-file.js";

/** What a {@link SpecDocument} is made of. */
export interface DocumentParts {
  readonly root: JsonObject;
  readonly version: string;
  readonly entry: SourceFile;
  /** Referenced documents by their key under the mount, in the order they were read. */
  readonly mounted: ReadonlyMap<string, SourceFile>;
  /** Overlays in the order they were applied: what they brought in is located there. */
  readonly overlays: readonly SourceFile[];
  /** Where subtrees of `root` stood in the user's documents. */
  readonly pointerMap: PointerMap;
}

/** Puts the parts together; positions are made when {@link SpecDocument.locate} first asks for them. */
export function createDocument(parts: DocumentParts): SpecDocument {
  const files = [parts.entry, ...parts.mounted.values(), ...parts.overlays];
  const places = new Map<JsonPointer, SourceLocation>();
  const locateAll = (pointers: readonly JsonPointer[]): SourceLocation[] => {
    const unknown = [...new Set(pointers.filter((pointer) => !places.has(pointer)))];
    for (const [file, group] of groupByFile(unknown, parts)) {
      const found = locateIn(
        file,
        group.map(({ inside }) => inside),
      );
      group.forEach(({ pointer }, index) => places.set(pointer, found[index] as SourceLocation));
    }
    return pointers.map((pointer) => places.get(pointer) as SourceLocation);
  };
  return {
    // The steps before have made it what the type says.
    root: parts.root as unknown as OpenApiObject,
    version: parts.version,
    resolve: (ref) => (ref === "" ? undefined : valueAt(parts.root, ref)),
    locate: (pointer) => locateAll([pointer])[0] as SourceLocation,
    locateAll,
    source: (name) => files.find((file) => file.display === name)?.text,
    sha256: parts.entry.sha256,
    inputs: files.map(({ uri, sha256 }) => ({ uri, sha256 })),
  };
}

/** Places of pointers that are relative to one file. */
export function locateIn(file: SourceFile, pointers: readonly JsonPointer[]): SourceLocation[] {
  const offsets = file.format === "json" ? locateInJson(file.text, pointers) : locateInYaml(file.text, pointers);
  return sourceLocations(file, offsets);
}

interface PlacedPointer {
  readonly pointer: JsonPointer;
  /** The pointer inside its own file, as the user wrote the document. */
  readonly inside: JsonPointer;
}

function groupByFile(pointers: readonly JsonPointer[], parts: DocumentParts): Map<SourceFile, PlacedPointer[]> {
  const groups = new Map<SourceFile, PlacedPointer[]>();
  for (const pointer of pointers) {
    const { file, inside } = placeOf(originalPointer(parts.pointerMap, pointer), parts);
    const group = groups.get(file);
    if (group === undefined) groups.set(file, [{ pointer, inside }]);
    else group.push({ pointer, inside });
  }
  return groups;
}

function placeOf(
  pointer: JsonPointer,
  parts: DocumentParts,
): { readonly file: SourceFile; readonly inside: JsonPointer } {
  const overlay = parts.overlays.findIndex((_, index) => pointer.startsWith(`${overlayPointer(index)}/`));
  if (overlay !== -1)
    return { file: parts.overlays[overlay] as SourceFile, inside: `#${pointer.slice(overlayPointer(overlay).length)}` };
  const prefix = `#/${escapeSegment(MOUNT_KEY)}/`;
  if (!pointer.startsWith(prefix)) return { file: parts.entry, inside: pointer };
  const [segment = "", ...rest] = rawSegments(`#/${pointer.slice(prefix.length)}`) ?? [];
  for (const [key, file] of parts.mounted) {
    if (escapeSegment(key) === segment) return { file, inside: rest.length === 0 ? "#" : `#/${rest.join("/")}` };
  }
  return { file: parts.entry, inside: pointer };
}
