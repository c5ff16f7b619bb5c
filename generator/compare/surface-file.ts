/**
 * The surface of an SDK as a file of its package: one line an entry, sorted, so that people can read it and git can merge it.
 * No formatter knows its name, so none changes it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { GeneratedFile } from "../shared/generated-file.js";
import { SURFACE_VERSION } from "./surface.js";
import type {
  Surface,
  SurfaceAlias,
  SurfaceClient,
  SurfaceDeclaration,
  SurfaceMethod,
  SurfaceProperty,
  SurfaceType,
  SurfaceWebhook,
} from "./surface.js";

/** Name of the file, directly in the output folder. */
export const SURFACE_NAME = ".bindsmith.api";

/** The surface that an output folder has beside its code; `undefined` where there is no such file. */
export function readSurfaceFile(folder: string): SurfaceReading | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(folder, SURFACE_NAME), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    return invalid(1, error instanceof Error ? error.message : String(error));
  }
  return parseSurface(text);
}

const HEADING = `# Names and types of this SDK. \`bindsmith diff\` compares them. Version ${SURFACE_VERSION}. Do not edit.`;

/** The file for a surface; without pointers into the document, which move with every edit. */
export function renderSurface(surface: Surface): GeneratedFile {
  const { naming, package: version } = surface;
  const lines = [
    ["package", { version, naming }] as const,
    ["client", surface.client] as const,
    ...surface.methods.map((method) => ["method", method] as const),
    ...surface.types.map((type) => ["type", type] as const),
    ...surface.webhooks.map((webhook) => ["webhook", webhook] as const),
    ...(surface.aliases ?? []).map((alias) => ["alias", alias] as const),
  ].map(([kind, entry]) => `${kind} ${visible(JSON.stringify(entry, packed))}\n`);
  return { path: SURFACE_NAME, text: `${HEADING}\n${lines.join("")}` };
}

/** What reading a file of this kind gives: a surface, or a sentence that says why there is none. */
export type SurfaceReading =
  | { readonly kind: "surface"; readonly surface: Surface }
  | { readonly kind: "invalid"; readonly line: number; readonly reason: string };

/** Reads the text of the file; never throws. */
export function parseSurface(text: string): SurfaceReading {
  const entries: Record<"package" | "client" | "method" | "type" | "webhook" | "alias", unknown[]> = {
    package: [],
    client: [],
    method: [],
    type: [],
    webhook: [],
    alias: [],
  };
  const [heading, ...lines] = text.split(/\r?\n/u);
  if (heading !== HEADING) return invalid(1, "it was made by another version of Bindsmith, or is none of its files");
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    if (/^(?:<{7}|={7}|>{7}|\|{7})/u.test(line)) return invalid(index + 2, "it has a merge conflict");
    const [kind = "", json = ""] = splitOnce(line);
    const list = Object.hasOwn(entries, kind) ? entries[kind as keyof typeof entries] : undefined;
    const entry = parseEntry(json);
    if (list === undefined || entry === undefined) return invalid(index + 2, "the line is damaged");
    list.push(entry);
  }
  const [client, ...others] = entries.client;
  const [named] = entries.package as ({ readonly version: string; readonly naming: string } | undefined)[];
  if (client === undefined || named === undefined || others.length > 0 || entries.package.length > 1)
    return invalid(1, "it does not have one package and one client");
  return {
    kind: "surface",
    surface: {
      version: SURFACE_VERSION,
      naming: named.naming,
      package: named.version,
      client: client as SurfaceClient,
      methods: entries.method as SurfaceMethod[],
      types: (entries.type as SurfaceDeclaration[]).map((type) => ({ at: placeOf(type.name), ...type })),
      webhooks: entries.webhook as SurfaceWebhook[],
      aliases: entries.alias as SurfaceAlias[],
    },
  };
}

/** JSON without characters that a reader would not see, or see elsewhere than they stand: they are written as escapes. */
function visible(json: string): string {
  // Most lines are plain ASCII, which is quicker to see.
  return /^[ -~]*$/.test(json)
    ? json
    : json.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) =>
        [...Array.from({ length: character.length }).keys()]
          .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
          .join(""),
      );
}

/** A property on its line: `["name", type]`, with `?` when it is optional, `d` when it is deprecated, and its default. */
type PackedProperty = readonly [name: string, type: unknown, flags?: string, fallback?: string];

/**
 * For `JSON.stringify`: properties are packed. Of all places only those of declarations are kept, which are known again by them,
 * and of these only the ones that their names do not tell.
 */
function packed(this: unknown, key: string, value: unknown): unknown {
  if (key === "at") return isDeclaration(this) && value !== placeOf(this.name) ? value : undefined;
  return key === "object" && Array.isArray(value) ? (value as SurfaceProperty[]).map(packProperty) : value;
}

function isDeclaration(value: unknown): value is SurfaceDeclaration {
  return typeof value === "object" && value !== null && "usage" in value;
}

/** Where a declaration with a name usually stands. */
function placeOf(name: string): string {
  return `#/components/schemas/${name}`;
}

function packProperty({ name, type, optional, deprecated, default: fallback }: SurfaceProperty): PackedProperty {
  const flags = `${optional === true ? "?" : ""}${deprecated === true ? "d" : ""}`;
  if (fallback !== undefined) return [name, type, flags, fallback];
  return flags === "" ? [name, type] : [name, type, flags];
}

/** For `JSON.parse`. */
function unpacked(key: string, value: unknown): unknown {
  return key === "object" && Array.isArray(value) ? (value as PackedProperty[]).map(unpackProperty) : value;
}

function unpackProperty([name, type, flags = "", fallback]: PackedProperty): SurfaceProperty {
  return {
    name,
    type: type as SurfaceType,
    ...(flags.includes("?") ? { optional: true } : {}),
    ...(flags.includes("d") ? { deprecated: true } : {}),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

function invalid(line: number, reason: string): SurfaceReading {
  return { kind: "invalid", line, reason };
}

function splitOnce(line: string): readonly string[] {
  const space = line.indexOf(" ");
  return [line.slice(0, space), line.slice(space + 1)];
}

/** The entry of a line; Bindsmith wrote it, so that only damage is looked for, not meaning. */
function parseEntry(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json, unpacked);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
