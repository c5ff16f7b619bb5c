import type { CatalogueEntry } from "./entry.js";

/** Diagnostics of schemas. */
export const schemaCatalogue = {
  "schema-self-reference": {
    severity: "warning",
    meaning:
      "A schema is made of nothing but itself: an alias of itself, or aliases in a circle. Its type is `unknown`.",
    example: "A: { $ref: '#/components/schemas/A' }",
    action: "Give the schema a type, or refer to the schema that was meant.",
  },
  "schema-circular-composition": {
    severity: "warning",
    meaning:
      "A schema is composed of itself by `allOf`, or by `allOf` and `oneOf` in a circle. The part that leads back is left out.",
    example: "A: { allOf: [{ $ref: '#/components/schemas/A' }, { type: object }] }",
    action: "Take the reference to itself out of the composition.",
  },
  "schema-contradiction": {
    severity: "warning",
    meaning:
      "The members of an `allOf` exclude each other, so that no value is right. The type is `never`; of a property that is declared twice, the later declaration is taken.",
    example: "c: { allOf: [{ type: string }, { type: number }] }",
    action: "Use `anyOf` where either is meant, or make the members agree.",
  },
  "schema-chain-too-long": {
    severity: "warning",
    meaning:
      "Unions or compositions refer to each other in a chain that is longer than compilers follow. Its end is `unknown`.",
    example: "A1: { oneOf: [A2, …] }, A2: { oneOf: [A3, …] }, … for more than 200 schemas",
    action: "List the variants in one union.",
  },
  "union-too-complex": {
    severity: "warning",
    meaning: "An `allOf` combines unions in more ways than compilers accept. Later unions are left out of the type.",
    example: "allOf: [{ oneOf: [200 schemas] }, { oneOf: [200 schemas] }]",
    action: "Move the unions to properties, or list the combinations that exist.",
  },
  "required-without-property": {
    severity: "warning",
    meaning:
      "A name under `required` is not among the properties. Where the schema describes additional properties it becomes one that is required; else it is left out.",
    example: "required: [id, nmae]",
    action: "Correct the name, or describe the property.",
  },
  "integer-digits-lost": {
    severity: "warning",
    meaning:
      "A bound, a default or an example of an integer is beyond 2⁵³ − 1, the largest integer that a `number` holds exactly. Values of that size lose digits when they are read or sent.",
    example: "id: { type: integer, format: int64, example: 9007199254740993 }",
    action:
      "Set the option `int64` to `bigint` or `string`, and `format: int64` where it is missing. Nothing, where a bound is only the end of the format.",
  },
  "enum-empty": {
    severity: "warning",
    meaning: "An `enum` has no values, so that nothing is accepted. Its type is `never`.",
    example: "enum: []",
    action: "List the values, or take `enum` out.",
  },
  "enum-without-object": {
    severity: "info",
    meaning:
      "An enum is so large that compilers cannot write the type of a constant object of its values. The package has its type only.",
    example: "enum: [20,000 values]",
    action: "Nothing, or describe the values by a `pattern`.",
  },
  "value-too-complex": {
    severity: "info",
    meaning:
      "A `const` or a value of an `enum` is an object or list that is too deep or too large for a literal type. Its type is `unknown`.",
    example: "const: { a: { b: { … for more than 20 levels } } }",
    action: "Describe the value by `properties`.",
  },
  "enum-value-type": {
    severity: "warning",
    meaning:
      "A value of an `enum`, or that of `const`, is not of the type that stands beside it. The values are taken as they are written.",
    example: "{ type: string, enum: [1, 2] }",
    action: "Quote the values in YAML, or correct the type.",
  },
  "discriminator-mapping-not-listed": {
    severity: "warning",
    meaning:
      "A discriminator maps a value to a schema that is neither among the variants nor a subtype. The value is left out.",
    example: "{ oneOf: [Cat], discriminator: { propertyName: kind, mapping: { dog: Dog } } }",
    action: "Add the schema to `oneOf`, or take the value out of the mapping.",
  },
  "discriminator-too-many-subtypes": {
    severity: "info",
    meaning: "A schema with a discriminator has more than 250 subtypes. Its type is what they share, not their union.",
    example: "entity: { discriminator: { propertyName: '@odata.type', mapping: { 900 entries } } }",
    action: "Nothing; list the subtypes that an operation really returns under `oneOf` to get a union.",
  },
  "schema-keyword-dropped": {
    severity: "info",
    meaning:
      "A keyword of JSON Schema restricts values in a way that no TypeScript type can say. It is left out of the types.",
    example: "not: { type: string }",
    action: "Nothing; the server checks it.",
  },
  "schema-keyword-unknown": {
    severity: "info",
    meaning: "A key of a schema is no keyword of JSON Schema or OpenAPI and no extension. It is left out.",
    example: "{ type: string, maxlength: 20 }",
    action: "Correct the spelling, or begin the key with `x-`.",
  },
  "ref-siblings-ignored": {
    severity: "info",
    meaning:
      "In OpenAPI 3.0 and older nothing but a description counts beside a `$ref`. Other keywords there are left out.",
    example: "{ $ref: '#/components/schemas/A', minLength: 3 }",
    action: "Wrap the reference: `allOf: [{ $ref: … }]`.",
  },
} as const satisfies Record<string, CatalogueEntry>;
