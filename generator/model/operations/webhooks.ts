/** Webhooks (OpenAPI 3.2 §4.1) and Callback Objects (§4.20): requests that the service sends, as types. */
import type { JsonObject } from "../../spec/json-value.js";
import type { SpecDocument } from "../../spec/document.js";
import { appendPointer } from "../../spec/pointer.js";
import { operationsOfPath, type SourceOperation } from "../collect.js";
import type { ModelContext } from "../context.js";
import { docOf } from "../doc.js";
import { readContent } from "./media-types.js";
import type { Webhook } from "../model.js";
import { assignNames, pascalCase, typeName, words } from "../names.js";
import { follow, membersOf } from "../raw.js";
import type { Report } from "../report.js";

/** A request of the service, with the name of its type. */
export interface SourceWebhook {
  readonly operation: SourceOperation;
  readonly name: string;
  readonly typeName: string;
}

/** All webhooks of the document, in its order. */
export function collectWebhooks(spec: SpecDocument, report: Report): readonly SourceWebhook[] {
  const found = membersOf({ value: spec.root as JsonObject, origin: "#" }, "webhooks").flatMap(
    ([name, value, origin]) =>
      operationsOfPath(spec, name, value, origin, report).map((operation) => ({
        operation,
        name,
        ideal: operation.operationId ?? name,
      })),
  );
  return withTypeNames(found, "Webhook");
}

/** The callbacks of an operation; `base` starts the names of their types. */
export function collectCallbacks(
  source: SourceOperation,
  base: string,
  spec: SpecDocument,
  report: Report,
): readonly SourceWebhook[] {
  const found = membersOf(source, "callbacks").flatMap(([key, value, origin]) => {
    const callback = follow(spec, value, origin);
    if (callback === undefined) return [];
    return Object.keys(callback.value)
      .filter((expression) => !expression.startsWith("x-"))
      .flatMap((expression) =>
        operationsOfPath(
          spec,
          expression,
          callback.value[expression],
          appendPointer(callback.origin, expression),
          report,
        ).map((operation) => ({
          operation,
          name: expression,
          ideal: operation.operationId ?? `${base} ${key}`,
        })),
      );
  });
  return withTypeNames(found, "Callback");
}

/** The types of webhooks: their bodies, as the service sends them. */
export function buildWebhook({ operation, name, typeName: type }: SourceWebhook, context: ModelContext): Webhook {
  const [media] =
    operation.requestBody === undefined ? [] : readContent(context.spec, operation.requestBody, context.report);
  if (media === undefined)
    context.report.add("webhook-unnamed-body", `${operation.key} has no body.`, { pointer: operation.origin });
  const schema = media?.schema ?? media?.itemSchema;
  const built =
    schema === undefined
      ? undefined
      : context.schemas.build(schema.value, schema.origin, { direction: "response", hoistAs: type, position: "body" });
  const named = built === undefined || (built.kind === "ref" && built.type === type);
  const doc = docOf(context.spec, operation);
  const info = { origin: operation.origin, usage: "response", ...(doc === undefined ? {} : { doc }) } as const;
  const body = named ? built : context.schemas.declare(type, built, info);
  return {
    origin: operation.origin,
    name,
    typeName: body?.kind === "ref" ? body.type : type,
    method: operation.method,
    doc: doc ?? {},
    ...(body === undefined ? {} : { body }),
    ...(media === undefined ? {} : { mediaType: media.mediaType }),
  };
}

function withTypeNames(
  found: readonly { readonly operation: SourceOperation; readonly name: string; readonly ideal: string }[],
  ending: string,
): readonly SourceWebhook[] {
  const names = assignNames(
    found.map(({ operation, ideal }) => {
      const name = typeName(ideal);
      const ended = name.endsWith(ending) ? name : name + ending;
      return {
        key: operation.origin,
        candidates: [ended, pascalCase([operation.method, ...words(ended)])],
        rank: operation.origin,
      };
    }),
  );
  return found.map(({ operation, name }) => ({ operation, name, typeName: names.get(operation.origin)! }));
}
