import type { CatalogueEntry } from "./diagnostic-catalogue.js";

/** Diagnostics of reading: bytes, syntax, version. */
export const readCatalogue = {
  "file-not-found": {
    severity: "error",
    meaning: "The document, an overlay or a referenced file does not exist.",
    example: "bindsmith generate missing.yaml",
    action: "Check the path. It is resolved against the working directory, that of a reference against the document it stands in.",
  },
  "file-unreadable": {
    severity: "error",
    meaning: "The path exists but is a folder, a device or a file without read permission.",
    example: "bindsmith generate ./specs",
    action: "Name a regular file that may be read.",
  },
  "url-unreachable": {
    severity: "error",
    meaning: "A document could not be fetched: no connection, a time-out, too many redirects or an error status.",
    example: "bindsmith generate https://api.example.com/missing.json",
    action: "Check the address and the network, or download the document and give the file.",
  },
  "document-empty": {
    severity: "error",
    meaning: "The document has no content but white space.",
    example: "bindsmith generate empty.json",
    action: "Give an OpenAPI document.",
  },
  "document-is-markup": {
    severity: "error",
    meaning: "The document is an HTML page or an XML document.",
    example: "<!DOCTYPE html>",
    action: "A login or error page is often served in place of the document: open the address in a browser.",
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
    meaning: "A document is larger than 256 MiB, or all documents together are larger than 512 MiB or more than 10,000.",
    example: "bindsmith generate huge.json",
    action: "Split the document, or leave out what the SDK does not need.",
  },
  "document-too-deep": {
    severity: "error",
    meaning: "Objects and lists are nested more than 2,000 levels deep.",
    example: '{"items":{"items":{"items":…}}}',
    action: "Name inner schemas and refer to them with `$ref`.",
  },
  "document-not-object": {
    severity: "error",
    meaning: "The top level of a document is a list, text, a number or null.",
    example: '["openapi", "3.1.0"]',
    action: "Give a document whose top level is an object.",
  },
  "json-syntax": {
    severity: "error",
    meaning: "A document that begins like JSON is not valid JSON.",
    example: '{"openapi": "3.1.0",}',
    action: "Correct the syntax at the place shown.",
  },
  "yaml-syntax": {
    severity: "error",
    meaning: "A document is not valid YAML 1.2.",
    example: "info: {title: Pets",
    action: "Correct the syntax at the place shown.",
  },
  "yaml-tag-ignored": {
    severity: "warning",
    meaning: "A YAML tag outside the core schema. It is never acted on; the value is read as if the tag were not there.",
    example: "x-handler: !!js/function 'function () {}'",
    action: "Remove the tag.",
  },
  "yaml-alias-circular": {
    severity: "error",
    meaning: "A YAML alias stands inside the value that it names.",
    example: "a: &a {self: *a}",
    action: "Use `$ref` for recursive schemas.",
  },
  "yaml-alias-limit": {
    severity: "error",
    meaning: "The aliases and merge keys of a YAML document multiply it by more than 1,000,000 values.",
    example: "c: [*b, *b, *b, *b, *b, *b, *b, *b]",
    action: "Use `$ref` in place of aliases.",
  },
  "duplicate-key": {
    severity: "error",
    meaning: "A key stands twice in one object of a JSON or YAML document, so one of the two would be lost.",
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
    action: "Give an OpenAPI document, not a schema or an overlay.",
  },
  "version-unsupported": {
    severity: "error",
    meaning: "The declared version is not Swagger 2.0 or OpenAPI 3.0, 3.1 or 3.2.",
    example: "openapi: 4.0.0",
    action: "Convert the document to a supported version.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** Diagnostics of references between places and documents. */
export const referenceCatalogue = {
  "ref-not-found": {
    severity: "error",
    meaning: "A `$ref` names a place or an anchor that its document does not have. Only the document's own keys count.",
    example: "$ref: '#/components/schemas/Missing'",
    action: "Add what is missing, or correct the reference.",
  },
  "ref-not-string": {
    severity: "error",
    meaning: "The value of `$ref` is not a string.",
    example: "$ref: 1",
    action: "Write a reference such as `#/components/schemas/Name`.",
  },
  "ref-malformed": {
    severity: "error",
    meaning: "A reference has a malformed percent escape or is no valid address.",
    example: "$ref: '#/components/schemas/%zz'",
    action: "Percent-encode special characters; write `%` as `%25`.",
  },
  "ref-whole-document": {
    severity: "error",
    meaning: "A reference leads to a whole OpenAPI document, where one of its components is meant.",
    example: "$ref: '#'",
    action: "Refer to a component: `#/components/schemas/Name`.",
  },
  "ref-wrong-kind": {
    severity: "error",
    meaning: "A reference leads to an object of another kind than the place needs, or to no object at all.",
    example: "schema: {$ref: '#/components/responses/NotFound'}",
    action: "Refer to a component of the right kind.",
  },
  "ref-misplaced": {
    severity: "error",
    meaning: "A `$ref` stands where the specification allows no reference.",
    example: "get: {$ref: './get-pets.yaml'}",
    action: "Write the object out in this place.",
  },
  "ref-circular": {
    severity: "error",
    meaning: "References lead to each other in a circle and describe nothing. Recursion through properties or items is fine.",
    example: "A: {$ref: '#/components/schemas/A'}",
    action: "Describe one of them with something other than a reference.",
  },
  "ref-siblings-ignored": {
    severity: "warning",
    meaning: "Fields beside a `$ref` that the document's version ignores there.",
    example: "{$ref: '#/components/parameters/Limit', required: true}",
    action: "Remove the fields, or write the object out.",
  },
  "dynamic-reference-static": {
    severity: "warning",
    meaning: "A `$dynamicRef` whose anchor exists in several places. Types cannot depend on where they are used; the nearest place is taken.",
    example: "$dynamicRef: '#node'",
    action: "Check the type that is made of it.",
  },
  "discriminator-target-not-found": {
    severity: "warning",
    meaning: "A discriminator names a schema that does not exist. That entry of the mapping is left out.",
    example: "mapping: {dog: Dgo}",
    action: "Add the schema, or correct the name.",
  },
  "file-not-allowed": {
    severity: "error",
    meaning: "A reference leads to a file outside the document's folder, by its name or by a link on the way. Nothing was read.",
    example: "$ref: '../../secrets.yaml#/a'",
    action: "Allow the folder with `--allow-files`, or move the file.",
  },
  "origin-not-allowed": {
    severity: "error",
    meaning: "A reference or a redirect leads to an origin that is not allowed. Nothing was fetched.",
    example: "$ref: https://example.com/common.yaml#/Pet",
    action: "Allow the origin with `--allow-origin`, or keep a copy of the document beside yours.",
  },
  "ref-scheme-not-allowed": {
    severity: "error",
    meaning: "A reference uses a URI scheme that is never followed.",
    example: "$ref: 'data:application/json,{}'",
    action: "Refer to a file below the document's folder, or to an address whose origin is allowed.",
  },
  "structure-invalid": {
    severity: "error",
    meaning: "A field that decides what the SDK is has a value of the wrong type.",
    example: "paths: []",
    action: "Correct the value; the specification says what the field holds.",
  },
  "value-converted": {
    severity: "warning",
    meaning: "A value of the wrong type whose meaning is plain, such as a number in quotes; it is read as it is meant.",
    example: 'maximum: "10"',
    action: "Write it in the right type.",
  },
  "field-unknown": {
    severity: "info",
    meaning: "A field that the specification does not have at this place and that is no extension; it is ignored.",
    example: "parameters: [{name: id, in: query, requird: true}]",
    action: "Correct the name, or begin the names of extensions with `x-`.",
  },
  "collection-format-unsupported": {
    severity: "warning",
    meaning: "A `collectionFormat` of Swagger 2.0 that OpenAPI 3 cannot say; the values are joined by commas.",
    example: "collectionFormat: tsv",
    action: "Use csv, ssv, pipes or multi.",
  },
  "request-body-ambiguous": {
    severity: "warning",
    meaning: "A Swagger 2.0 operation has parameters in its body and in a form. Only one can be sent; the body is taken.",
    example: "parameters: [{in: body, …}, {in: formData, …}]",
    action: "Remove one of the two.",
  },
  "schema-type-unknown": {
    severity: "warning",
    meaning: "A schema has a `type` that JSON Schema does not know. The schema is read as if it had no type.",
    example: "type: date",
    action: "Use string, number, integer, boolean, object, array or null, with a `format` for the rest.",
  },
  "value-ignored": {
    severity: "warning",
    meaning: "A field has a value of the wrong type and is left out. Nothing that is sent or received depends on it.",
    example: "description: [1, 2]",
    action: "Correct the value, or remove the field.",
  },
} as const satisfies Record<string, CatalogueEntry>;
