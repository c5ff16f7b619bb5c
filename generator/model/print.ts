import type { ApiModel, Argument, Operation, Resource, Schema } from "./model.js";

/**
 * The tree of resources and methods as text for people, one line a method, ending with a line break:
 *
 *     ManagementClient
 *       actions
 *         list(request?: ListActionsRequest): Page<Action>    GET /actions
 *
 * Long types are cut; the whole model is what `inspect --json` is for.
 */
export function printTree(model: ApiModel): string {
  const root = model.operations.filter(({ accessor }) => accessor.length === 0);
  const lines = [
    ...root.map((operation) => methodLine(operation, 1)),
    ...model.resources.flatMap((resource) => resourceLines(resource, 1)),
  ];
  const width = Math.min(100, Math.max(0, ...lines.map(({ text, place }) => (place === "" ? 0 : text.length))));
  const body = lines.map(({ text, place }) => (place === "" ? text : `${text.padEnd(width)}  ${place}`));
  const webhooks = model.webhooks.map(({ name, method, typeName }) => `  ${printable(name)}: ${typeName}  ${method}`);
  return [
    model.client.className,
    ...body,
    ...(webhooks.length === 0 ? [] : ["", "Webhooks", ...webhooks]),
    "",
    summary(model),
    "",
  ].join("\n");
}

interface Line {
  readonly text: string;
  /** Method and path; empty for a resource. */
  readonly place: string;
}

function resourceLines(resource: Resource, depth: number): Line[] {
  return [
    { text: `${"  ".repeat(depth)}${resource.getter}`, place: "" },
    ...resource.operations.map((operation) => methodLine(operation, depth + 1)),
    ...resource.children.flatMap((child) => resourceLines(child, depth + 1)),
  ];
}

function methodLine(operation: Operation, depth: number): Line {
  const parameters = operation.arguments.filter(({ kind }) => kind !== "options").map(argumentText);
  const deprecated = operation.doc.deprecated === true ? "  (deprecated)" : "";
  return {
    text: `${"  ".repeat(depth)}${operation.methodName}(${parameters.join(", ")}): ${resultText(operation)}${deprecated}`,
    place: `${operation.method} ${printable(operation.path)}`,
  };
}

function argumentText(argument: Argument): string {
  if (argument.kind === "options") return "";
  return `${argument.name}${argument.required ? "" : "?"}: ${schemaText(argument.type)}`;
}

function resultText({ result, pagination }: Operation): string {
  if (pagination !== undefined) return `Page<${schemaText(pagination.itemSchema)}>`;
  const data = result.schema === undefined ? "void" : schemaText(result.schema);
  const text = result.kind === "eventStream" || result.kind === "jsonLines" ? `Stream<${data}>` : data;
  return result.optional ? `${text} | undefined` : text;
}

function schemaText(schema: Schema, depth = 2): string {
  if (depth === 0) return "…";
  switch (schema.kind) {
    case "ref":
      return schema.type;
    case "primitive":
      return schema.representation;
    case "literal":
      return printable(JSON.stringify(schema.value));
    case "enum":
      return few(
        schema.members.map(({ value }) => printable(JSON.stringify(value))),
        " | ",
      );
    case "array": {
      const item = schemaText(schema.items, depth - 1);
      return /[ |&]/.test(item) ? `(${item})[]` : `${item}[]`;
    }
    case "tuple":
      return `[${few(
        schema.items.map((item) => schemaText(item, depth - 1)),
        ", ",
      )}]`;
    case "object":
      return schema.properties.length === 0
        ? "object"
        : `{ ${few(
            schema.properties.map(({ name, required }) => `${printable(name)}${required ? "" : "?"}`),
            ", ",
          )} }`;
    case "union":
      return few(
        schema.variants.map((variant) => schemaText(variant, depth - 1)),
        " | ",
      );
    case "intersection":
      return few(
        schema.members.map((member) => schemaText(member, depth - 1)),
        " & ",
      );
    case "binary":
      return "Blob";
    default:
      return schema.kind;
  }
}

function few(parts: readonly string[], separator: string): string {
  return parts.length <= 4 ? parts.join(separator) : [...parts.slice(0, 3), "…"].join(separator);
}

/** Text of the document on one line of a terminal: control characters become spaces. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ");
}

function summary({ operations, types, coverage, webhooks }: ApiModel): string {
  const { left } = coverage.operations;
  const parts = [
    count(operations.length, "operation"),
    count(types.length, "type"),
    ...(webhooks.length === 0 ? [] : [count(webhooks.length, "webhook")]),
    ...(left === 0 ? [] : [`${left} left out`]),
  ];
  return parts.join(", ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
