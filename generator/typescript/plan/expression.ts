/**
 * Expressions and types of the generated package as plain data: what the plan has in the place of source text. Functions of
 * the runtime, error classes and constants are named, not imported; printing does that.
 */
import type { Json, Schema } from "../../model/model.js";
import type { RuntimeName } from "../runtime-symbols.js";

/** An expression of a generated module. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Json }
  /** An argument or a variable of the function around: nothing that the module imports has its name. */
  | { readonly kind: "local"; readonly name: string }
  /** A parameter of an arrow function, or a fixed name of a template. */
  | { readonly kind: "variable"; readonly name: FixedName }
  | { readonly kind: "global"; readonly name: "undefined" | "String" | "JSON.parse" | "Object.create(null)" }
  | { readonly kind: "runtime"; readonly name: RuntimeName }
  /** A constant of a module of the package. */
  | { readonly kind: "constant"; readonly name: string; readonly module: string }
  | { readonly kind: "member"; readonly of: Expression; readonly name: string; readonly optional?: true }
  | {
      readonly kind: "call";
      readonly callee: Expression;
      readonly typeArguments?: readonly TypeExpression[];
      readonly arguments: readonly Expression[];
    }
  | { readonly kind: "object"; readonly members: readonly ObjectMember[] }
  | { readonly kind: "array"; readonly items: readonly Expression[] }
  | {
      readonly kind: "function";
      readonly parameters: readonly FunctionParameter[];
      readonly returns?: TypeExpression;
      readonly body: Expression;
    }
  | { readonly kind: "as"; readonly value: Expression; readonly type: TypeExpression }
  /** `a ?? b ?? c` */
  | { readonly kind: "coalesce"; readonly values: readonly Expression[] }
  | {
      readonly kind: "conditional";
      readonly condition: StatusCondition;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  /** A property of a request that every object has by inheritance: its value only where the request itself has it. */
  | { readonly kind: "own"; readonly of: Expression; readonly key: string; readonly value: Expression }
  /** A shallow copy, `{ ...value }`: an empty object for a value that is missing. */
  | { readonly kind: "copy"; readonly value: Expression }
  /** A URL path with values in it, by the runtime's `urlPath` tag. */
  | { readonly kind: "path"; readonly parts: readonly PathPiece[] };

/** Names that generated code has in every package. */
export type FixedName = "value" | "mediaType" | "text" | "status" | "body" | "variables" | "options" | "transport";

/** Part of a path: text as it stands in a URL, or a value with its name in the document. */
export type PathPiece =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "value"; readonly member: ObjectMember };

export interface ObjectMember {
  readonly key: string;
  readonly value: Expression;
  /** `value as const`: the context says nothing about the member. */
  readonly constant?: true;
  /** The key is a number: a status. */
  readonly numeric?: true;
}

export interface FunctionParameter {
  readonly name: FixedName;
  readonly type?: TypeExpression;
  readonly optional?: true;
}

/** A test of the variable `status`. */
export type StatusCondition =
  | { readonly kind: "exact"; readonly status: string }
  /** The first digit: 4 for 400 to 499. */
  | { readonly kind: "range"; readonly hundreds: string };

/** A type of a generated module. */
export type TypeExpression =
  /** Bytes differ by the way they go. */
  | { readonly kind: "schema"; readonly schema: Schema; readonly way: "request" | "response" }
  | {
      readonly kind: "keyword";
      readonly name: "string" | "number" | "boolean" | "null" | "undefined" | "unknown" | "void";
    }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** `(string & {})`: any string, while editors still offer the known ones. */
  | { readonly kind: "anyString" }
  | { readonly kind: "runtime"; readonly name: RuntimeName; readonly arguments?: readonly TypeExpression[] }
  /** A type or class that another module of the package exports. */
  | {
      readonly kind: "declared";
      readonly name: string;
      readonly module: string;
      readonly arguments?: readonly TypeExpression[];
    }
  /** A type of the language's library. */
  | {
      readonly kind: "global";
      readonly name: "Blob" | "FormData" | "Record" | "Iterable" | "AsyncIterable" | "Exclude";
      readonly arguments?: readonly TypeExpression[];
    }
  /** A type parameter of the function around. */
  | { readonly kind: "parameter"; readonly name: TypeParameterName }
  /** Variants that print alike are one. */
  | { readonly kind: "union"; readonly types: readonly TypeExpression[] }
  | { readonly kind: "intersection"; readonly types: readonly TypeExpression[] }
  | { readonly kind: "array"; readonly items: TypeExpression; readonly readonly: boolean }
  | { readonly kind: "object"; readonly members: readonly TypeMember[] }
  /** `{ … }[Accept]` */
  | { readonly kind: "indexed"; readonly object: TypeExpression; readonly index: TypeExpression };

export type TypeParameterName = "As" | "Accept" | "Stream";

export interface TypeMember {
  readonly name: string;
  readonly type: TypeExpression;
  readonly readonly: boolean;
  readonly optional: boolean;
}

export const unknownType: TypeExpression = { kind: "keyword", name: "unknown" };
export const undefinedType: TypeExpression = { kind: "keyword", name: "undefined" };
export const undefinedValue: Expression = { kind: "global", name: "undefined" };

export function literalOf(value: Json): Expression {
  return { kind: "literal", value };
}

export function variable(name: FixedName): Expression {
  return { kind: "variable", name };
}

export function local(name: string): Expression {
  return { kind: "local", name };
}

/** A function or value of the runtime. */
export function runtime(name: RuntimeName): Expression {
  return { kind: "runtime", name };
}

/** A call of a function of the runtime. */
export function call(
  name: RuntimeName,
  values: readonly Expression[],
  typeArguments: readonly TypeExpression[] = [],
): Expression {
  return {
    kind: "call",
    callee: runtime(name),
    arguments: values,
    ...(typeArguments.length === 0 ? {} : { typeArguments }),
  };
}

export function member(of: Expression, name: string, optional = false): Expression {
  return { kind: "member", of, name, ...(optional ? { optional } : {}) };
}

/** An object literal; members without a value are left out. */
export function object(members: readonly (readonly [key: string, value: Expression | undefined])[]): Expression {
  return {
    kind: "object",
    members: members.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }])),
  };
}

export function arrow(parameters: readonly FixedName[], body: Expression): Expression {
  return { kind: "function", parameters: parameters.map((name) => ({ name })), body };
}

/** A type of the runtime. */
export function runtimeType(name: RuntimeName, ...types: readonly TypeExpression[]): TypeExpression {
  return { kind: "runtime", name, ...(types.length === 0 ? {} : { arguments: types }) };
}

export function schemaType(schema: Schema, way: "request" | "response"): TypeExpression {
  return { kind: "schema", schema, way };
}

/** A union; of one type that type itself. */
export function union(types: readonly TypeExpression[]): TypeExpression {
  const [only, ...others] = types;
  return only !== undefined && others.length === 0 ? only : { kind: "union", types };
}

/** Whether an object literal says nothing. */
export function isEmptyObject(expression: Expression): boolean {
  return expression.kind === "object" && expression.members.length === 0;
}
