/**
 * Code that uses all that an SDK offers: it calls every method, reads every property of every response, builds every request and
 * names every type. It is made from the model alone, so that it knows nothing of how changes are judged.
 */
import type { Schema, TypeDeclaration } from "../../generator/model/model.js";
import type { SdkModel, SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import { representationOf } from "../../generator/typescript/plan/representation.js";

/** How deep properties are read and values are built. */
const DEPTH = 3;

/** Imports the SDK from `./new`, and the types that the code was written for from `./old`. */
export function consumerOf(model: SdkModel): string {
  const types = new Map(model.types.map((type) => [type.name, type]));
  const lines = [
    `import { ${model.client.className} as Client } from "./new/src/index.js";`,
    'import type * as Old from "./old/src/types/index.js";',
    'import * as New from "./new/src/types/index.js";',
    "declare const client: Client;",
    "declare function value<T>(): T;",
    "declare function use<T>(value: T): void;",
    "use(new Client({ maxRetries: 1 }));",
    ...model.types.flatMap((type) => usesOfType(type, types)),
    ...model.operations.map((operation, index) => callOf(operation, index, types)),
  ];
  return `${lines.join("\n")}\n`;
}

function usesOfType(type: TypeDeclaration, types: ReadonlyMap<string, TypeDeclaration>): string[] {
  const { name, schema, usage } = type;
  const named = `export type Named_${name} = New.${name};`;
  if (schema.kind !== "enum")
    return [
      named,
      ...(usage === "request" ? [] : readsOf(`value<NonNullable<New.${name}>>()`, schema, types, 2)),
      ...(usage === "response" ? [] : builtValues(schema, types, 2).map((built) => `use<New.${name}>(${built});`)),
    ];
  if (schema.type !== "string") return [named];
  const keys = schema.members.map(({ key }) => `use(New.${name}[${JSON.stringify(key)}]);`);
  const compared = schema.members.map(({ value }) => `use(value<New.${name}>() === ${JSON.stringify(value)});`);
  return [named, ...keys, ...compared];
}

function callOf(operation: SdkOperation, index: number, types: ReadonlyMap<string, TypeDeclaration>): string {
  const method = ["client", ...operation.accessor, operation.methodName].join(".");
  const given = operation.arguments.filter((argument) => argument.kind !== "options");
  const built = given.map((argument) => builtValues(argument.type, types, DEPTH));
  const calls: string[] = [];
  const most = Math.max(1, ...built.map((values) => values.length));
  for (let turn = 0; turn < most; turn++)
    calls.push(
      `${method}(${[...built.map((values) => values[turn % values.length]), "{ maxRetries: 1 }"].join(", ")})`,
    );
  const required = given.flatMap((argument, position) => (argument.required ? [built[position]?.[0] ?? ""] : []));
  calls.push(`${method}(${required.join(", ")})`);
  const typed = given.map((argument) => `value<${typeOf(argument.type)}>()`);
  calls.push(`${method}(${typed.join(", ")})`);
  return [
    `export async function call${index}(): Promise<void> {`,
    ...calls.map((call) => `  use(await ${call});`),
    ...reads(operation, `${method}(${typed.join(", ")})`, types),
    "}",
  ].join("\n");
}

function reads(operation: SdkOperation, call: string, types: ReadonlyMap<string, TypeDeclaration>): string[] {
  const { result, pagination } = operation;
  if (pagination !== undefined) {
    const item = pagination.itemSchema;
    return [
      `  for await (const item of ${call}) {`,
      `    const typed: ${typeOf(item)} = item;`,
      "    use(typed);",
      ...readsOf("item", item, types, DEPTH).map((line) => `  ${line}`),
      "  }",
    ];
  }
  if (result.kind === "void" || result.schema === undefined) return [];
  if (result.kind === "binary") return [`  const bytes: Blob = await ${call};`, "  use(bytes);"];
  const type = `${typeOf(result.schema)}${result.optional ? " | undefined" : ""}`;
  return [
    `  const result = await ${call};`,
    `  const typed: ${type} = result;`,
    "  use(typed);",
    ...readsOf(result.optional ? "result!" : "result", result.schema, types, DEPTH),
  ];
}

function readsOf(
  expression: string,
  schema: Schema,
  types: ReadonlyMap<string, TypeDeclaration>,
  depth: number,
): string[] {
  if (depth === 0) return [];
  const behind = behindOf(schema, types);
  switch (behind.kind) {
    case "object":
      return behind.properties.flatMap((property) => {
        const member = `${expression}[${JSON.stringify(property.name)}]`;
        return [`  use(${member});`, ...readsOf(`${member}!`, property.schema, types, depth - 1)];
      });
    case "intersection":
      return behind.members.flatMap((member) => readsOf(expression, member, types, depth));
    case "array":
      return readsOf(`${expression}[0]!`, behind.items, types, depth - 1);
    case "union": {
      const rest = behind.variants.filter((variant) => !isNull(variant));
      const [only] = rest;
      return rest.length === 1 && only !== undefined ? readsOf(expression, only, types, depth) : [];
    }
    case "enum":
      return behind.members.map(({ value }) => `  use(${expression} === ${JSON.stringify(value)});`);
    default:
      return [];
  }
}

/** Literals of a type, so that what is missing and what is too much is seen: all properties, and only those that must be there. */
function builtValues(schema: Schema, types: ReadonlyMap<string, TypeDeclaration>, depth: number): string[] {
  const typed = `value<${typeOf(schema)}>()`;
  if (depth === 0) return [typed];
  const behind = behindOf(schema, types);
  switch (behind.kind) {
    case "object": {
      const all = behind.properties.map(
        (property) => `${JSON.stringify(property.name)}: ${builtValues(property.schema, types, depth - 1)[0] ?? typed}`,
      );
      const needed = behind.properties.flatMap((property, index) => (property.required ? [all[index] ?? ""] : []));
      return [`{ ${all.join(", ")} }`, `{ ${needed.join(", ")} }`];
    }
    case "union":
      return behind.variants.flatMap((variant) => builtValues(variant, types, depth));
    case "array":
      return builtValues(behind.items, types, depth - 1).map((item) => `[${item}]`);
    case "enum":
      return behind.members.map(({ value }) => JSON.stringify(value));
    case "literal":
      return [JSON.stringify(behind.value)];
    default:
      return [typed];
  }
}

function behindOf(schema: Schema, types: ReadonlyMap<string, TypeDeclaration>): Schema {
  let current = schema;
  for (let step = 0; current.kind === "ref" && step < 20; step++) {
    const next = types.get(current.type);
    if (next === undefined) return current;
    current = next.schema;
  }
  return current;
}

function isNull(schema: Schema): boolean {
  return schema.kind === "primitive" && schema.type === "null";
}

/** The type as the code was written for: declared types are the old package's. */
function typeOf(schema: Schema): string {
  switch (schema.kind) {
    case "ref":
      return `Old.${schema.type}`;
    case "primitive":
      return representationOf(schema);
    case "literal":
      return JSON.stringify(schema.value);
    case "enum":
      return (
        schema.members.map(({ value }) => JSON.stringify(value)).join(" | ") + (schema.open ? " | (string & {})" : "")
      );
    case "array":
      return `(${typeOf(schema.items)})[]`;
    case "union":
      return schema.variants.map((variant) => `(${typeOf(variant)})`).join(" | ");
    case "intersection":
      return schema.members.map((member) => `(${typeOf(member)})`).join(" & ");
    case "binary":
      return "Blob";
    case "object": {
      const members = schema.properties.map(
        ({ name, required, schema: type }) => `${JSON.stringify(name)}${required ? "" : "?"}: ${typeOf(type)}`,
      );
      const index = schema.additional === undefined ? [] : [`[key: string]: ${typeOf(schema.additional)}`];
      return `{ ${[...members, ...index].join("; ")} }`;
    }
    case "tuple": {
      const items = schema.items.map((item, index) => `${typeOf(item)}${index < schema.required ? "" : "?"}`);
      return `[${[...items, ...(schema.rest === undefined ? [] : [`...(${typeOf(schema.rest)})[]`])].join(", ")}]`;
    }
    case "unknown":
    case "never":
      return schema.kind;
  }
}
