/** Calls of an operation for comments and the read-me file. */
import type { Json } from "../../model/model.js";
import type { SdkOperation } from "./names/sdk-model.js";
import { literalOf, object, undefinedValue, type Expression } from "./expression.js";
import { sampleCall } from "./samples.js";
import type { Types } from "./schemas.js";

/** `client.users.get("id", { … })` */
export interface ExampleCall {
  /** Members of the client that lead to the method: `users`, `get`. */
  readonly access: readonly string[];
  readonly arguments: readonly Expression[];
}

/** The call for a method's comment, when the document has an example for it that compiles; `undefined` else. */
export function exampleCall(types: Types, operation: SdkOperation): ExampleCall | undefined {
  const sample = sampleCall(operation, types);
  return sample === undefined || !sample.fromDocument ? undefined : methodCall(operation, sample.values);
}

/** The method's call with these values, and options where it needs or is given some. */
export function methodCall(
  operation: SdkOperation,
  values: readonly Json[],
  options: Expression | undefined = neededOptions(operation),
): ExampleCall {
  const given = values.map((value) => literalOf(value));
  // A request that is left out stands between path and options.
  const left = operation.arguments.filter(({ kind }) => kind !== "options").length - given.length;
  const rest = options === undefined ? [] : [...Array.from({ length: left }, () => undefinedValue), options];
  return { access: methodAccess(operation), arguments: [...given, ...rest] };
}

/** The options that a call must have: the media type of its body, where the value does not say it. */
export function neededOptions(operation: SdkOperation): Expression | undefined {
  const options = operation.arguments.find((argument) => argument.kind === "options");
  const [contentType] = options?.contentTypeRequired === true ? options.contentTypes : [];
  return contentType === undefined ? undefined : object([["contentType", literalOf(contentType)]]);
}

/** Members of the client that lead to a method. */
export function methodAccess(operation: SdkOperation): readonly string[] {
  return [...operation.accessor, operation.methodName];
}
