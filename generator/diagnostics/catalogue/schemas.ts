import type { CatalogueEntry } from "./entry.js";

/** Diagnostics of schemas. */
export const schemaCatalogue = {
  "schema-self-reference": {
    severity: "warning",
    meaning: "A schema is only a reference to itself, directly or through other references. Its type is `unknown`.",
    example: "A: { $ref: '#/components/schemas/A' }",
    action: "Give the schema a type, or refer to the intended schema.",
  },
  "schema-circular-composition": {
    severity: "warning",
    meaning:
      "A schema contains itself through `allOf`, or through a cycle of `allOf` and `oneOf`. The reference that closes the cycle is left out.",
    example: "A: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object }] }",
    action: "Remove the reference that closes the cycle.",
  },
  "schema-contradiction": {
    severity: "warning",
    meaning:
      "The members of an `allOf` contradict each other, so no value is valid. The type is `never`; if two members declare a property differently, the later one is used.",
    example: "c: { allOf: [{ type: string }, { type: number }] }",
    action: "Use `anyOf` if either is meant, or make the members agree.",
  },
  "schema-chain-too-long": {
    severity: "warning",
    meaning:
      "Unions or compositions refer to each other in a chain that is too long for TypeScript. The type at its end is `unknown`.",
    example: "A1: { oneOf: [A2, …] }, A2: { oneOf: [A3, …] }, … for more than 200 schemas",
    action: "List the variants in one union.",
  },
  "union-too-complex": {
    severity: "warning",
    meaning: "An `allOf` combines unions in more ways than TypeScript accepts. Later unions are left out of the type.",
    example: "allOf: [{ oneOf: [200 schemas] }, { oneOf: [200 schemas] }]",
    action: "Move the unions to properties, or list the combinations that exist.",
  },
  "required-without-property": {
    severity: "warning",
    meaning:
      "A name under `required` is not a property of the schema. If the schema describes additional properties, it becomes a required property of their type; otherwise it is left out.",
    example: "required: [id, nmae]",
    action: "Correct the name, or describe the property.",
  },
  "integer-digits-lost": {
    severity: "warning",
    meaning:
      "An integer has a bound, default or example beyond 2⁵³ − 1, the largest integer that a `number` holds exactly. Such values lose digits when they are read or sent.",
    example: "id: { type: integer, format: int64, example: 9007199254740993 }",
    action:
      "Set the option `int64` to `bigint` or `string`, and `format: int64` where it is missing. Nothing to do if a bound only repeats the range of the format.",
  },
  "enum-empty": {
    severity: "warning",
    meaning: "An `enum` has no values, so no value is valid. Its type is `never`.",
    example: "enum: []",
    action: "List the values, or remove `enum`.",
  },
  "enum-without-object": {
    severity: "info",
    meaning:
      "An enum has so many values that TypeScript cannot declare a constant object for them. The package has only its type.",
    example: "enum: [20,000 values]",
    action: "Nothing to do, or describe the values with a `pattern`.",
  },
  "value-too-complex": {
    severity: "info",
    meaning:
      "A `const` or a value of an `enum` is an object or list that is too deep or too large for a literal type. Its type is `unknown`.",
    example: "const: { a: { b: { … for more than 20 levels } } }",
    action: "Describe the value with `properties`.",
  },
  "enum-value-type": {
    severity: "warning",
    meaning:
      "A value of `enum` or `const` does not have the `type` of the schema. The values are used as they are written.",
    example: "{ type: string, enum: [1, 2] }",
    action: "Quote the values in YAML, or correct the type.",
  },
  "discriminator-mapping-not-listed": {
    severity: "warning",
    meaning:
      "A discriminator maps a value to a schema that is neither one of the variants nor a subtype. The value is left out.",
    example: "{ oneOf: [Cat], discriminator: { propertyName: kind, mapping: { dog: Dog } } }",
    action: "Add the schema to `oneOf`, or take the value out of the mapping.",
  },
  "discriminator-too-many-subtypes": {
    severity: "info",
    meaning:
      "A schema with a discriminator has more than 250 subtypes. Its type has only the properties that they share; it is not their union.",
    example: "entity: { discriminator: { propertyName: '@odata.type', mapping: { 900 entries } } }",
    action: "Nothing to do. For a union, list the subtypes that an operation really returns under `oneOf`.",
  },
  "schema-keyword-dropped": {
    severity: "info",
    meaning:
      "A JSON Schema keyword restricts values in a way that a TypeScript type cannot express. It is left out of the types.",
    example: "not: { type: string }",
    action: "Nothing to do. The server validates it.",
  },
  "schema-keyword-unknown": {
    severity: "info",
    meaning: "A key of a schema is neither a keyword of JSON Schema or OpenAPI nor an extension. It is left out.",
    example: "{ type: string, maxlength: 20 }",
    action: "Correct the spelling, or begin the key with `x-`.",
  },
  "ref-siblings-ignored": {
    severity: "info",
    meaning:
      "OpenAPI 3.0 and older ignore every keyword beside a `$ref` except a description. The others are left out.",
    example: "{ $ref: '#/components/schemas/A', minLength: 3 }",
    action: "Wrap the reference: `allOf: [{ $ref: … }]`.",
  },
} as const satisfies Record<string, CatalogueEntry>;
