import { dirname } from "node:path";
import { readModel } from "../../generator/generate.js";
import type { ApiModel, Operation } from "../../generator/model/model.js";
import { resolveOptions } from "../../generator/options/resolve.js";

/** One line an operation: `users.findAll → GET /users, FindAllUsersRequest`; in the order of the document. */
export async function printTree(input: string): Promise<string> {
  return lines(await modelOfFile(input)).join("\n") + "\n";
}

/** The model of a document with the default options. */
export async function modelOfFile(input: string): Promise<ApiModel> {
  const directory = dirname(input);
  const { model } = await readModel(input, resolveOptions([{ options: { input }, directory }]), { directory });
  if (model === undefined) throw new Error(`${input} has no model.`);
  return model;
}

function lines(model: ApiModel): readonly string[] {
  return model.operations.map((operation) => {
    const call = [...operation.accessor, operation.methodName].join(".");
    return [`${call} → ${operation.method} ${operation.path}`, ...requestTypes(operation)].join(", ");
  });
}

function requestTypes(operation: Operation): readonly string[] {
  return operation.arguments.flatMap((argument) =>
    argument.kind === "request" && argument.type.kind === "ref" ? [argument.type.type] : [],
  );
}
