/** Example calls as source text. */
import type { Json } from "../../model/model.js";
import type { ExampleCall } from "../plan/examples.js";
import type { Expression } from "../plan/expression.js";
import { printExpression } from "./print-expression.js";
import { bareText, code, join, literal, memberAccess, none, propertyKey, type Code } from "../text/text.js";

/** Longer literals are broken into lines. */
const LINE = 60;

/** The call as a statement, line by line. */
export function callLines(example: ExampleCall): readonly string[] {
  return bareText(code`await ${printCall(example)};`).split("\n");
}

/** `client.users.get("id", { … })`. */
export function printCall({ access, arguments: given }: ExampleCall): Code {
  return code`${printAccess(access)}(${join(given.map(printArgument), ", ")})`;
}

/** `client.users.get`. */
export function printAccess(access: readonly string[]): Code {
  return code`client${join(
    access.map((name) => memberAccess(name)),
    "",
  )}`;
}

/** A literal over several lines when it is long; anything else on one. */
export function printArgument(argument: Expression): Code {
  return argument.kind === "literal" ? multiline(argument.value, none) : printExpression(argument, new Map());
}

function multiline(value: Json, margin: Code): Code {
  const short = literal(value);
  if (value === null || typeof value !== "object" || short.length <= LINE) return short;
  const inner = code`${margin}  `;
  if (isArray(value))
    return code`[\n${join(
      value.map((item) => code`${inner}${multiline(item, inner)},\n`),
      "",
    )}${margin}]`;
  const rows = Object.entries(value).map(
    ([key, member]) => code`${inner}${propertyKey(key, "value")}: ${multiline(member, inner)},\n`,
  );
  return code`{\n${join(rows, "")}${margin}}`;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
