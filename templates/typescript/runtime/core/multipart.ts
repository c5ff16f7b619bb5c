import { chunksOf, isBinary, isStream, toStream } from "../internal/binary-data.js";
import { awaited, formEntries, partMark, sendable, sentText } from "../internal/form.js";
import { hasOwn } from "../internal/has-own.js";
import { serializeHeader } from "../internal/header.js";
import { nativeForm } from "../internal/native-form.js";
import { pairsOf, plainOf, type Styled } from "../internal/styled.js";
import { textBody } from "../internal/text-body.js";
import { binary } from "./binary.js";
import type { Body } from "./types.js";

/** Encoding Object of one part (OpenAPI 3.2 §4.15). */
export interface PartEncoding {
  /** Encoder of the value, or of every item of an array: `json`, `text`, `binary`, `xml`, a nested `multipart`, … */
  readonly body?: (value: unknown) => Body | undefined;
  /** Instead of `body`: parts named and made by a parameter style, without percent-encoding. */
  readonly style?: (value: unknown) => Styled;
  /** Headers of the part. */
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** What {@link part} adds to a value. */
export interface PartOptions {
  readonly contentType?: string;
  readonly filename?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** A part as it is sent: its header lines and its content. */
interface Part {
  readonly head: string;
  readonly body: Body;
}

/**
 * Gives one value of a multipart body its own content type, file name or headers: `{ photo: part(stream, { filename:
 * "a.png", contentType: "image/png" }) }`. Blobs and files bring type and name themselves. A list, of which every item
 * would be a part, is one part as JSON: `part(list)`, or `part(list, { contentType: "application/json" })`.
 * Typed as the value, so that it may stand where the value may.
 */
export function part<T>(value: T, options: PartOptions = {}): T {
  return { [partMark]: options, value } as T;
}

/**
 * A multipart body (RFC 2046 §5.1, RFC 7578; OpenAPI 3.2 §4.14.5).
 *
 * An object gives named parts in its order, every item of an array one of the same name; an array gives unnamed parts,
 * or with `multipart/form-data` the named parts of its objects in order. By default objects are JSON, bytes
 * `application/octet-stream` or the blob's type with a file name, everything else text. `encoding` differs by
 * name, by position (`"0"`, `"1"`), and for all other positions by `"*"`. The pairs of `FormData` and `URLSearchParams` are
 * named parts. `undefined` and `null` parts are left out; as a whole: no body. What would be lost (a `Map`, a form inside a
 * form, functions, a promise that was not awaited) is refused with a `TypeError`. The body can be sent again unless a part
 * is a stream. In React Native `FormData` and files as addresses (`{ uri, name, type }`) are left to its networking.
 */
export function multipart(
  value: unknown,
  mediaType: string = "multipart/form-data",
  encoding: Readonly<Record<string, PartEncoding>> = {},
): Body | undefined {
  if (value == null) return undefined;
  const native = nativeForm(value);
  if (native) return { data: () => native, replayable: true };
  const boundary = `part-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
  const form = mediaType.startsWith("multipart/form-data");
  let made: readonly Part[] | undefined;
  const parts = (): readonly Part[] => (made ??= partsOf(value, form, encoding));
  return {
    contentType: `${mediaType}; boundary=${boundary}`,
    data: () => assemble(parts(), boundary),
    get replayable() {
      try {
        return parts().every(({ body }) => body.replayable);
      } catch {
        // `data` will say it.
        return true;
      }
    },
  };
}

function partsOf(value: unknown, form: boolean, encoding: Readonly<Record<string, PartEncoding>>): readonly Part[] {
  const own = (key: string): PartEncoding | undefined => (hasOwn(encoding, key) ? encoding[key] : undefined);
  const named = (object: unknown): readonly Part[] =>
    formEntries(object).flatMap(([name, member]) => namedParts(name, member, own(name) ?? {}));
  if (!Array.isArray(value)) return named(value);
  return value.flatMap((item: unknown, index) =>
    form && item != null ? named(item) : onePart("", item, own(String(index)) ?? own("*") ?? {}),
  );
}

function namedParts(name: string, value: unknown, encoding: PartEncoding): readonly Part[] {
  if (!encoding.style) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item) => onePart(name, item, encoding));
  }
  const pairs = pairsOf(name, encoding.style(sendable(value, name)), (bare) => bare);
  return pairs.flatMap(([key, content]) => onePart(key, content, { headers: encoding.headers ?? {} }));
}

/** The part of one value; none for `undefined` and `null`. An unnamed part has no Content-Disposition. */
function onePart(name: string, given: unknown, encoding: PartEncoding): readonly Part[] {
  const marked = typeof given === "object" && given !== null && partMark in given;
  const { contentType, filename, headers }: PartOptions = marked ? (given[partMark] as PartOptions) : {};
  const value = marked ? (given as unknown as { readonly value: unknown }).value : given;
  if (value == null) return [];
  const isFile = isBinary(value);
  const isText = !isFile && typeof plainOf(value) !== "object";
  const fallback = isFile
    ? (): Body | undefined => binary(value, "*/*")
    : (): Body => textBody(isText ? "text/plain" : "application/json", () => sentText(value, name));
  const body = (encoding.body ?? fallback)(awaited(value, name))!;
  const lines: string[] = [];
  if (name) {
    const file = filename ?? (isFile ? fileName(value) : undefined);
    lines.push(
      `Content-Disposition: form-data; name="${quote(name)}"${file === undefined ? "" : `; filename="${quote(file)}"`}`,
    );
  }
  // Text is the default of a named part (RFC 7578 §4.4); browsers do not say it either.
  const type = contentType ?? (name && isText && !encoding.body ? undefined : body.contentType);
  if (type) lines.push(`Content-Type: ${type}`);
  for (const [header, content] of Object.entries({ ...encoding.headers, ...headers })) {
    const line = serializeHeader(content);
    if (line !== undefined) lines.push(`${header}: ${line}`);
  }
  if (lines.some((line) => /[\r\n]/.test(line))) throw new TypeError(`Line break in part ${name}`);
  return [{ head: lines.map((line) => `${line}\r\n`).join(""), body }];
}

/** A blob when everything is at hand, so that the length is known; a stream when a part is one. */
async function assemble(parts: readonly Part[], boundary: string): Promise<BodyInit> {
  const pieces: unknown[] = [];
  for (const { head, body } of parts) pieces.push(`--${boundary}\r\n${head}\r\n`, await body.data(), "\r\n");
  pieces.push(`--${boundary}--\r\n`);
  if (!pieces.some(isStream)) return new Blob(pieces as BlobPart[]);
  return toStream(
    (async function* (): AsyncGenerator<Uint8Array, void, undefined> {
      for (const piece of pieces)
        yield* chunksOf(isStream(piece) ? toStream(piece) : new Blob([piece as BlobPart]).stream());
    })(),
  );
}

/** The last part of the name or path that files and file streams carry; `blob` is the web's default. */
function fileName(value: object): string {
  const { name, path } = value as { readonly name?: unknown; readonly path?: unknown };
  const full = typeof name === "string" ? name : typeof path === "string" ? path : "";
  return full.split(/[/\\]/).pop() || "blob";
}

/** Escapes of names in multipart/form-data (HTML §4.10.21.8). */
function quote(textOfName: string): string {
  return textOfName.replace(/[\r\n"]/g, encodeURIComponent);
}
