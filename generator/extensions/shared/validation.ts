/** The module that validates what a client sends and gets. It asks the schemas by their Standard Schema, whatever the library. */
import { code, join, literal, none, type Code } from "../../typescript/text/text.js";
import type { ExtensionContext } from "../context.js";
import type { OperationSchemas } from "./operation-schemas.js";
import { isConverted } from "./conversions.js";
import { pathTemplate } from "./paths.js";

export function printValidation(
  context: ExtensionContext<unknown, "request-not-validated">,
  schemas: readonly OperationSchemas[],
  what: "responses" | "requests" | "both",
): Code {
  const { symbol } = context;
  const transport = symbol("core/types", "Transport", "type");
  const request = symbol("core/types", "OperationRequest", "type");
  const options = symbol("core/types", "RequestOptions", "type");
  const answer = symbol("core/types", "WithRawResponse", "type");
  const promise = symbol("core/types", "ApiPromise", "type");
  const rows = schemas.flatMap((each) => printRow(context, each, what));
  return code`interface Validator {
  readonly "~standard": {
    readonly validate: (value: unknown) => Verdict | Promise<Verdict>;
  };
}

interface Verdict {
  readonly issues?: readonly Issue[] | undefined;
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Schemas by method and path. */
const schemas: Readonly<Record<string, { readonly body?: Validator; readonly response?: Validator }>> = {
${join(rows, "")}};

/**
 * A transport that validates ${what === "both" ? code`JSON bodies of requests, and data of responses` : what === "responses" ? code`data of responses` : code`JSON bodies of requests`}.
 * ${what === "requests" ? none : code`Data that does not match rejects the call with the decoding error. `}${what === "responses" ? none : code`A body that does not match rejects it with the configuration error before anything is sent. `}The message
 * says where; the \`cause\` has all issues.
 */
export function validated(transport: ${transport}): ${transport} {
  return {
    request: <T, E>(operation: ${request}<T>, options?: ${options}): ${promise}<T, E> =>
      ${symbol("core/api-promise", "apiPromise")}<T, E>(send(transport, operation, options)),
    withOptions: (options) => validated(transport.withOptions(options)),
    error: (init) => transport.error(init),
  };
}

async function send<T>(
  transport: ${transport},
  operation: ${request}<T>,
  options: ${options} | undefined,
): Promise<${answer}<T>> {
  const path = operation.path;
  const route = operation.method + " " + (typeof path === "object" ? (path.template ?? path.toString()) : path);
  const known = schemas[route];
${what === "responses" ? none : SEND_BODY}${what === "requests" ? code`  return transport.request(operation, options).withRawResponse();\n` : RECEIVE}}
${what === "responses" ? none : printJsonBody(request)}
async function issuesOf(schema: Validator | undefined, value: unknown): Promise<readonly Issue[]> {
  return (schema && (await schema["~standard"].validate(value)).issues) ?? [];
}

function complaint(subject: string, issues: readonly Issue[]): string {
  const [first] = issues;
  const keys = (first?.path ?? []).map((part) => String(typeof part === "object" ? part.key : part));
  const more = issues.length > 1 ? " (and " + (issues.length - 1) + " more)" : "";
  return subject + " does not match its schema at /" + keys.join("/") + ": " + (first?.message ?? "") + more;
}
`;
}

const SEND_BODY = code`  const sent = known?.body && (await jsonBody(operation));
  const wrong = sent ? await issuesOf(known?.body, sent.value) : [];
  if (wrong.length > 0) {
    throw transport.error({ kind: "configuration", message: complaint("The body", wrong), cause: wrong });
  }
`;

const RECEIVE = code`  const answer = await transport.request(operation, options).withRawResponse();
  const issues = await issuesOf(known?.response, answer.data);
  if (issues.length > 0) {
    const message = complaint("The response", issues);
    throw transport.error({
      kind: "decoding",
      message,
      body: answer.data,
      rawResponse: answer.rawResponse,
      cause: issues,
    });
  }
  return answer;
`;

function printJsonBody(request: ReturnType<ExtensionContext["symbol"]>): Code {
  return code`
/** The value of a JSON body; a body that can be read once is left alone. */
async function jsonBody({ body }: ${request}): Promise<{ readonly value: unknown } | undefined> {
  if (!body?.replayable || !/[/+]json\\b/i.test(body.contentType ?? "")) return undefined;
  const text = await body.data();
  return typeof text === "string" ? { value: JSON.parse(text) as unknown } : undefined;
}
`;
}

function printRow(
  { plan, report }: ExtensionContext<unknown, "request-not-validated">,
  { operation, response, body }: OperationSchemas,
  what: "responses" | "requests" | "both",
): readonly Code[] {
  const types = new Map(plan.types.flatMap((module) => module.types).map((type) => [type.name, type]));
  const { model } = operation;
  const content = model.requestBody?.content.find(({ kind }) => kind === "json");
  const converted = content !== undefined && isConverted(content.schema, types);
  const wanted = body !== undefined && what !== "responses";
  if (wanted && converted)
    report({
      code: "request-not-validated",
      message: `The body of client.${operation.plan.access.join(".")} is not what is sent, and is not validated.`,
      pointer: model.origin,
    });
  const members = [
    ...(wanted && !converted ? [code`body: ${body}`] : []),
    ...(response !== undefined && what !== "requests" ? [code`response: ${response}`] : []),
  ];
  if (members.length === 0) return [];
  const route = `${model.method} ${pathTemplate(operation.plan.request.call.path)}`;
  return [code`  ${literal(route)}: { ${join(members, ", ")} },\n`];
}
