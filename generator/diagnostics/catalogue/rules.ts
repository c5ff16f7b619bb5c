import type { CatalogueEntry } from "./entry.js";

/** Diagnostics of rules: what the specification demands of a description. */
export const ruleCatalogue = {
  "info-missing": {
    severity: "warning",
    meaning: "`info` or its title or version is missing or empty; the title `API` and the version `0.0.0` stand in.",
    example: "openapi: 3.1.0 without info",
    action: "Add `info` with `title` and `version`.",
  },
  "document-without-operations": {
    severity: "warning",
    meaning: "The document has neither paths nor webhooks; the SDK will have types only.",
    example: "paths: {}",
    action: "Add `paths`.",
  },
  "path-without-slash": {
    severity: "warning",
    meaning: "A path does not begin with a slash; it is read as if it did.",
    example: "paths: {pets: …}",
    action: "Add the slash.",
  },
  "path-duplicate": {
    severity: "warning",
    meaning: "A path is there with and without its leading slash; the latter is left out.",
    example: "paths: {pets: …, /pets: …}",
    action: "Remove one of the two.",
  },
  "path-ambiguous": {
    severity: "warning",
    meaning: "Two paths differ only in the names of their parameters and have an operation of the same method.",
    example: "paths: {/pets/{id}: …, /pets/{name}: …}",
    action: "Merge the two, or give one another path.",
  },
  "path-invalid": {
    severity: "warning",
    meaning: "A path has control characters; they are sent percent-encoded.",
    example: '"/a\\nb": …',
    action: "Remove them.",
  },
  "path-parameter-undeclared": {
    severity: "warning",
    meaning: "A path has a parameter that an operation does not declare; it becomes a required string.",
    example: "/pets/{petId}: {get: {parameters: []}}",
    action: "Declare the parameter with `in: path`, `required: true` and a schema.",
  },
  "path-parameter-optional": {
    severity: "warning",
    meaning: "A path parameter is not marked as required; it is required all the same.",
    example: "{name: petId, in: path, required: false}",
    action: "Add `required: true`.",
  },
  "parameter-incomplete": {
    severity: "error",
    meaning: "A parameter has no name, or no `in`, so it cannot be sent.",
    example: "{name: id, schema: …}",
    action: "Give it a name, and `in` as query, header, path or cookie.",
  },
  "parameter-duplicate": {
    severity: "warning",
    meaning: "A parameter with the same name and place stands twice in one list; the first is taken.",
    example: "parameters: [{name: q, in: query}, {name: q, in: query}]",
    action: "Remove one of the two.",
  },
  "parameter-schema-unclear": {
    severity: "warning",
    meaning: "A parameter or header needs a `schema`, or `content` with one media type, and has neither or too much.",
    example: "{name: q, in: query}",
    action: "Give it one schema.",
  },
  "parameter-style-invalid": {
    severity: "warning",
    meaning: "A `style` that is not possible at the parameter's place; the default is taken.",
    example: "{name: q, in: query, style: matrix}",
    action: "Use a style that OpenAPI has for the place.",
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
      "Two operations have the same `operationId`. Where that would give them one name, the name of one is made from its path.",
    example: "operationId: getPet, twice",
    action: "Give each operation an id of its own.",
  },
  "responses-missing": {
    severity: "warning",
    meaning: "An operation declares no responses; its result is not read.",
    example: "get: {operationId: getPet}",
    action: "Describe at least the response of success.",
  },
  "response-key-invalid": {
    severity: "warning",
    meaning: "A key of `responses` is no status code; that response is left out.",
    example: "responses: {ok: …}",
    action: "Use `default`, a status code, or a range such as `4XX`.",
  },
  "tag-invalid": {
    severity: "warning",
    meaning: "A tag of the document has no name or stands twice; it is left out.",
    example: "tags: [{description: Pets}]",
    action: "Give each tag a name of its own.",
  },
  "tag-parent-invalid": {
    severity: "warning",
    meaning: "The parent of a tag is no tag of the document, or stands below it; the tag has no parent.",
    example: "tags: [{name: cats, parent: animals}]",
    action: "Add the parent to `tags`, or correct its name.",
  },
  "enum-duplicate": {
    severity: "warning",
    meaning: "A value stands twice in `enum`; it counts once.",
    example: "enum: [a, b, a]",
    action: "List each value once.",
  },
  "discriminator-invalid": {
    severity: "warning",
    meaning: "A discriminator does not name a property; it is left out.",
    example: "discriminator: {}",
    action: "Name the property that tells the variants apart.",
  },
  "composition-empty": {
    severity: "warning",
    meaning: "`allOf`, `anyOf` or `oneOf` is an empty list and is left out.",
    example: "oneOf: []",
    action: "Add schemas, or remove it.",
  },
} as const satisfies Record<string, CatalogueEntry>;
