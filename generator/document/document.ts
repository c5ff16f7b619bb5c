import type { JsonPointer, SourceLocation } from "../diagnostics/diagnostic.js";
import type { OpenApiObject } from "./openapi.js";

/**
 * An OpenAPI description, read, upgraded to OpenAPI 3.2 / JSON Schema 2020-12 words, and made one tree.
 * Documents that the entry document references are mounted under {@link MOUNT_KEY} and every `$ref` to them is rewritten,
 * so that all references in `root` are local (`#/…`).
 */
export interface SpecDocument {
  /** The whole description. Maps are read by the functions of string-map.ts, which see own members only. */
  readonly root: OpenApiObject;
  /** The version the user's document declares, before any upgrade: `2.0`, `3.0.3`, `3.1.0`, `3.2.0`. */
  readonly version: string;
  /** The value at a local reference (`#/components/schemas/A`), own keys only; `undefined` when there is none. */
  resolve(ref: JsonPointer): unknown;
  /** The place of a pointer of `root` in the user's files; positions are made on first use. */
  locate(pointer: JsonPointer): SourceLocation;
  /** Places of many pointers, in their order; each file is read once for all of them. */
  locateAll(pointers: readonly JsonPointer[]): readonly SourceLocation[];
  /** Source text of a file for code frames; `undefined` when it is not kept. */
  source(file: string): string | undefined;
  /** Hash of the bytes of the entry document. */
  readonly sha256: string;
  /** Every file or URL read, the entry first, with its hash: the inputs of a run. */
  readonly inputs: readonly SpecInput[];
}

export interface SpecInput {
  /** Absolute path or URL; `<stdin>` for standard input. */
  readonly uri: string;
  readonly sha256: string;
}

/**
 * Root key under which referenced documents are mounted, one member a document. The member's key is the path relative to
 * the entry document (`schemas/pet.yaml`) or the URL: `#/x-bindsmith-documents/schemas~1pet.yaml/…`.
 */
export const MOUNT_KEY = "x-bindsmith-documents";
