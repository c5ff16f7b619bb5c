/** Documents that say the same or a little more, and what public names come of them. */
import type { SdkModel } from "../../../generator/typescript/plan/names/sdk-model.js";
import type { Document } from "./arbitrary-document.js";

/** Maps in which order says nothing, by their place in a document. */
const unordered = new Set([
  "components",
  "schemas",
  "definitions",
  "securitySchemes",
  "securityDefinitions",
  "paths",
  "webhooks",
]);

/** The same document with the members of such maps, and the methods of a path, in the opposite order. */
export function reordered(document: Document): Document {
  const turn = (value: Record<string, unknown>): [string, unknown][] => Object.entries(value).toReversed();
  return Object.fromEntries(
    turn(document).map(([key, value]) => {
      if (!unordered.has(key) || typeof value !== "object" || value === null) return [key, value];
      const members = turn(value as Record<string, unknown>).map(([name, member]): [string, unknown] => {
        const inner = (key === "components" && unordered.has(name)) || key === "paths";
        return [name, inner ? Object.fromEntries(turn(member as Record<string, unknown>)) : member];
      });
      return [key, Object.fromEntries(members)];
    }),
  );
}

/** The document with one operation more, which uses nothing of it. */
export function withOneMore(document: Document): Document {
  const operation = { operationId: "addedForStability", responses: { "204": { description: "Done." } } };
  return {
    ...document,
    paths: { ...(document["paths"] as object), "/added-for-stability": { get: operation } },
  };
}

/** Where every operation and every type of a document is found, by its place in the document. */
export function namesOf(model: SdkModel | undefined, except: (origin: string) => boolean = () => false): string {
  const operations = (model?.operations ?? []).map(
    ({ method, path, accessor, methodName, function: made }) =>
      `${method} ${path}: ${[...accessor, methodName].join(".")} ${made.module}#${made.name}`,
  );
  const types = (model?.types ?? []).map(({ origin, name }) => `${origin}: ${name}`);
  return [...operations, ...types]
    .filter((line) => !except(line))
    .sort()
    .join("\n");
}
