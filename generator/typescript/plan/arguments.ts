/** Names of an operation's arguments and of the variables of its function. */
import type { Argument, RequestArgument, SdkOperation } from "./names/sdk-model.js";
import { reservedWords } from "./names/reserved.js";
import { freeName } from "./free-name.js";

/** The name of an argument. The method calls the function by name: an argument must not hide it. */
export function argumentName(operation: SdkOperation, argument: Argument): string {
  return freeName(argument.name, [operation.function.name]);
}

/** Name of the first argument: `client`, unless an argument of the document has that name. */
export function transportName(operation: SdkOperation): string {
  return freeName("client", argumentNames(operation));
}

/** Name of the variable that holds the body when parameters are taken out of the request. */
export function restName(operation: SdkOperation): string {
  return freeName("body", [...argumentNames(operation), transportName(operation)]);
}

/** Names of the variables that hold the parameters taken out of the request, by property. */
export function bindingNames(operation: SdkOperation, request: RequestArgument): ReadonlyMap<string, string> {
  const taken = new Set([
    ...argumentNames(operation),
    transportName(operation),
    restName(operation),
    "undefined",
    ...reservedWords,
  ]);
  const names = new Map<string, string>();
  for (const { name } of request.members) {
    const local = freeName(variableName(name), taken);
    taken.add(local);
    names.set(name, local);
  }
  return names;
}

/** Names that the function of an operation brings into its module, beside what it imports. */
export function moduleNames(operation: SdkOperation): readonly string[] {
  const request = operation.arguments.find((argument) => argument.kind === "request");
  return [
    operation.function.name,
    ...(operation.errorsType === undefined ? [] : [operation.errorsType]),
    transportName(operation),
    ...argumentNames(operation),
    ...(request === undefined ? [] : [...bindingNames(operation, request).values(), restName(operation)]),
  ];
}

function argumentNames(operation: SdkOperation): readonly string[] {
  return operation.arguments.map((argument) => argumentName(operation, argument));
}

/** Longer names say nothing to a reader. */
const MAX_NAME = 60;

/** A variable for a property: the name itself where it is one, words in camel case, or just `value`. */
function variableName(property: string): string {
  if (property.length > MAX_NAME) return "value";
  if (/^[A-Za-z_$][\w$]*$/.test(property)) return property;
  const [first = "", ...others] = property.split(/[-_.:[\] ]+/).filter((word) => word !== "");
  if (!/^[A-Za-z]/.test(first) || ![first, ...others].every((word) => /^[A-Za-z0-9]+$/.test(word))) return "value";
  return first.toLowerCase() + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
