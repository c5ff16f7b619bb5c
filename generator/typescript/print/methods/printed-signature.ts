/** The signature of an operation as source text, once for the function and the method. */
import type { PrintContext } from "../context.js";
import type { OperationPlan } from "../../plan/operations.js";
import { printExpression, printTypeExpression } from "../print-expression.js";
import { code, identifier, none, type Code } from "../../text/text.js";

export interface PrintedOperation {
  readonly operation: OperationPlan;
  /** `As extends BinaryForm = "blob"` */
  readonly typeParameters: readonly Code[];
  /** Without the transport. */
  readonly parameters: readonly {
    readonly name: Code;
    readonly type: Code;
    /** What stands for an argument that is left out; empty: nothing. */
    readonly initializer: Code;
    readonly optional: boolean;
  }[];
  readonly returns: Code;
}

export function printSignature({ types }: Pick<PrintContext, "types">, operation: OperationPlan): PrintedOperation {
  const { typeParameters, parameters, returns } = operation.signature;
  return {
    operation,
    typeParameters: typeParameters.map((each) => {
      const bound = printTypeExpression(each.extends, types);
      return code`${identifier(each.name)} extends ${bound} = ${printTypeExpression(each.default, types)}`;
    }),
    parameters: parameters.map(({ name, type, initializer, optional }) => ({
      name: identifier(name),
      type: printTypeExpression(type, types),
      initializer: initializer === undefined ? none : printExpression(initializer, types),
      optional,
    })),
    returns: printTypeExpression(returns, types),
  };
}
