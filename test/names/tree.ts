import { dirname } from "node:path";
import { readModel } from "../../generator/generate.js";
import type { SdkModel, SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import { resolveOptions } from "../../generator/options/resolve.js";

/** One line an operation: `users.findAll → GET /users, FindAllUsersRequest`; in the order of the document. */
export async function printTree(input: string): Promise<string> {
  return lines(await modelOfFile(input)).join("\n") + "\n";
}

/** The model of a document with the default options. */
export async function modelOfFile(input: string): Promise<SdkModel> {
  const directory = dirname(input);
  const { sdk } = await readModel(input, resolveOptions([{ options: { input }, directory }]), { directory });
  if (sdk === undefined) throw new Error(`${input} has no model.`);
  return sdk;
}

function lines(model: SdkModel): readonly string[] {
  return model.operations.map((operation) => {
    const call = [...operation.accessor, operation.methodName].join(".");
    return [`${call} → ${operation.method} ${operation.path}`, ...requestTypes(operation)].join(", ");
  });
}

function requestTypes(operation: SdkOperation): readonly string[] {
  return operation.arguments.flatMap((argument) =>
    argument.kind === "request" && argument.type.kind === "ref" ? [argument.type.type] : [],
  );
}
