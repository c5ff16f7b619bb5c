import { isObject, own, quoted, type JsonObject } from "../json/value.js";
import { methodFields } from "../http.js";
import { expressionName } from "../path-template.js";
import type { NormalizeFrame } from "../normalize/state.js";
import { complain, dereference, type Rule, type RuleContext } from "./rule.js";

/** OpenAPI 3.2 §4.12.2.1: every expression of a path template has a path parameter; one that has none gets a string. */
export const pathParameterRule: Rule = {
  kind: "pathItem",
  check(frame, context) {
    const template = templateOf(frame);
    if (template === undefined || own(frame.node, "$ref") !== undefined) return;
    const names = expressions(template);
    const inQuery = expressions(template.split("?").slice(1).join("?"));
    const common = parameterNames(context, frame.node, "path");
    const commonQuery = parameterNames(context, frame.node, "query");
    for (const { path, operation } of operationsOf(frame.node)) {
      const known = new Set([...common, ...parameterNames(context, operation, "path")]);
      // A query in the path may only repeat the query parameters.
      const repeated = new Set([...commonQuery, ...parameterNames(context, operation, "query")]);
      for (const name of names)
        if (!known.has(name) && !known.has(expressionName(name)) && !(inQuery.has(name) && repeated.has(name)))
          declare(context, frame, path, operation, expressionName(name), template);
    }
  },
};

/** The template when the path item stands under `paths`; callbacks and webhooks have none. */
function templateOf(frame: NormalizeFrame): string | undefined {
  return frame.parent?.kind === "paths" ? frame.field : undefined;
}

/** Names between braces. */
function expressions(template: string): Set<string> {
  return new Set([...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] as string));
}

/** The operations of a path item with their place in it. */
export function operationsOf(
  pathItem: JsonObject,
): { readonly path: readonly string[]; readonly operation: JsonObject }[] {
  const found: { readonly path: readonly string[]; readonly operation: JsonObject }[] = [];
  for (const method of methodFields) {
    const operation = own(pathItem, method);
    if (isObject(operation)) found.push({ path: [method], operation });
  }
  const additional = own(pathItem, "additionalOperations");
  if (isObject(additional)) {
    for (const method of Object.keys(additional)) {
      const operation = additional[method];
      if (isObject(operation)) found.push({ path: ["additionalOperations", method], operation });
    }
  }
  return found;
}

/** Names of the parameters of a path item or an operation that are in one place. */
function parameterNames(context: RuleContext, holder: JsonObject, place: "path" | "query"): string[] {
  const list = own(holder, "parameters");
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const parameter = dereference(context, item);
    const name = parameter === undefined ? undefined : own(parameter, "name");
    return parameter !== undefined && own(parameter, "in") === place && typeof name === "string" ? [name] : [];
  });
}

function declare(
  context: RuleContext,
  frame: NormalizeFrame,
  path: readonly string[],
  operation: JsonObject,
  name: string,
  template: string,
): void {
  const parameters = own(operation, "parameters");
  const declared: JsonObject = { name, in: "path", required: true, schema: { type: "string" } };
  if (Array.isArray(parameters)) parameters.push(declared);
  else operation["parameters"] = [declared];
  complain(
    context,
    frame,
    path,
    "path-parameter-undeclared",
    `The path ${quoted(template)} has the parameter ${quoted(name)}, which the operation does not declare; it is taken for a string.`,
    `Declare it: \`name: ${name === "" ? '""' : name.replaceAll("`", "'")}, in: path, required: true\` with a schema.`,
  );
}
