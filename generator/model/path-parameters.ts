import type { Operation, Parameter } from "./model.js";

/** The parameters of a path in the order of its template, each once. */
export function pathParameters({
  pathParts,
  parameters,
}: Pick<Operation, "pathParts" | "parameters">): readonly Parameter[] {
  const names = new Set(pathParts.flatMap((part) => (part.kind === "parameter" ? [part.parameter] : [])));
  return [...names].flatMap((name) =>
    parameters.filter((each) => each.in === "path" && each.name === name).slice(0, 1),
  );
}
