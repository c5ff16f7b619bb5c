/** Expressions and types of the plan as source text. */
import { runtimeSymbol } from "../runtime-symbols.js";
import type {
  Expression,
  FunctionParameter,
  ObjectMember,
  PathPiece,
  StatusCondition,
  TypeExpression,
  TypeMember,
} from "../plan/expression.js";
import {
  code,
  identifier,
  join,
  literal,
  memberAccess,
  memberName,
  none,
  propertyKey,
  templateChunk,
  type Code,
} from "../text/text.js";
import { declaredType, type TypeModules } from "./types/declared.js";
import { typeText } from "./types/text.js";

export function printExpression(expression: Expression, types: TypeModules): Code {
  const print = (each: Expression): Code => printExpression(each, types);
  switch (expression.kind) {
    case "literal":
      return literal(expression.value);
    case "local":
      return identifier(expression.name);
    case "variable":
      return memberName(expression.name);
    case "global":
      return GLOBALS[expression.name];
    case "runtime":
      return code`${runtimeSymbol(expression.name)}`;
    case "constant":
      return code`${{ name: expression.name, module: expression.module, typeOnly: false }}`;
    case "member":
      return code`${print(expression.of)}${memberAccess(expression.name, expression.optional ? "?" : "")}`;
    case "call":
      return code`${print(expression.callee)}${printTypeArguments(expression.typeArguments, types)}(${join(expression.arguments.map(print), ", ")})`;
    case "object":
      return printObject(expression.members, types);
    case "array":
      return code`[${join(expression.items.map(print), ", ")}]`;
    case "function":
      return printFunction(expression, types);
    case "as":
      return code`${print(expression.value)} as ${printTypeExpression(expression.type, types)}`;
    case "coalesce":
      return join(expression.values.map(print), " ?? ");
    case "conditional":
      return code`${printCondition(expression.condition)} ? ${print(expression.then)} : ${print(expression.otherwise)}`;
    case "own":
      return code`(Object.hasOwn(${print(expression.of)} ?? {}, ${literal(expression.key)}) ? ${print(expression.value)} : undefined)`;
    case "copy":
      return code`{ ...${print(expression.value)} }`;
    case "path":
      return code`${runtimeSymbol("urlPath")}\`${join(
        expression.parts.map((part) => printPathPiece(part, types)),
        "",
      )}\``;
  }
}

const GLOBALS: Readonly<Record<Extract<Expression, { kind: "global" }>["name"], Code>> = {
  undefined: code`undefined`,
  String: code`String`,
  "JSON.parse": code`JSON.parse`,
  "Object.create(null)": code`Object.create(null)`,
};

function printObject(members: readonly ObjectMember[], types: TypeModules): Code {
  if (members.length === 0) return code`{}`;
  return code`{ ${join(
    members.map((member) => printMember(member, types)),
    ", ",
  )} }`;
}

/** `page: request.page`, or `page` where the value is a variable of that name. */
export function printMember({ key, value, constant, numeric }: ObjectMember, types: TypeModules): Code {
  if (value.kind === "local" && value.name === key && key !== "__proto__" && /^[\w$]+$/.test(key))
    return identifier(key);
  const name = numeric ? literal(Number(key)) : propertyKey(key, "value");
  return code`${name}: ${printExpression(value, types)}${constant ? code` as const` : none}`;
}

function printFunction(
  { parameters, returns, body }: Extract<Expression, { kind: "function" }>,
  types: TypeModules,
): Code {
  const list = join(
    parameters.map((parameter) => printParameter(parameter, types)),
    ", ",
  );
  const result = returns === undefined ? none : code`: ${printTypeExpression(returns, types)}`;
  return code`(${list})${result} => ${printExpression(body, types)}`;
}

function printParameter({ name, type, optional }: FunctionParameter, types: TypeModules): Code {
  const typed = type === undefined ? none : code`: ${printTypeExpression(type, types)}`;
  return code`${memberName(name)}${optional ? code`?` : none}${typed}`;
}

function printCondition(condition: StatusCondition): Code {
  return condition.kind === "exact"
    ? code`status === ${literal(Number(condition.status))}`
    : code`Math.floor(status / 100) === ${literal(Number(condition.hundreds))}`;
}

function printPathPiece(part: PathPiece, types: TypeModules): Code {
  return part.kind === "text" ? templateChunk(part.text) : code`\${{ ${printMember(part.member, types)} }}`;
}

function printTypeArguments(list: readonly TypeExpression[] | undefined, types: TypeModules): Code {
  if (list === undefined || list.length === 0) return none;
  return code`<${join(
    list.map((type) => printTypeExpression(type, types)),
    ", ",
  )}>`;
}

export function printTypeExpression(type: TypeExpression, types: TypeModules): Code {
  const print = (each: TypeExpression): Code => printTypeExpression(each, types);
  switch (type.kind) {
    case "schema":
      // Most types are references.
      return type.schema.kind === "ref"
        ? declaredType(type.schema.type, types)
        : typeText(type.schema, (name) => declaredType(name, types), type.way);
    case "keyword":
      return memberName(type.name);
    case "literal":
      return literal(type.value);
    case "runtime":
      return code`${runtimeSymbol(type.name)}${printTypeArguments(type.arguments, types)}`;
    case "declared": {
      const symbol = { name: type.name, module: type.module, typeOnly: true };
      return code`${symbol}${printTypeArguments(type.arguments, types)}`;
    }
    case "global":
      return code`${memberName(type.name)}${printTypeArguments(type.arguments, types)}`;
    case "parameter":
      return identifier(type.name);
    case "union":
      return join([...new Set(type.types.map(print))], " | ");
    case "anyString":
      return code`(string & {})`;
    case "intersection":
      return join(
        type.types.map((each) => (isCompound(each) ? code`(${print(each)})` : print(each))),
        " & ",
      );
    case "array":
      return type.readonly ? code`readonly ${print(type.items)}[]` : code`${print(type.items)}[]`;
    case "object":
      return code`{ ${join(
        type.members.map((member) => printTypeMember(member, types)),
        "; ",
      )} }`;
    case "indexed":
      return code`${print(type.object)}[${print(type.index)}]`;
  }
}

function printTypeMember({ name, type, readonly, optional }: TypeMember, types: TypeModules): Code {
  const head = readonly ? code`readonly ` : none;
  return code`${head}${propertyKey(name)}${optional ? code`?` : none}: ${printTypeExpression(type, types)}`;
}

/** Whether a type may print as a union: then it is in parentheses where it is a part. */
function isCompound(type: TypeExpression): boolean {
  return type.kind === "union" || (type.kind === "schema" && type.schema.kind !== "ref");
}
