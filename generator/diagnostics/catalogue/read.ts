import type { CatalogueEntry } from "./entry.js";

/** Diagnostics of reading: bytes, syntax, version. */
export const readCatalogue = {
  "file-not-found": {
    severity: "error",
    meaning: "The document, an overlay or a referenced file does not exist.",
    example: "bindsmith generate missing.yaml",
    action:
      "Check the path. It is relative to the working directory; the path of a reference is relative to its document.",
  },
  "file-unreadable": {
    severity: "error",
    meaning: "The path exists but is a folder, a device or a file without read permission.",
    example: "bindsmith generate ./specs",
    action: "Use a regular file that you may read.",
  },
  "url-unreachable": {
    severity: "error",
    meaning:
      "A document could not be fetched: the connection failed or timed out, or the server answered with too many redirects or an error status.",
    example: "bindsmith generate https://api.example.com/missing.json",
    action: "Check the URL and the network, or download the document and use the file.",
  },
  "document-empty": {
    severity: "error",
    meaning: "The document is empty, or has only white space.",
    example: "bindsmith generate empty.json",
    action: "Use an OpenAPI document.",
  },
  "document-is-markup": {
    severity: "error",
    meaning: "The document is an HTML page or an XML document.",
    example: "<!DOCTYPE html>",
    action: "Servers often return a login or error page instead of the document: open the URL in a browser.",
  },
  "document-not-text": {
    severity: "error",
    meaning: "The bytes are compressed, UTF-16 or binary.",
    example: "bindsmith generate openapi.json.gz",
    action: "Decompress the document and save it as UTF-8.",
  },
  "document-not-utf8": {
    severity: "error",
    meaning: "A byte of the document is not part of well-formed UTF-8.",
    example: "title: Caf\\xe9",
    action: "Save the document as UTF-8.",
  },
  "document-too-large": {
    severity: "error",
    meaning:
      "A document is larger than 256 MiB, or all documents together are larger than 512 MiB or more than 10,000.",
    example: "bindsmith generate huge.json",
    action: "Split the document, or leave out what the SDK does not need.",
  },
  "document-too-deep": {
    severity: "error",
    meaning: "Objects and lists are nested more than 1,000 levels deep.",
    example: '{"items":{"items":{"items":…}}}',
    action: "Move inner schemas to `components` and refer to them with `$ref`.",
  },
  "document-not-object": {
    severity: "error",
    meaning: "The top level of a document is a list, text, a number or null.",
    example: '["openapi", "3.1.0"]',
    action: "Use a document whose top level is an object.",
  },
  "json-syntax": {
    severity: "error",
    meaning: "A document that begins like JSON is not valid JSON.",
    example: '{"openapi": "3.1.0",}',
    action: "Correct the syntax at the location shown.",
  },
  "yaml-syntax": {
    severity: "error",
    meaning: "A document is not valid YAML 1.2.",
    example: "info: {title: Pets",
    action: "Correct the syntax at the location shown.",
  },
  "yaml-tag-ignored": {
    severity: "warning",
    meaning: "A YAML tag is not in the core schema. It is ignored.",
    example: "x-handler: !!js/function 'function () {}'",
    action: "Remove the tag.",
  },
  "yaml-alias-circular": {
    severity: "error",
    meaning: "A YAML alias is inside the value that it refers to.",
    example: "a: &a {self: *a}",
    action: "Use `$ref` for recursive schemas.",
  },
  "yaml-alias-limit": {
    severity: "error",
    meaning: "The aliases and merge keys of a YAML document expand to more than 1,000,000 values.",
    example: "c: [*b, *b, *b, *b, *b, *b, *b, *b]",
    action: "Use `$ref` instead of aliases.",
  },
  "duplicate-key": {
    severity: "error",
    meaning: "An object in a JSON or YAML document has the same key twice, so one of the two values would be lost.",
    example: '{"Pet": {}, "Pet": {}}',
    action: "Remove or rename one of the two.",
  },
  "number-out-of-range": {
    severity: "error",
    meaning: "A number is beyond the range of a double-precision number, or `.inf` or `.nan` in YAML.",
    example: '{"maximum": 1e400}',
    action: "Use a number that fits, or leave the limit out.",
  },
  "version-missing": {
    severity: "error",
    meaning: "The document has neither `openapi` nor `swagger` at its top level.",
    example: "title: Pets",
    action: "Use an OpenAPI document, not a schema or an overlay.",
  },
  "version-unsupported": {
    severity: "error",
    meaning: "The document declares a version other than Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2.",
    example: "openapi: 4.0.0",
    action: "Convert the document to a supported version.",
  },
} as const satisfies Record<string, CatalogueEntry>;
