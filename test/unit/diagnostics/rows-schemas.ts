/** Schemas that no type can say, or only otherwise. */
import { schemas, type Row } from "./row.js";

const ref = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const nested = (levels: number): string => `${"{ a: ".repeat(levels)}1${" }".repeat(levels)}`;

/** Unions that refer to each other in a chain. */
const chain = numbers(400)
  .map(
    (index) =>
      `A${index}: { oneOf: [${ref(`A${index + 1}`)}, { type: object, properties: { p${index}: { type: string } } }] }`,
  )
  .concat("A400: { type: string }")
  .join("\n");

/** Two unions of two hundred objects each. */
const product = (): string => {
  const union = (name: string): string =>
    `{ oneOf: [${numbers(200)
      .map(
        (index) =>
          `{ type: object, required: [k], properties: { k: { const: ${name}${index} }, ${name}${index}: { type: string } } }`,
      )
      .join(", ")}] }`;
  return `A: { allOf: [${union("a")}, ${union("b")}] }`;
};

const subtypes = [
  "A: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k } }",
]
  .concat(numbers(1_000).map((index) => `B${index}: { allOf: [${ref("A")}] }`))
  .join("\n");

export const schemaRows: readonly Row[] = [
  schemas("integer-digits-lost", "a.yaml:5:5", "A: { type: integer, format: int64, example: 9007199254740993 }"),
  schemas("schema-self-reference", "a.yaml:5:5", `A: { anyOf: [${ref("A")}] }`),
  schemas("schema-circular-composition", "a.yaml:5:18", `A: { allOf: [${ref("A")}, { type: object }] }`),
  schemas(
    "schema-contradiction",
    "a.yaml:5:38",
    "A: { type: object, properties: { c: { allOf: [{ type: string }, { type: number }] } } }",
  ),
  schemas("schema-chain-too-long", "a.yaml:206:5", chain),
  schemas("union-too-complex", "a.yaml:5:5", product()),
  schemas(
    "required-without-property",
    "a.yaml:5:24",
    "A: { type: object, required: [id, nmae], properties: { id: { type: string } } }",
  ),
  schemas("enum-empty", "a.yaml:5:10", "A: { enum: [] }"),
  schemas(
    "enum-without-object",
    "a.yaml:5:5",
    `A: { enum: [${numbers(20_000)
      .map((index) => `v${index}`)
      .join(", ")}] }`,
  ),
  schemas("value-too-complex", "a.yaml:5:5", `A: { const: ${nested(30)} }`),
  schemas("enum-value-type", "a.yaml:5:24", "A: { type: string, enum: [a, 2] }"),
  schemas(
    "discriminator-mapping-not-listed",
    "a.yaml:5:103",
    `A: { oneOf: [${ref("B")}], discriminator: { propertyName: k, mapping: { c: "#/components/schemas/C" } } }\nB: { type: object, required: [k], properties: { k: { type: string } } }\nC: { type: object, required: [k], properties: { k: { type: string } } }`,
  ),
  schemas("discriminator-too-many-subtypes", "a.yaml:5:76", subtypes),
  schemas("schema-keyword-dropped", "a.yaml:5:10", "A: { not: { type: string } }"),
  schemas("schema-keyword-unknown", "a.yaml:5:35", "A: { type: string, maxlength: 20 }"),
];
