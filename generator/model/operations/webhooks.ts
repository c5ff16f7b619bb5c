/** Webhooks (OpenAPI 3.2 §4.1) and Callback Objects (§4.20): requests that the service sends, as types. */
import { quoted } from "../../document/json/value.js";
import { follow, isExtension, membersAt, membersOf } from "../../document/located.js";
import type { CallbackObject } from "../../document/openapi.js";
import type { SpecDocument } from "../../document/document.js";
import { operationsOfPath, type SourceOperation, type SourceResponse } from "../collect.js";
import { buildAlike, type ModelContext } from "../context.js";
import { examplesOf, operationDoc } from "../doc.js";
import { readContent, readReceived, type SourceMedia } from "./media-types.js";
import type { Doc, ResponseContent, Schema, Webhook } from "../model.js";
import { assignNames, entryOf, pascalCase, typeName, words } from "../names/index.js";
import { buildIncomingParameters } from "./parameters.js";
import type { Report } from "../report.js";
import { buildRequestContent } from "./request-body.js";
import { isReadable } from "./result-headers.js";

/** A request of the service, with the name that its types start with. */
export interface SourceWebhook {
  readonly operation: SourceOperation;
  readonly name: string;
  readonly typeName: string;
}

/** All webhooks of the document, in its order. */
export function collectWebhooks(spec: SpecDocument, report: Report): readonly SourceWebhook[] {
  const found = membersAt({ value: spec.root, origin: "#" }, "webhooks").flatMap(([name, pathItem]) => {
    const operations = operationsOfPath(spec, name, pathItem, report);
    return operations.map((operation) => ({ operation, name, ideal: operation.operationId ?? name }));
  });
  return withTypeNames(found, "Webhook");
}

/** The callbacks of an operation; `base` starts the names of their types. */
export function collectCallbacks(
  source: SourceOperation,
  base: string,
  spec: SpecDocument,
  report: Report,
): readonly SourceWebhook[] {
  const found = membersAt(source, "callbacks").flatMap(([key, callback]) =>
    membersOf(follow<CallbackObject>(spec, callback))
      .filter(([expression]) => !isExtension(expression))
      .flatMap(([expression, pathItem]) =>
        operationsOfPath(spec, expression, pathItem, report).map((operation) => ({
          operation,
          name: expression,
          ideal: operation.operationId ?? `${base} ${key}`,
        })),
      ),
  );
  return withTypeNames(found, "Callback");
}

/** What a handler of a webhook gets, as the service sends it, and what it answers. */
export function buildWebhook(source: SourceWebhook, context: ModelContext): Webhook {
  const { operation, name, typeName: type } = source;
  const { requestBody } = operation;
  const media = requestBody === undefined ? [] : readReceived(context.spec, requestBody, context.report);
  if (media.length === 0)
    context.report.add("webhook-unnamed-body", `${operation.key} has no body.`, { pointer: operation.origin });
  const doc = operationDoc(operation.value);
  const content = buildContent(source, media, context);
  const body = buildBody(source, media, content, doc, context);
  const webhook: Webhook = {
    origin: operation.origin,
    name,
    method: operation.method,
    doc: doc ?? {},
    ...(body === undefined ? {} : { body }),
    ...(media[0] === undefined ? {} : { mediaType: media[0].mediaType }),
    bodyRequired: requestBody?.value.required === true,
    content,
    parameters: buildIncomingParameters(operation, context).filter((parameter) => {
      const readable = isReadable(parameter, context);
      if (!readable)
        context.report.add(
          "webhook-parameter-unread",
          `Handlers do not get the ${parameter.in} parameter ${quoted(parameter.name)}.`,
          { pointer: parameter.origin },
        );
      return readable;
    }),
    answers: operation.responses.map((response) => buildAnswer(response, type, context)),
  };
  context.webhookTypes.set(webhook, type);
  return webhook;
}

/** The media types of the body; an inline schema of the first becomes the type of the webhook. */
function buildContent(
  { typeName: type }: SourceWebhook,
  media: readonly SourceMedia[],
  context: ModelContext,
): ResponseContent[] {
  const known = new Map<string, Schema>();
  return media.map((item, index) => {
    const stated = item.schema ?? item.itemSchema;
    const extractAs = index === 0 ? type : type + pascalCase(words(item.mediaType));
    const place = { direction: "response", extractAs, position: "body" } as const;
    const schema =
      stated && buildAlike(known, stated.value, () => context.schemas.build(stated.value, stated.origin, place));
    return {
      mediaType: item.mediaType,
      kind: item.kind,
      schema: schema ?? { kind: "unknown", origin: item.origin },
      ...(item.itemSchema === undefined || schema === undefined ? {} : { itemSchema: schema }),
      examples: examplesOf(context.spec, item),
    };
  });
}

/** The type of the webhook, which is an alias where the document has a name for what it sends. */
function buildBody(
  { operation, typeName: type }: SourceWebhook,
  [media]: readonly SourceMedia[],
  [content]: readonly ResponseContent[],
  doc: Doc | undefined,
  context: ModelContext,
): Schema | undefined {
  if (content === undefined || (media?.schema ?? media?.itemSchema) === undefined) return undefined;
  const { schema } = content;
  if (schema.kind === "ref" && schema.type === type) return schema;
  const info = { origin: operation.origin, usage: "response", ...(doc === undefined ? {} : { doc }) } as const;
  return context.schemas.declare(type, schema, info);
}

/** An answer in the media type that is preferred. */
function buildAnswer(response: SourceResponse, type: string, context: ModelContext): Webhook["answers"][number] {
  const [media] = readContent(context.spec, response, context.report);
  if (media === undefined) return { status: response.status };
  const name = context.names.inline(response.origin, "Answer", `${type}Answer${pascalCase(words(response.status))}`);
  return { status: response.status, content: buildRequestContent(media, name, undefined, context) };
}

function withTypeNames<Found extends Pick<SourceWebhook, "operation"> & { readonly ideal: string }>(
  found: readonly Found[],
  ending: string,
): readonly (Found & Pick<SourceWebhook, "typeName">)[] {
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
  return found.map((each) => ({ ...each, typeName: entryOf(names, each.operation.origin) }));
}
