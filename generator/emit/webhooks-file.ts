/** `src/webhooks.ts`: handlers for the requests that the service sends, webhooks and callbacks (OpenAPI 3.2 §4.1, §4.20). */
import type { ApiModel, Parameter, RequestContent, ResponseContent, Schema, Webhook } from "../model/model.js";
import { readerOf } from "./codecs/conversions.js";
import { createCodeScope, schemaType } from "./code-scope.js";
import type { CodeScope, EmitContext } from "./context.js";
import { docParagraphs, docTags, indentedDoc } from "./doc-view.js";
import { singleBody } from "./methods/request-body.js";
import { dataType, plainDecoder, statusKey } from "./methods/result.js";
import { headerReader, listReader } from "./methods/result-headers.js";
import { printImport } from "./print.js";
import { identifier, literal, propertyKey, trusted, type Code } from "./text/text.js";
import { memberOfLiteral } from "./text/inherited-names.js";
import type { HandlerGroupView, HandlerView } from "./templates/views.js";

/** Module of the handlers, below `src/`. */
export const WEBHOOKS_MODULE = "webhooks";

/** Runtime modules that check signatures: the template of the handlers exports what is in them. */
export const SIGNATURE_MODULES = ["core/webhook-signature", "core/webhook-standard", "core/webhook-verifier"] as const;

/** What the package has for one kind of incoming requests. */
export interface HandlerGroup {
  /** `WebhookHandlers` */
  readonly handlers: string;
  /** `createWebhookHandler` */
  readonly create: string;
  readonly kind: "webhook" | "callback";
  readonly webhooks: readonly Webhook[];
}

/** Webhooks and callbacks, each where the document has any. A callback that several operations share is one. */
export function handlerGroups({ webhooks, operations }: ApiModel): readonly HandlerGroup[] {
  const callbacks = new Map(
    operations.flatMap((operation) => operation.callbacks.map((callback) => [callback.handler, callback] as const)),
  );
  const groups: readonly HandlerGroup[] = [
    { handlers: "WebhookHandlers", create: "createWebhookHandler", kind: "webhook", webhooks },
    {
      handlers: "CallbackHandlers",
      create: "createCallbackHandler",
      kind: "callback",
      webhooks: [...callbacks.values()],
    },
  ];
  return groups.filter((group) => group.webhooks.length > 0);
}

export function renderWebhooks(context: EmitContext): string {
  const groups = handlerGroups(context.model);
  const scope = createCodeScope(context, WEBHOOKS_MODULE, [
    ...groups.flatMap(({ handlers, create }) => [handlers, create]),
    "handlers",
    "options",
    "body",
  ]);
  const views = groups.map(({ handlers, create, kind, webhooks }): HandlerGroupView => ({
    handlers: identifier(handlers),
    create: identifier(create),
    webhooks: kind === "webhook",
    incomingHandler: scope.runtime("incomingHandler"),
    options: scope.runtime("WebhookOptions"),
    entries: webhooks.map((webhook) => handlerView(scope, webhook, kind === "webhook")),
  }));
  const imports = scope.names.imports().map(printImport);
  return context.renderer.render("src/webhooks.ts.hbs", { imports, groups: views });
}

/** @param named whether requests have the webhook's own name, and not the handler's key */
function handlerView(scope: CodeScope, webhook: Webhook, named: boolean): HandlerView {
  const { handler, doc } = webhook;
  const paragraphs = docParagraphs(doc);
  const tags = docTags(doc);
  return {
    documented: paragraphs.some((text) => text !== undefined && text !== "") || tags.length > 0,
    doc: indentedDoc({ paragraphs, tags }),
    property: propertyKey(handler),
    type: trusted(`${scope.runtime("WebhookHandler")}<${eventType(scope, webhook)}, ${replyType(scope, webhook)}>`),
    key: propertyKey(handler, "value"),
    definition: definition(scope, webhook, named),
  };
}

function eventType(scope: CodeScope, { content, body, bodyRequired, parameters }: Webhook): Code {
  const types = new Set<string>(
    content.map((each) => bodyType(scope, each, each.schema === content[0]?.schema ? body : undefined)),
  );
  if (!bodyRequired || types.size === 0) types.add("undefined");
  const [headers, query] = (["header", "query"] as const).map((place) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    return own.length === 0 ? undefined : schemaType(scope, fieldsSchema(own), "response");
  });
  const rest = query === undefined ? (headers === undefined ? [] : [headers]) : [headers ?? "unknown", query];
  return trusted(`${scope.runtime("Incoming")}<${[[...types].join(" | "), ...rest].join(", ")}>`);
}

/** @param named the same schema under the name of the webhook */
function bodyType(scope: CodeScope, content: ResponseContent, named: Schema | undefined): Code {
  if (content.kind === "binary") return trusted("Blob");
  return dataType(scope, content.kind, named ?? content.itemSchema ?? content.schema);
}

function fieldsSchema(parameters: readonly Parameter[]): Schema {
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
function replyType(scope: CodeScope, webhook: Webhook): Code {
  const answer = scope.runtime("Answer");
  const members = webhook.answers.map(({ status, content }) => {
    const data = content === undefined ? "" : `, ${schemaType(scope, content.schema, "request")}`;
    return `${answer}<${/^\d+$/.test(status) ? status : "number"}${data}>`;
  });
  const silent = successOf(webhook)?.content === undefined;
  return trusted([...new Set([...(silent ? ["void"] : []), ...members])].join(" | "));
}

/** The first declared success, else `default`. */
function successOf({ answers }: Webhook): Webhook["answers"][number] | undefined {
  return answers.find(({ status }) => status.startsWith("2")) ?? answers.find(({ status }) => status === "default");
}

function definition(scope: CodeScope, webhook: Webhook, named: boolean): Code {
  const { name, handler, method, content, bodyRequired, parameters, answers } = webhook;
  const status = successOf(webhook)?.status ?? "";
  const encoders = answers.flatMap((answer) =>
    answer.content === undefined ? [] : [`${statusKey(answer.status)}: ${encoder(scope, answer.content)}`],
  );
  const decoders = content.map((each) => `${propertyKey(each.mediaType, "value")}: ${bodyDecoder(scope, each)}`);
  const headers = parameters.filter((parameter) => parameter.in === "header").map((each) => field(scope, each));
  const query = parameters.filter((parameter) => parameter.in === "query").map((each) => field(scope, each));
  const members = [
    ...(named && name !== handler ? [`name: ${literal(name)}`] : []),
    `method: ${literal(method)}`,
    ...entries("body", decoders),
    ...(bodyRequired && content.length > 0 ? ["required: true"] : []),
    ...entries("headers", headers),
    ...entries("query", query),
    // An answer without a body is 204 where the document leaves the status open (RFC 9110 §15.3.5).
    `status: ${/^\d+$/.test(status) ? status : "204"}`,
    ...entries("answers", encoders),
  ];
  return trusted(`{ ${members.join(", ")} }`);
}

function entries(name: string, rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [`${name}: { ${rows.join(", ")} }`];
}

function bodyDecoder(scope: CodeScope, content: ResponseContent): Code {
  if (content.kind === "binary") return scope.runtime("blobResponse");
  const reader = readerOf(scope, content.schema);
  if (content.kind === "json")
    return reader === undefined ? scope.runtime("jsonResponse") : trusted(`${scope.runtime("jsonWith")}(${reader})`);
  return plainDecoder(scope, content.kind, content.mediaType, content.itemSchema ?? content.schema);
}

/** `json`, or a function of the body where more than that is to be said. */
function encoder(scope: CodeScope, content: RequestContent): Code {
  const expression = singleBody(scope, content, trusted("body"));
  const bare = /^(\w+)\(body\)$/.exec(expression)?.[1];
  return bare === undefined
    ? trusted(`(body: ${schemaType(scope, content.schema, "request")}) => ${expression}`)
    : trusted(bare);
}

/** `xSignature: ["X-Signature", stringHeader, true]` */
function field(scope: CodeScope, parameter: Parameter): Code {
  const { property, name, required } = parameter;
  const read =
    parameter.in === "header" ? headerReader(scope, parameter) : listReader(scope, parameter, separatorOf(parameter));
  return memberOfLiteral(property, trusted(`[${literal(name)}, ${read}${required ? ", true" : ""}]`));
}

/** What stands between the items of a query parameter; those of an exploded one come one by one. */
function separatorOf({ style, explode }: Parameter): string {
  if (explode) return "\0";
  return style === "spaceDelimited" ? " " : style === "pipeDelimited" ? "|" : style === "tabDelimited" ? "\t" : ",";
}
