import { realpath } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic, JsonPointer } from "../../diagnostics/diagnostic.js";
import { checkAccess, fileAccess, type FileAccess } from "../read/access.js";
import { MOUNT_KEY } from "../document.js";
import { displayPath, type ReadContext } from "../read/entry.js";
import { displayUrl, fetchDocument } from "../read/fetch.js";
import { own, quoted, setOwn, type JsonObject } from "../json/value.js";
import { limits } from "../limits.js";
import { parseObject } from "../parse/index.js";
import { appendPointer } from "../json/pointer.js";
import { readFileDocument, type ReadResult } from "../read/index.js";
import type { SourceFile } from "../positions/source-file.js";
import { familyOf, type Family } from "../version.js";

/** A document of the run: the entry or one that a reference leads to. */
export interface LoadedDocument {
  readonly file: SourceFile;
  readonly value: JsonObject;
  /** Where it is in the tree: `#` for the entry, else below the mount. */
  readonly pointer: JsonPointer;
  /** Rules of which version hold in it: its own, else the entry's. */
  readonly family: Family;
}

/** All documents of a run, with what decides over reading more. */
export interface DocumentSet {
  readonly entry: LoadedDocument;
  readonly context: ReadContext;
  readonly access: FileAccess;
  /** Folder that relative references of the entry start from, and mount keys are relative to; a URL for a fetched entry. */
  readonly base: string | URL;
  /** By URI: the entry, mounted documents, and the reason why one could not be had. */
  readonly byUri: Map<string, LoadedDocument | Diagnostic>;
  /** Mounted documents by key, in the order they were read. */
  readonly mounted: Map<string, LoadedDocument>;
  /** Syntax warnings of mounted documents. */
  readonly diagnostics: Diagnostic[];
  /** Files that were read and could not be used; their text is shown with the fault. */
  readonly unusable: SourceFile[];
  bytes: number;
}

/** The set with only the entry in it. `allowFiles` are folders as the user names them. */
export async function createDocumentSet(
  file: SourceFile,
  value: JsonObject,
  family: Family,
  context: ReadContext,
  allowFiles: readonly string[],
): Promise<DocumentSet> {
  const isUrl = /^https?:\/\//i.test(file.uri);
  const isStdin = file.uri === "<stdin>";
  const folder = isStdin ? context.workingDirectory : path.dirname(file.uri);
  const folders = allowFiles.map((allowed) => path.resolve(context.workingDirectory, allowed));
  if (!isUrl && !isStdin) folders.unshift(folder);
  const entry: LoadedDocument = { file, value, pointer: "#", family };
  const byUri = new Map<string, LoadedDocument | Diagnostic>([[file.uri, entry]]);
  if (!isUrl && !isStdin) byUri.set(await realpath(file.uri).catch(() => file.uri), entry);
  return {
    entry,
    context,
    access: await fileAccess(folders),
    base: isUrl ? new URL(file.uri) : folder,
    byUri,
    mounted: new Map(),
    diagnostics: [],
    unusable: [],
    bytes: file.text.length,
  };
}

/**
 * The document that `address`, the part of `reference` before `#`, names; read and mounted when it is new.
 * A diagnostic says why it cannot be had; it has no place yet. Nothing is read or fetched that is not allowed.
 */
export async function documentFor(
  set: DocumentSet,
  address: string,
  from: LoadedDocument,
  reference: string,
): Promise<LoadedDocument | Diagnostic> {
  const place = placeOf(set, address, from, reference);
  if (typeof place === "object" && "code" in place) return place;
  return place instanceof URL ? remoteDocument(set, place) : localDocument(set, place, reference);
}

/** A URL to fetch, an absolute path to read, or the refusal. */
function placeOf(
  set: DocumentSet,
  address: string,
  from: LoadedDocument,
  reference: string,
): URL | string | Diagnostic {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") {
    return URL.canParse(address) ? new URL(address) : malformed(reference);
  }
  const base = from.file.base ?? from.file.uri;
  const fromUrl = /^https?:\/\//i.test(base) ? new URL(base) : undefined;
  if (scheme === "file" && fromUrl === undefined) {
    try {
      return fileURLToPath(address);
    } catch {
      return malformed(reference);
    }
  }
  if (scheme !== undefined) return schemeRefused(reference, scheme);
  if (fromUrl !== undefined) return URL.canParse(address, fromUrl) ? new URL(address, fromUrl) : malformed(reference);
  if (address.startsWith("//")) {
    return URL.canParse(`https:${address}`) ? new URL(`https:${address}`) : malformed(reference);
  }
  let relative: string;
  try {
    relative = decodeURIComponent(address);
  } catch {
    return malformed(reference);
  }
  if (relative.includes("\0")) return malformed(reference);
  const folder = from.file.uri === "<stdin>" ? set.context.workingDirectory : path.dirname(from.file.uri);
  return path.resolve(folder, relative);
}

async function remoteDocument(set: DocumentSet, url: URL): Promise<LoadedDocument | Diagnostic> {
  url.hash = "";
  const known = set.byUri.get(url.href);
  if (known !== undefined) return known;
  if (!set.context.allowedOrigins.has(url.origin)) {
    return {
      code: "origin-not-allowed",
      severity: "error",
      message: `The reference leads to ${displayUrl(url)}, an origin that is not allowed; nothing was fetched.`,
      help: `Allow it with --allow-origin ${url.origin}, or keep a copy of the document beside yours.`,
    };
  }
  const read = await fetchDocument(url, (origin) => set.context.allowedOrigins.has(origin), set.context.fetch);
  return keep(set, url.href, url.href, read);
}

async function localDocument(
  set: DocumentSet,
  target: string,
  reference: string,
): Promise<LoadedDocument | Diagnostic> {
  const display = displayPath(target, set.context.workingDirectory);
  const access = await checkAccess(target, set.access);
  if (access.kind === "refused") {
    const by =
      access.link === undefined ? "" : ` by the link ${displayPath(access.link, set.context.workingDirectory)}`;
    return {
      code: "file-not-allowed",
      severity: "error",
      message: `The reference ${quoted(reference)} leads${by} outside the document's folder; nothing was read.`,
      help: "Allow the folder with --allow-files, or move the file below the document's folder.",
    };
  }
  const known = set.byUri.get(access.path);
  if (known !== undefined) return known;
  const folder =
    typeof set.base === "string"
      ? await realpath(set.base).catch(() => set.base as string)
      : set.context.workingDirectory;
  const key = path.relative(folder, access.path).split(path.sep).join("/");
  return keep(set, access.path, key, await readFileDocument(access.path, display));
}

/** Parses and mounts what was read; remembers a failure, so that it is not tried again. */
function keep(set: DocumentSet, uri: string, key: string, read: ReadResult): LoadedDocument | Diagnostic {
  const result = read.failure ?? mount(set, key, read.file);
  set.byUri.set(uri, result);
  return result;
}

function mount(set: DocumentSet, key: string, file: SourceFile): LoadedDocument | Diagnostic {
  set.bytes += file.text.length;
  if (set.mounted.size + 1 >= limits.documents || set.bytes > limits.totalBytes) {
    return {
      code: "document-too-large",
      severity: "error",
      message: `The referenced documents are more than ${limits.documents} or together larger than ${limits.totalBytes} bytes.`,
      help: "Leave out what the SDK does not need.",
    };
  }
  const parsed = parseObject(file);
  set.diagnostics.push(
    ...parsed.diagnostics.filter((diagnostic) => parsed.value !== undefined || diagnostic.severity !== "error"),
  );
  if (parsed.value === undefined) {
    set.unusable.push(file);
    return parsed.diagnostics.find(({ severity }) => severity === "error") as Diagnostic;
  }
  const document: LoadedDocument = {
    file,
    value: parsed.value,
    pointer: appendPointer(appendPointer("#", MOUNT_KEY), key),
    family: familyOf(parsed.value) ?? set.entry.family,
  };
  set.mounted.set(key, document);
  setOwn(mountObject(set.entry.value), key, parsed.value);
  return document;
}

function mountObject(root: JsonObject): JsonObject {
  const existing = own(root, MOUNT_KEY) as JsonObject | undefined;
  if (existing !== undefined) return existing;
  const created: JsonObject = {};
  root[MOUNT_KEY] = created;
  return created;
}

function malformed(reference: string): Diagnostic {
  return {
    code: "ref-malformed",
    severity: "error",
    message: `The reference ${quoted(reference)} is malformed.`,
    help: "Write a relative file name or an address, with special characters percent-encoded.",
  };
}

function schemeRefused(reference: string, scheme: string): Diagnostic {
  return {
    code: "ref-scheme-not-allowed",
    severity: "error",
    message: `The reference ${quoted(reference)} uses \`${scheme}:\`, which is never followed.`,
    help: "Refer to a file below the document's folder, or to an address whose origin is allowed.",
  };
}
