/** Handlers for the requests that the service sends, webhooks and callbacks (OpenAPI 3.2 §4.1, §4.20). */
import type { Parameter, RequestContent, ResponseContent, Schema } from "../../model/model.js";
import { successesOf } from "../../model/operations/success.js";
import type { SdkParameter, SdkWebhook } from "./names/sdk-model.js";
import type { PlanContext } from "./context.js";
import { readerOf } from "./conversions.js";
import { docText, type DocText } from "./doc.js";
import {
  call,
  literalOf,
  object,
  runtime,
  runtimeType,
  schemaType,
  undefinedType,
  union,
  unknownType,
  variable,
  type Expression,
  type ObjectMember,
  type TypeExpression,
} from "./expression.js";
import { memberOfObject } from "./inherited-names.js";
import { encodedBody } from "./request-body.js";
import { headerReader, listReader } from "./result-headers.js";
import { dataType, plainDecoder, statusMember } from "./result.js";
import type { Types } from "./schemas.js";

/** What the package has for one kind of incoming requests. */
export interface HandlerGroup {
  /** `WebhookHandlers` */
  readonly handlers: string;
  /** `createWebhookHandler` */
  readonly create: string;
  readonly kind: "webhook" | "callback";
  readonly entries: readonly HandlerPlan[];
}

/** The handler of one webhook or callback. */
export interface HandlerPlan {
  readonly key: string;
  readonly doc: DocText;
  readonly type: TypeExpression;
  /** What the runtime must know of it. */
  readonly definition: Expression;
}

/** Webhooks and callbacks, each where the document has any. A callback that several operations share is one. */
export function planWebhooks({ model, types }: PlanContext): readonly HandlerGroup[] {
  const { webhooks, operations } = model;
  const callbacks = new Map(
    operations.flatMap((operation) => operation.callbacks.map((callback) => [callback.handler, callback] as const)),
  );
  const groups: readonly HandlerGroup[] = [
    {
      handlers: "WebhookHandlers",
      create: "createWebhookHandler",
      kind: "webhook",
      entries: webhooks.map((webhook) => planHandler(types, webhook, true)),
    },
    {
      handlers: "CallbackHandlers",
      create: "createCallbackHandler",
      kind: "callback",
      entries: [...callbacks.values()].map((callback) => planHandler(types, callback, false)),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

/** @param named whether requests have the webhook's own name, and not the handler's key */
function planHandler(types: Types, webhook: SdkWebhook, named: boolean): HandlerPlan {
  return {
    key: webhook.handler,
    doc: docText(webhook.doc),
    type: runtimeType("WebhookHandler", eventType(webhook), replyType(webhook)),
    definition: definition(types, webhook, named),
  };
}

function eventType({ content, body, bodyRequired, parameters }: SdkWebhook): TypeExpression {
  const bodies = content.map((each) => bodyType(each, each.schema === content[0]?.schema ? body : undefined));
  const types = !bodyRequired || bodies.length === 0 ? [...bodies, undefinedType] : bodies;
  const [headers, query] = (["header", "query"] as const).map((location) => {
    const own = parameters.filter((parameter) => parameter.in === location);
    return own.length === 0 ? undefined : schemaType(fieldsSchema(own), "response");
  });
  const rest = query === undefined ? (headers === undefined ? [] : [headers]) : [headers ?? unknownType, query];
  return runtimeType("Incoming", union(types), ...rest);
}

/** @param named the same schema under the name of the webhook */
function bodyType(content: ResponseContent, named: Schema | undefined): TypeExpression {
  if (content.kind === "binary") return { kind: "global", name: "Blob" };
  return dataType(content.kind, named ?? content.itemSchema ?? content.schema);
}

function fieldsSchema(parameters: readonly SdkParameter[]): Schema {
  return {
    kind: "object",
    origin: "#",
    properties: parameters.map(({ property, schema, required }) => ({
      name: property,
      schema,
      required,
      readOnly: false,
      writeOnly: false,
    })),
  };
}

/** Declared answers; nothing, where success has no body. */
function replyType(webhook: SdkWebhook): TypeExpression {
  const answers = webhook.answers.map(({ status, content }) =>
    runtimeType(
      "Answer",
      /^\d+$/.test(status) ? { kind: "literal", value: Number(status) } : { kind: "keyword", name: "number" },
      ...(content === undefined ? [] : [schemaType(content.schema, "request")]),
    ),
  );
  const silent = successOf(webhook.answers)?.content === undefined;
  return union(silent ? [{ kind: "keyword", name: "void" }, ...answers] : answers);
}

function successOf(answers: SdkWebhook["answers"]): SdkWebhook["answers"][number] | undefined {
  return successesOf(answers, ({ status }) => status)[0];
}

function definition(types: Types, webhook: SdkWebhook, named: boolean): Expression {
  const { name, handler, method, content, bodyRequired, parameters, answers } = webhook;
  const status = successOf(webhook.answers)?.status ?? "";
  const fields = (location: Parameter["in"]): readonly ObjectMember[] =>
    parameters.filter((parameter) => parameter.in === location).map((each) => field(types, each));
  return object([
    ["name", named && name !== handler ? literalOf(name) : undefined],
    ["method", literalOf(method)],
    ["body", table(content.map((each) => ({ key: each.mediaType, value: bodyDecoder(types, each) })))],
    ["required", bodyRequired && content.length > 0 ? literalOf(true) : undefined],
    ["headers", table(fields("header"))],
    ["query", table(fields("query"))],
    // An answer without a body is 204 where the document leaves the status open (RFC 9110 §15.3.5).
    ["status", literalOf(/^\d+$/.test(status) ? Number(status) : 204)],
    [
      "answers",
      table(
        answers.flatMap((answer) =>
          answer.content === undefined ? [] : [statusMember(answer.status, encoder(types, answer.content))],
        ),
      ),
    ],
  ]);
}

function table(members: readonly ObjectMember[]): Expression | undefined {
  return members.length === 0 ? undefined : { kind: "object", members };
}

function bodyDecoder(types: Types, content: ResponseContent): Expression {
  if (content.kind === "binary") return runtime("blobResponse");
  if (content.kind !== "json")
    return plainDecoder(types, content.kind, content.mediaType, content.itemSchema ?? content.schema);
  const reader = readerOf(types, content.schema);
  return reader === undefined ? runtime("jsonResponse") : call("jsonWith", [reader]);
}

/** `json`, or a function of the body where more than that is to be said. */
function encoder(types: Types, content: RequestContent): Expression {
  const body = variable("body");
  const encoded = encodedBody(types, content, body);
  if (encoded.kind === "call" && encoded.arguments.length === 1 && encoded.arguments[0] === body) return encoded.callee;
  const parameters = [{ name: "body", type: schemaType(content.schema, "request") }] as const;
  return { kind: "function", parameters, body: encoded };
}

/** `xSignature: ["X-Signature", stringHeader, true]` */
function field(types: Types, parameter: SdkParameter): ObjectMember {
  const { property, name, required } = parameter;
  const read =
    parameter.in === "header" ? headerReader(types, parameter) : listReader(types, parameter, separatorOf(parameter));
  const items = [literalOf(name), read, ...(required ? [literalOf(true)] : [])];
  return memberOfObject(property, { kind: "array", items });
}

/** What stands between the items of a query parameter; those of an exploded one come one by one. */
function separatorOf({ style, explode }: Parameter): string {
  if (explode) return "\0";
  return style === "spaceDelimited" ? " " : style === "pipeDelimited" ? "|" : style === "tabDelimited" ? "\t" : ",";
}
