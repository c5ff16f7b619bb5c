import type { CatalogueEntry } from "./entry.js";

/** Diagnostics of references between places and documents. */
export const referenceCatalogue = {
  "ref-not-found": {
    severity: "error",
    meaning: "A `$ref` points to a location or an anchor that the document does not have.",
    example: "$ref: '#/components/schemas/Missing'",
    action: "Add what is missing, or correct the reference.",
  },
  "ref-not-string": {
    severity: "error",
    meaning: "The value of `$ref` is not a string.",
    example: "$ref: 1",
    action: "Use a reference such as `#/components/schemas/Name`.",
  },
  "ref-malformed": {
    severity: "error",
    meaning: "A reference has a malformed percent escape or is not a valid URI.",
    example: "$ref: '#/components/schemas/%zz'",
    action: "Percent-encode special characters; write `%` as `%25`.",
  },
  "ref-whole-document": {
    severity: "error",
    meaning: "A reference leads to a whole OpenAPI document instead of one of its components.",
    example: "$ref: '#'",
    action: "Refer to a component: `#/components/schemas/Name`.",
  },
  "ref-wrong-kind": {
    severity: "error",
    meaning: "A reference leads to the wrong kind of object, or to a value that is not an object.",
    example: "schema: {$ref: '#/components/responses/NotFound'}",
    action: "Refer to a component of the right kind.",
  },
  "ref-misplaced": {
    severity: "warning",
    meaning: "The specification allows no `$ref` here. It is followed, as if the object were written here.",
    example: "get: {$ref: './get-pets.yaml'}",
    action: "Write the object itself here.",
  },
  "ref-circular": {
    severity: "error",
    meaning: "References form a cycle that contains no schema. Recursion through properties or items is allowed.",
    example: "A: {$ref: '#/components/schemas/A'}",
    action: "Replace one of the references with a schema.",
  },
  "dynamic-reference-static": {
    severity: "warning",
    meaning:
      "Several schemas have the anchor that a `$dynamicRef` names. Types cannot depend on where they are used, so the nearest one is taken.",
    example: "$dynamicRef: '#node'",
    action: "Check the resulting type.",
  },
  "discriminator-target-not-found": {
    severity: "warning",
    meaning: "A discriminator maps a value to a schema that does not exist. The entry is left out.",
    example: "mapping: {dog: Dgo}",
    action: "Add the schema, or correct the name.",
  },
  "file-not-allowed": {
    severity: "error",
    meaning:
      "A reference leads to a file outside the document's folder, directly or through a symbolic link. Nothing was read.",
    example: "$ref: '../../secrets.yaml#/a'",
    action: "Allow the folder with `--allow-files`, or move the file.",
  },
  "origin-not-allowed": {
    severity: "error",
    meaning:
      "A reference or a redirect leads to an origin that is not allowed. Nothing was fetched. If the document itself comes from a URL, its origin is allowed.",
    example: "$ref: https://example.com/common.yaml#/Pet",
    action: "Allow the origin with `--allow-origin`, or keep a copy of the referenced document next to yours.",
  },
  "ref-scheme-not-allowed": {
    severity: "error",
    meaning: "A reference has a URI scheme that Bindsmith never follows.",
    example: "$ref: 'data:application/json,{}'",
    action: "Refer to a file in the document's folder, or to a URL whose origin is allowed.",
  },
  "overlay-invalid": {
    severity: "error",
    meaning: "An overlay is not an Overlay 1.0 or 1.1 document, or one of its actions cannot be carried out.",
    example: "actions: [{target: $.info.title, update: {a: 1}}]",
    action: "Correct the action; see the Overlay specification for the values that can be merged.",
  },
  "overlay-target-invalid": {
    severity: "error",
    meaning: "The target of an overlay action is not a JSONPath query (RFC 9535).",
    example: "target: $.paths[",
    action: "Correct the query: `$.paths['/pets'].get`.",
  },
  "overlay-target-unmatched": {
    severity: "warning",
    meaning: "The target of an overlay action matches nothing in the document, so the action has no effect.",
    example: "target: $.paths['/removed']",
    action: "Check the query against the document, or remove the action.",
  },
  "overlay-action-empty": {
    severity: "warning",
    meaning: "An overlay action has neither `update` nor `copy` nor `remove: true`, so it has no effect.",
    example: "actions: [{target: $.info}]",
    action: "Add `update`, `copy` or `remove`, or remove the action.",
  },
  "structure-invalid": {
    severity: "error",
    meaning: "A field that the SDK depends on has a value of the wrong type.",
    example: "paths: []",
    action: "Correct the value; see the specification for its type.",
  },
  "value-converted": {
    severity: "warning",
    meaning: "A value has the wrong type but a clear meaning, such as a number in quotes; it is converted.",
    example: 'maximum: "10"',
    action: "Write the value with the right type.",
  },
  "field-unknown": {
    severity: "info",
    meaning: "The specification has no such field here, and it is not an extension; it is ignored.",
    example: "parameters: [{name: id, in: query, requird: true}]",
    action: "Correct the name; the names of extensions begin with `x-`.",
  },
  "collection-format-unsupported": {
    severity: "warning",
    meaning: "Swagger 2.0 does not allow this `collectionFormat` here; the values are joined by commas.",
    example: "{name: X-Ids, in: header, type: array, collectionFormat: multi}",
    action: "Use csv, ssv, tsv or pipes; queries and forms also allow multi.",
  },
  "example-without-media-type": {
    severity: "info",
    meaning:
      "A Swagger 2.0 response has an example for a media type that it does not produce; the example is left out.",
    example: "produces: [application/json], examples: { text/csv: … }",
    action: "List the type under `produces`, or give the response a schema.",
  },
  "request-body-ambiguous": {
    severity: "warning",
    meaning:
      "A Swagger 2.0 operation has both `body` and `formData` parameters. Only one body can be sent; `body` is used.",
    example: "parameters: [{in: body, …}, {in: formData, …}]",
    action: "Remove one of the two.",
  },
  "schema-type-unknown": {
    severity: "warning",
    meaning: "A schema has a `type` that JSON Schema does not define. The `type` is ignored.",
    example: "type: date",
    action: "Use string, number, integer, boolean, object, array or null, and a `format` for anything more specific.",
  },
  "value-ignored": {
    severity: "warning",
    meaning: "A field has a value of the wrong type and is left out. It does not affect what is sent or received.",
    example: "description: [1, 2]",
    action: "Correct the value, or remove the field.",
  },
} as const satisfies Record<string, CatalogueEntry>;
