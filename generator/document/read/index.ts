import { createHash } from "node:crypto";
import { isAscii, isUtf8 } from "node:buffer";
import { constants, createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { limits } from "../limits.js";
import { formatOf } from "../parse/index.js";
import type { SourceFile } from "../positions/source-file.js";

/** A document that was read, or the one reason why not. */
export type ReadResult =
  { readonly file: SourceFile; readonly failure?: never } | { readonly file?: never; readonly failure: Diagnostic };

/** Reads a regular file. `display` is its name in messages. Links are the caller's business: `path` is opened as it is. */
export async function readFileDocument(filePath: string, display: string): Promise<ReadResult> {
  let bytes: Buffer;
  try {
    // Without O_NONBLOCK opening a named pipe would wait for ever.
    const handle = await open(filePath, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await handle.stat();
      if (status.isDirectory()) return { failure: unreadable(display, "it is a folder") };
      if (!status.isFile()) return { failure: unreadable(display, "it is not a regular file") };
      if (status.size > limits.documentBytes) return { failure: tooLarge(display) };
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { failure: fileFailure(display, error) };
  }
  return decodeDocument(bytes, filePath, display, path.basename(filePath));
}

/** Reads standard input to its end. */
export async function readStandardInput(stream?: AsyncIterable<Uint8Array | string>): Promise<ReadResult> {
  const display = "<stdin>";
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream ?? createReadStream("", { fd: 0, autoClose: false })) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
      size += bytes.length;
      if (size > limits.documentBytes) return { failure: tooLarge(display) };
      chunks.push(bytes);
    }
  } catch (error) {
    return { failure: fileFailure(display, error) };
  }
  return decodeDocument(Buffer.concat(chunks), display, display, "");
}

/**
 * Bytes to text: UTF-8 with or without a byte order mark, nothing else.
 * `name` is a file name whose ending may say YAML.
 */
export function decodeDocument(bytes: Buffer, uri: string, display: string, name: string): ReadResult {
  const refused = recogniseBytes(bytes, display);
  if (refused !== undefined) return { failure: refused };
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  // ASCII becomes a string of one byte a character, half the memory.
  const text = bytes.toString(isAscii(bytes) ? "latin1" : "utf8", start);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file: { uri, display, text, sha256, format: formatOf(name, text) } };
}

function recogniseBytes(bytes: Buffer, display: string): Diagnostic | undefined {
  const known = signatures.find(({ magic }) => magic.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return notText(display, known.what, known.help);
  if (!isUtf8(bytes)) {
    const place = invalidPlace(bytes);
    return {
      code: "document-not-utf8",
      severity: "error",
      message: `${display} is not valid UTF-8: byte ${place.offset} is 0x${(bytes[place.offset] ?? 0).toString(16).padStart(2, "0")}.`,
      help: "Save the document as UTF-8.",
      location: { file: display, line: place.line, column: place.column },
    };
  }
  const zero = bytes.indexOf(0);
  return zero === -1 ? undefined : notText(display, "has a NUL byte, so it is not text", "Give a JSON or YAML text.");
}

const signatures: readonly { readonly magic: readonly number[]; readonly what: string; readonly help: string }[] = [
  { magic: [0x1f, 0x8b], what: "is compressed with gzip", help: "Decompress it first." },
  { magic: [0x50, 0x4b, 0x03, 0x04], what: "is a ZIP archive", help: "Unpack it and give the document inside." },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], what: "is compressed with zstd", help: "Decompress it first." },
  { magic: [0x25, 0x50, 0x44, 0x46], what: "is a PDF file", help: "Give a JSON or YAML text." },
  { magic: [0xff, 0xfe], what: "is UTF-16, not UTF-8", help: "Save the document as UTF-8." },
  { magic: [0xfe, 0xff], what: "is UTF-16, not UTF-8", help: "Save the document as UTF-8." },
];

/** First byte that is not part of well-formed UTF-8. */
function invalidPlace(bytes: Buffer): { readonly offset: number; readonly line: number; readonly column: number } {
  let low = 0;
  let high = bytes.length;
  // The longest valid prefix; a cut inside a character is at most three bytes before it.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (validPrefix(bytes, middle)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isUtf8(bytes.subarray(0, low))) low -= 1;
  const before = bytes.subarray(0, low).toString("utf8");
  const lineStart = before.lastIndexOf("\n") + 1;
  return { offset: low, line: before.split("\n").length, column: before.length - lineStart + 1 };
}

function validPrefix(bytes: Buffer, length: number): boolean {
  for (let cut = 0; cut <= 3 && cut <= length; cut += 1) {
    if (isUtf8(bytes.subarray(0, length - cut))) return true;
  }
  return false;
}

/** Words for what the operating system says. */
export function fileFailure(display: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return {
        code: "file-not-found",
        severity: "error",
        message: `There is no file ${display}.`,
        help: "Check the path: it starts from the working directory, in a reference from the document that holds it.",
      };
    case "EACCES":
    case "EPERM":
      return unreadable(display, "permission is denied");
    case "EISDIR":
      return unreadable(display, "it is a folder");
    case "ELOOP":
      return unreadable(display, "it is a link that leads in a circle");
    default:
      return unreadable(display, code ?? (error instanceof Error ? error.message : "the reason is unknown"));
  }
}

function unreadable(display: string, reason: string): Diagnostic {
  return {
    code: "file-unreadable",
    severity: "error",
    message: `${display} cannot be read: ${reason}.`,
    help: "Give a file that can be read.",
  };
}

/** The complaint about a document of too many bytes. */
export function tooLarge(display: string): Diagnostic {
  return {
    code: "document-too-large",
    severity: "error",
    message: `${display} is larger than ${limits.documentBytes} bytes.`,
    help: "Split the document, or leave out what the SDK does not need.",
  };
}

function notText(display: string, what: string, help: string): Diagnostic {
  return { code: "document-not-text", severity: "error", message: `${display} ${what}.`, help };
}
