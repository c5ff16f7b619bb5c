/** Calls of an operation for comments and the read-me file. */
import type { Json, Operation } from "../../model/model.js";
import type { EmitContext } from "../context.js";
import { sampleCall } from "./samples.js";
import { literal, memberAccess, propertyKey, trusted, type Code } from "../text/text.js";

/** Longer literals are broken into lines. */
const LINE = 60;

/**
 * The call as lines of code for a method's comment, when the document has an example for it that compiles; `undefined` else.
 */
export function exampleCall(context: EmitContext, operation: Operation): readonly Code[] | undefined {
  const sample = sampleCall(operation, context.types);
  if (sample === undefined || !sample.fromDocument) return undefined;
  return `await ${methodCall(operation, sample.values)};`.split("\n").map((line) => trusted(line));
}

/** `client.users.get("id")`; with options, `client.users.get("id", { … })`. */
export function methodCall(
  operation: Operation,
  values: readonly Json[],
  options: Code = neededOptions(operation),
): Code {
  const given = values.map((value) => sampleLiteral(value));
  // A request that is left out stands between path and options.
  const left = operation.arguments.filter(({ kind }) => kind !== "options").length - given.length;
  const rest = options === "" ? [] : [...Array.from({ length: left }, () => "undefined"), options];
  return trusted(`${methodAccess(operation)}(${[...given, ...rest].join(", ")})`);
}

/** The options that a call must have: the media type of its body, where the value does not say it; empty: none. */
export function neededOptions(operation: Operation): Code {
  const options = operation.arguments.find((argument) => argument.kind === "options");
  const [contentType] = options?.contentTypeRequired === true ? options.contentTypes : [];
  return trusted(contentType === undefined ? "" : `{ contentType: ${literal(contentType)} }`);
}

/** `client.users.get`. */
export function methodAccess(operation: Operation): Code {
  return trusted(`client${[...operation.accessor, operation.methodName].map((name) => memberAccess(name)).join("")}`);
}

/** A literal, over several lines when it is long. */
export function sampleLiteral(value: Json): Code {
  const short = literal(value);
  if (short.length <= LINE || value === null || typeof value !== "object") return short;
  return trusted(multiline(value, ""));
}

function multiline(value: Json, margin: string): string {
  const short = literal(value);
  if (value === null || typeof value !== "object" || short.length <= LINE) return short;
  const inner = `${margin}  `;
  if (isArray(value)) return `[\n${value.map((item) => `${inner}${multiline(item, inner)},\n`).join("")}${margin}]`;
  const rows = Object.entries(value).map(
    ([key, member]) => `${inner}${propertyKey(key, "value")}: ${multiline(member, inner)},\n`,
  );
  return `{\n${rows.join("")}${margin}}`;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
