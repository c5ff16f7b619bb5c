/** What a call of an operation gives, as types of the plan without type parameters. */
import type { SdkOperation } from "../../typescript/plan/names/sdk-model.js";
import type { TypeExpression } from "../../typescript/plan/expression.js";
import type { OperationPlan } from "../../typescript/plan/operations.js";
import type { SdkPlan } from "../../typescript/plan/sdk-plan.js";

export interface CallTypes {
  /** The data; of a paged operation, the body of one page. */
  readonly data: TypeExpression;
  /** One item; absent unless the operation is paged. */
  readonly item?: TypeExpression;
  /** What the call rejects with. */
  readonly failure: TypeExpression;
}

/** Type parameters have their defaults: a call without options. */
export function callTypes({ errors }: Pick<SdkPlan, "errors">, { signature }: OperationPlan): CallTypes {
  const { returns } = signature;
  const types = returns.kind === "runtime" ? (returns.arguments ?? []) : [];
  const given = types.map((type) => withDefaults(type, signature.typeParameters));
  const paged = returns.kind === "runtime" && returns.name === "PagePromise";
  const [item, data, failure] = paged ? given : [undefined, ...given];
  return {
    data: data ?? { kind: "keyword", name: "unknown" },
    ...(item === undefined ? {} : { item }),
    failure: failure ?? { kind: "declared", name: errors.base, module: "errors" },
  };
}

/** A type in which every type parameter is its default. */
export function withDefaults(
  type: TypeExpression,
  parameters: OperationPlan["signature"]["typeParameters"],
): TypeExpression {
  if (parameters.length === 0) return type;
  const replaced = (each: TypeExpression): TypeExpression => withDefaults(each, parameters);
  switch (type.kind) {
    case "parameter":
      return parameters.find(({ name }) => name === type.name)?.default ?? type;
    case "runtime":
    case "declared":
    case "global":
      return type.arguments === undefined ? type : { ...type, arguments: type.arguments.map(replaced) };
    case "union":
    case "intersection":
      return { ...type, types: type.types.map(replaced) };
    case "array":
      return { ...type, items: replaced(type.items) };
    case "object":
      return { ...type, members: type.members.map((member) => ({ ...member, type: replaced(member.type) })) };
    case "indexed":
      return { ...type, object: replaced(type.object), index: replaced(type.index) };
    default:
      return type;
  }
}

/** Whether data may be `undefined`. */
export function mayBeUndefined(type: TypeExpression): boolean {
  if (type.kind === "union") return type.types.some(mayBeUndefined);
  return type.kind === "keyword" && (type.name === "undefined" || type.name === "unknown");
}

export function isVoid(type: TypeExpression): boolean {
  return type.kind === "keyword" && type.name === "void";
}

/** Whether the call gives items one by one, as they arrive. */
export function isStream({ result }: SdkOperation): boolean {
  return [result, ...result.alternatives].some(({ kind }) => kind === "jsonLines" || kind === "eventStream");
}

/** Whether the operation reads: by its method (RFC 9110 §9.2.1, and QUERY), or since it gives pages. */
export function isRead({ method, pagination }: SdkOperation): boolean {
  return pagination !== undefined || SAFE_METHODS.has(method);
}

const SAFE_METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "QUERY", "TRACE"]);
