import type { CatalogueEntry } from "./entry.js";

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
    severity: "warning",
    meaning: "A `$ref` stands where the specification allows no reference. It is followed: a copy takes its place.",
    example: "get: {$ref: './get-pets.yaml'}",
    action: "Write the object out in this place.",
  },
  "ref-circular": {
    severity: "error",
    meaning:
      "References lead to each other in a circle and describe nothing. Recursion through properties or items is fine.",
    example: "A: {$ref: '#/components/schemas/A'}",
    action: "Describe one of them with something other than a reference.",
  },
  "dynamic-reference-static": {
    severity: "warning",
    meaning:
      "A `$dynamicRef` whose anchor exists in several places. Types cannot depend on where they are used; the nearest place is taken.",
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
    meaning:
      "A reference leads to a file outside the document's folder, by its name or by a link on the way. Nothing was read.",
    example: "$ref: '../../secrets.yaml#/a'",
    action: "Allow the folder with `--allow-files`, or move the file.",
  },
  "origin-not-allowed": {
    severity: "error",
    meaning:
      "A reference or a redirect leads to an origin that is not allowed. Nothing was fetched. The origin of a document that is given by its address is allowed.",
    example: "$ref: https://example.com/common.yaml#/Pet",
    action: "Allow the origin with `--allow-origin`, or keep a copy of the document beside yours.",
  },
  "ref-scheme-not-allowed": {
    severity: "error",
    meaning: "A reference uses a URI scheme that is never followed.",
    example: "$ref: 'data:application/json,{}'",
    action: "Refer to a file below the document's folder, or to an address whose origin is allowed.",
  },
  "overlay-invalid": {
    severity: "error",
    meaning: "An overlay is not an Overlay 1.0 or 1.1 document, or one of its actions cannot be carried out.",
    example: "actions: [{target: $.info.title, update: {a: 1}}]",
    action: "Correct the action; the Overlay specification says what merges with what.",
  },
  "overlay-target-invalid": {
    severity: "error",
    meaning: "The target of an overlay action is not a JSONPath query (RFC 9535).",
    example: "target: $.paths[",
    action: "Correct the query: `$.paths['/pets'].get`.",
  },
  "overlay-target-unmatched": {
    severity: "warning",
    meaning: "The target of an overlay action selects nothing in the document, so the action has no effect.",
    example: "target: $.paths['/removed']",
    action: "Check the query against the document, or remove the action.",
  },
  "overlay-action-empty": {
    severity: "warning",
    meaning: "An overlay action has neither `update` nor `copy` nor `remove: true`, so it has no effect.",
    example: "actions: [{target: $.info}]",
    action: "Add what the action is to do, or remove it.",
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
    meaning: "A `collectionFormat` that Swagger 2.0 does not have at its place; the values are joined by commas.",
    example: "{name: X-Ids, in: header, type: array, collectionFormat: multi}",
    action: "Use csv, ssv, tsv or pipes, in queries and forms also multi.",
  },
  "example-without-media-type": {
    severity: "info",
    meaning:
      "An example of a Swagger 2.0 response is for a media type that the response does not have; it is left out.",
    example: "produces: [application/json], examples: { text/csv: … }",
    action: "List the type under `produces`, or give the response a schema.",
  },
  "request-body-ambiguous": {
    severity: "warning",
    meaning:
      "A Swagger 2.0 operation has parameters in its body and in a form. Only one can be sent; the body is taken.",
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
