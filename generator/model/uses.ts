import { choicesOf } from "./choices.js";
import type { Operation, Webhook } from "./model.js";
import { pathParameters } from "./path-parameters.js";
import type { SchemaUse } from "./schemas/builder.js";

/** The schemas that the finished operations and webhooks hold, in order, each with the top-level resource that holds it. */
export function schemaUses(operations: readonly Operation[], webhooks: readonly Webhook[]): readonly SchemaUse[] {
  return [
    ...operations.flatMap((operation) => usesOf(operation, operation.resource[0]?.join(" "))),
    ...webhooks.flatMap((webhook) => webhookUses(webhook)),
  ];
}

function usesOf(operation: Operation, owner: string | undefined): SchemaUse[] {
  const place = owner === undefined ? {} : { owner };
  const sent = [
    ...pathParameters(operation).map(({ schema }) => schema),
    ...(operation.request === undefined ? [] : [operation.request.type]),
    ...operation.parameters.map(({ schema }) => schema),
    ...(operation.requestBody?.content ?? []).flatMap(({ schema, encoding }) => [
      schema,
      ...encoding.flatMap(({ headers }) => headers.map((header) => header.schema)),
    ]),
  ];
  const { result, resultHeaders, pagination } = operation;
  const received = [
    ...operation.responses.flatMap(({ headers, content }) => [
      ...headers.map(({ schema }) => schema),
      ...content.flatMap(({ schema, itemSchema }) => (itemSchema === undefined ? [schema] : [schema, itemSchema])),
    ]),
    ...[result, ...choicesOf(result)].flatMap(({ schema }) => (schema === undefined ? [] : [schema])),
    ...(resultHeaders === undefined ? [] : [resultHeaders.type]),
    ...(pagination === undefined ? [] : [pagination.pageSchema, pagination.itemSchema]),
  ];
  return [
    ...sent.map((schema): SchemaUse => ({ schema, direction: "request", ...place })),
    ...received.map((schema): SchemaUse => ({ schema, direction: "response", ...place })),
    ...operation.callbacks.flatMap((callback) => webhookUses(callback, owner)),
  ];
}

function webhookUses({ body, content, parameters, answers }: Webhook, owner?: string): SchemaUse[] {
  const place = owner === undefined ? {} : { owner };
  const received = [...(body === undefined ? [] : [body]), ...[...content, ...parameters].map(({ schema }) => schema)];
  const sent = answers.flatMap((answer) => (answer.content === undefined ? [] : [answer.content.schema]));
  return [
    ...received.map((schema): SchemaUse => ({ schema, direction: "response", ...place })),
    ...sent.map((schema): SchemaUse => ({ schema, direction: "request", ...place })),
  ];
}
