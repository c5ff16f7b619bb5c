import type { Argument, SdkModel, SdkOperation, SdkResource } from "../typescript/plan/names/sdk-model.js";
import { printable, schemaText } from "./print-schema.js";

/** How a model is printed: colours, or functions that change nothing, and the width of the terminal. */
export interface PrintStyle {
  readonly bold: (text: string) => string;
  readonly cyan: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly yellow: (text: string) => string;
  /** Longer lines are shortened. Default: nothing is. */
  readonly columns?: number;
}

const PLAIN: PrintStyle = { bold: same, cyan: same, dim: same, yellow: same };

/** Of the terminal's width, routes take at most this share. */
const ROUTE_SHARE = 0.45;

/** Without a terminal, routes are aligned up to this column. */
const ALIGNED = 100;

/**
 * The tree of resources and methods as text for people, one line a method, ending with a line break:
 *
 *     ManagementClient
 *       actions
 *         list(request?: ListActionsRequest): Page<Action>    GET /actions
 *
 * Long types are cut, and the types of arguments left out where the terminal is too narrow; the whole model is what
 * `inspect --json` is for.
 * @param resources Only these, with what is below them. Default: all, and the operations of the client itself.
 */
export function printTree(model: SdkModel, style: PrintStyle = PLAIN, resources?: readonly SdkResource[]): string {
  const root = resources === undefined ? model.operations.filter(({ accessor }) => accessor.length === 0) : [];
  const lines = [
    ...root.map((operation) => methodLine(operation, 1)),
    ...(resources ?? model.resources).flatMap((resource) => resourceLines(resource, 1)),
  ];
  const webhooks = resources === undefined ? model.webhooks : [];
  const names = webhooks.map(({ name, method, typeName }) => `  ${printable(name)}: ${typeName}  ${method}`);
  return [
    style.bold(model.client.className),
    ...layOut(lines, style),
    ...(names.length === 0 ? [] : ["", style.bold("Webhooks"), ...names]),
    ...(resources === undefined ? ["", summary(model)] : []),
    "",
  ].join("\n");
}

interface Line {
  readonly indent: string;
  /** Getter or method. */
  readonly name: string;
  /** Arguments and result; empty for a resource. */
  readonly call: string;
  /** The same without the types of the arguments. */
  readonly shortCall: string;
  /** Method and path; empty for a resource. */
  readonly place: string;
  readonly deprecated: boolean;
}

function layOut(lines: readonly Line[], style: PrintStyle): string[] {
  const columns = style.columns ?? Number.POSITIVE_INFINITY;
  const routes = Math.min(Math.max(0, ...lines.map(({ place }) => place.length)), Math.floor(columns * ROUTE_SHARE));
  const limit = columns - routes - 2;
  const texts = lines.map((line) => ({ line, text: fitted(line, limit) }));
  const width = Math.max(0, ...texts.map(({ line, text }) => (line.place === "" ? 0 : text.length)));
  const aligned = Math.min(width, limit, style.columns ?? ALIGNED);
  return texts.map(({ line, text }) => {
    if (line.place === "") return `${line.indent}${style.bold(cut(line.name, columns - line.indent.length))}`;
    const from = line.indent.length + line.name.length;
    const name = style.cyan(text.slice(line.indent.length, from));
    const rest = text.slice(from);
    const marked = line.deprecated ? rest.replace(/ {2}\(deprecated\)$/u, (mark) => style.yellow(mark)) : rest;
    const gap = " ".repeat(Math.max(0, aligned - text.length));
    return `${line.indent}${name}${marked}${gap}  ${style.dim(cut(line.place, Math.max(routes, columns - text.length - gap.length - 2)))}`;
  });
}

function fitted({ indent, name, call, shortCall, deprecated }: Line, limit: number): string {
  const mark = deprecated ? "  (deprecated)" : "";
  const whole = `${indent}${name}${call}${mark}`;
  if (whole.length <= limit) return whole;
  return `${cut(`${indent}${name}${shortCall}`, limit - mark.length)}${mark}`;
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

function resourceLines(resource: SdkResource, depth: number): Line[] {
  const indent = "  ".repeat(depth);
  return [
    { indent, name: resource.getter, call: "", shortCall: "", place: "", deprecated: false },
    ...resource.operations.map((operation) => methodLine(operation, depth + 1)),
    ...resource.children.flatMap((child) => resourceLines(child, depth + 1)),
  ];
}

function methodLine(operation: SdkOperation, depth: number): Line {
  const given = operation.arguments.filter(({ kind }) => kind !== "options");
  const call = (parameters: readonly string[]): string => `(${parameters.join(", ")}): ${resultText(operation)}`;
  return {
    indent: "  ".repeat(depth),
    name: operation.methodName,
    call: call(given.map(argumentText)),
    shortCall: call(given.map(({ name, required }) => `${name}${required ? "" : "?"}`)),
    place: `${operation.method} ${printable(operation.path)}`,
    deprecated: operation.doc.deprecated === true,
  };
}

/** `request?: ListActionsRequest`; of the options no more than their name. */
export function argumentText(argument: Argument): string {
  const name = `${argument.name}${argument.required ? "" : "?"}`;
  return argument.kind === "options" ? name : `${name}: ${schemaText(argument.type)}`;
}

/** What a call resolves to: `Page<Action>`. */
export function resultText({ result, pagination }: SdkOperation): string {
  if (pagination !== undefined) return `Page<${schemaText(pagination.itemSchema)}>`;
  const data = result.schema === undefined ? "void" : schemaText(result.schema);
  const text = result.kind === "eventStream" || result.kind === "jsonLines" ? `Stream<${data}>` : data;
  return result.optional ? `${text} | undefined` : text;
}

function same(text: string): string {
  return text;
}

function summary({ operations, types, coverage, webhooks }: SdkModel): string {
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
