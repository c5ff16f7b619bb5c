import type { CatalogueEntry } from "./entry.js";

/** Diagnostics of rules: what the specification demands of a description. */
export const ruleCatalogue = {
  "info-missing": {
    severity: "warning",
    meaning:
      "`info`, its title or its version is missing or empty; the title `API` and the version `0.0.0` are used instead.",
    example: "openapi: 3.1.0 without info",
    action: "Add `info` with `title` and `version`.",
  },
  "document-without-operations": {
    severity: "warning",
    meaning: "The document has neither paths nor webhooks, so the SDK has only types.",
    example: "paths: {}",
    action: "Add `paths`.",
  },
  "path-without-slash": {
    severity: "warning",
    meaning: "A path does not begin with a slash; one is added.",
    example: "paths: {pets: …}",
    action: "Add the slash.",
  },
  "path-duplicate": {
    severity: "warning",
    meaning: "A path is declared both with and without a leading slash; the one without is left out.",
    example: "paths: {pets: …, /pets: …}",
    action: "Remove one of the two.",
  },
  "path-ambiguous": {
    severity: "warning",
    meaning: "Two paths differ only in the names of their parameters and both have an operation with the same method.",
    example: "paths: {/pets/{id}: …, /pets/{name}: …}",
    action: "Merge the two, or give one of them another path.",
  },
  "path-invalid": {
    severity: "warning",
    meaning: "A path has control characters; they are sent percent-encoded.",
    example: '"/a\\nb": …',
    action: "Remove them.",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    meaning: "An operation does not declare a parameter of its path; it is treated as a required string.",
    example: "/pets/{petId}: {get: {parameters: []}}",
    action: "Declare the parameter with `in: path`, `required: true` and a schema.",
  },
  "path-parameter-optional": {
    severity: "warning",
    meaning: "A path parameter is not marked as required; it is treated as required.",
    example: "{name: petId, in: path, required: false}",
    action: "Add `required: true`.",
  },
  "parameter-incomplete": {
    severity: "error",
    meaning: "A parameter has no name, or no `in`, so it cannot be sent.",
    example: "{name: id, schema: …}",
    action: "Give it a `name`, and an `in` of query, header, path or cookie.",
  },
  "parameter-duplicate": {
    severity: "warning",
    meaning: "A list has two parameters with the same name and the same `in`; the first one is used.",
    example: "parameters: [{name: q, in: query}, {name: q, in: query}]",
    action: "Remove one of the two.",
  },
  "parameter-schema-unclear": {
    severity: "warning",
    meaning:
      "A parameter or header needs either a `schema` or a `content` with one media type; it has neither, or more than one.",
    example: "{name: q, in: query}",
    action: "Give it one schema.",
  },
  "parameter-style-invalid": {
    severity: "warning",
    meaning: "A parameter has a `style` that its `in` does not allow; the default style is used.",
    example: "{name: q, in: query, style: matrix}",
    action: "Use a style that OpenAPI allows for this `in`.",
  },
  "header-name-invalid": {
    severity: "warning",
    meaning: "A response header has a name that HTTP does not allow; it is left out.",
    example: "headers: {'X Rate Limit': …}",
    action: "Use letters, digits and hyphens.",
  },
  "name-control-characters": {
    severity: "warning",
    meaning: "The name of a parameter has control characters; they are sent percent-encoded.",
    example: '{"name": "a\\u0000b", "in": "query"}',
    action: "Remove them.",
  },
  "operation-id-empty": {
    severity: "warning",
    meaning: "An `operationId` is empty; the operation is named after its path.",
    example: "operationId: ''",
    action: "Give it a name.",
  },
  "operation-id-duplicate": {
    severity: "warning",
    meaning:
      "Two operations have the same `operationId`. If they would get the same name, one of them is named after its path.",
    example: "operationId: getPet, twice",
    action: "Give each operation its own id.",
  },
  "responses-missing": {
    severity: "warning",
    meaning: "An operation declares no responses; the body of its response is not read.",
    example: "get: {operationId: getPet}",
    action: "Declare at least the response of a successful call.",
  },
  "response-key-invalid": {
    severity: "warning",
    meaning: "A key of `responses` is not a status code; the response is left out.",
    example: "responses: {ok: …}",
    action: "Use `default`, a status code, or a range such as `4XX`.",
  },
  "tag-invalid": {
    severity: "warning",
    meaning: "A tag of the document has no name, or appears twice; it is left out.",
    example: "tags: [{description: Pets}]",
    action: "Give each tag its own name.",
  },
  "tag-parent-invalid": {
    severity: "warning",
    meaning:
      "The parent of a tag is not a tag of the document, or is one of its own descendants. The parent is ignored.",
    example: "tags: [{name: cats, parent: animals}]",
    action: "Add the parent to `tags`, or correct its name.",
  },
  "enum-duplicate": {
    severity: "warning",
    meaning: "A value appears twice in `enum`; it is used once.",
    example: "enum: [a, b, a]",
    action: "List each value once.",
  },
  "discriminator-invalid": {
    severity: "warning",
    meaning: "A discriminator has no `propertyName`; it is left out.",
    example: "discriminator: {}",
    action: "Set `propertyName` to the property that tells the variants apart.",
  },
  "composition-empty": {
    severity: "warning",
    meaning: "`allOf`, `anyOf` or `oneOf` is an empty list and is left out.",
    example: "oneOf: []",
    action: "Add schemas, or remove it.",
  },
} as const satisfies Record<string, CatalogueEntry>;
