/** The package's `README.md`: examples that compile, made from the model. */
import type { ApiModel, CredentialOption, Operation, SecurityRequirement } from "../../model/model.js";
import { requestName, withOptionsName } from "../client.js";
import type { EmitContext } from "../context.js";
import {
  defaultUrl,
  environmentServers,
  environmentsName,
  environmentVariables,
  needsBaseUrl,
} from "../environments.js";
import { methodCall, neededOptions as neededOptionsOf, sampleLiteral } from "../examples/example-call.js";
import { sampleCall } from "../examples/samples.js";
import { TESTING_MODULE } from "../small-files.js";
import { serversName } from "../methods/servers.js";
import {
  identifier,
  literal,
  markdownInline,
  markdownText,
  memberAccess,
  propertyKey,
  trusted,
  type Code,
  type Markdown,
} from "../text/text.js";
import type { ReadmeView } from "../templates/document-views.js";
import { handlerGroups, WEBHOOKS_MODULE } from "../webhooks-file.js";

type Example = NonNullable<ReadmeView["example"]>;

export function renderReadme(context: EmitContext): string {
  const { client, info } = context.model;
  const example =
    pickExample(context, (operation) => operation.pagination === undefined && operation.result.kind !== "void") ??
    pickExample(context, () => true);
  const [server, otherServer] = environmentServers(context.model);
  const needed = neededOptions(context);
  const ways = credentialWays(context);
  const view: ReadmeView = {
    title: markdownInline(info.title),
    description: markdownText(info.description ?? info.summary ?? ""),
    packageName: literal(context.model.package.name),
    packageWord: trusted(context.model.package.name.replace(/[^\w@/.~-]/g, "")),
    private: context.model.package.private,
    client: identifier(client.className),
    namespace: identifier(client.namespace),
    baseUrl: needsBaseUrl(context.model)
      ? trusted(needed.map(([name, value]) => `${propertyKey(name, "value")}: ${literal(value)}`).join(", "))
      : trusted(""),
    optionsObject: example?.options ?? objectCode(needed),
    usualOptions: clientOptions(context, context.model.defaultSecurity),
    example,
    ...featureExamples(context),
    handlers: handlerGroups(context.model).map(({ kind, create, webhooks }) => ({
      webhooks: kind === "webhook",
      create: identifier(create),
      from: literal(`${context.model.package.name}/${WEBHOOKS_MODULE}`),
      key: propertyKey(webhooks[0]?.handler ?? "", "value"),
    })),
    pagedExample: pickExample(context, (operation) => operation.pagination !== undefined),
    credentials: ways.map(({ heading, options }) => ({ heading, code: objectCode([...needed, ...options]) })),
    authenticated: ways.length > 0,
    clientCredentials: clientCredentials(context, needed),
    baseError: identifier(client.errors.base),
    timeoutError: identifier(client.errors.timeout),
    statusErrors: client.errors.byStatus.map(({ status, className }) => ({
      status: trusted(String(status)),
      name: identifier(className),
    })),
    sampleError: sampleError(context),
    environments: server === undefined ? trusted("") : identifier(environmentsName(context.model)),
    environmentKey: server === undefined ? trusted("") : memberAccess(server.name),
    otherEnvironmentKey: otherServer === undefined ? trusted("") : memberAccess(otherServer.name),
    timeoutInSeconds: literal(client.timeoutInSeconds),
    maxRetries: literal(client.maxRetries),
    withOptions: identifier(withOptionsName(context.model)),
    transportFrom: literal(`${context.model.package.name}/transport`),
    request: identifier(requestName(context.model)),
    testingFrom: literal(`${context.model.package.name}/${TESTING_MODULE}`),
    nodeFrom: literal(`${context.model.package.name}/node`),
  };
  return context.renderer.render("README.md.hbs", view);
}

/** Examples of what only some documents have: typed headers, bytes, a choice of servers. */
function featureExamples(
  context: EmitContext,
): Pick<
  ReadmeView,
  | "headersExample"
  | "headerAccess"
  | "bytesExample"
  | "acceptExample"
  | "partFrom"
  | "serversExample"
  | "serversName"
  | "serversFrom"
> {
  const none = trusted("");
  const { operations } = context.model;
  const headed = operations.find(({ resultHeaders, doc }) => resultHeaders !== undefined && doc.deprecated !== true);
  const chosen = operations.find((operation) => serversName(operation) !== undefined);
  const [, server] = chosen?.servers ?? [];
  const name = chosen === undefined ? undefined : serversName(chosen);
  const choice =
    name === undefined || server === undefined ? none : trusted(`${identifier(name)}${memberAccess(server.name)}`);
  return {
    headersExample: pickExample(context, (operation) => operation === headed),
    headerAccess: memberAccess(headed?.resultHeaders?.members[0]?.property ?? ""),
    bytesExample: pickExample(
      context,
      ({ result }) => result.kind === "binary" && !result.optional && result.alternatives.length === 0,
      () => trusted('{ as: "stream" }'),
    ),
    acceptExample: pickExample(
      context,
      ({ result, arguments: list }) =>
        result.choices !== undefined &&
        list.every((each) => each.kind !== "options" || each.contentTypeRequired !== true),
      ({ result }) => trusted(`{ accept: ${literal(result.choices?.at(-1)?.mediaType ?? "")} }`),
    ),
    partFrom: sendsForms(context.model) ? literal(`${context.model.package.name}/core`) : none,
    serversExample: pickExample(
      context,
      (operation) => operation === chosen,
      () => trusted(`{ baseUrl: ${choice} }`),
    ),
    serversName: name === undefined ? none : identifier(name),
    serversFrom: chosen === undefined ? none : literal(`${context.model.package.name}/${chosen.function.module}`),
  };
}

/** Whether an operation sends multipart forms. */
export function sendsForms({ operations }: ApiModel): boolean {
  return operations.some(({ requestBody }) => requestBody?.content.some(({ kind }) => kind === "multipart") === true);
}

function sampleError(context: EmitContext): Code {
  const { byStatus } = context.model.client.errors;
  const chosen = byStatus.find(({ status }) => status === 404) ?? byStatus[0];
  return chosen === undefined ? trusted("") : identifier(chosen.className);
}

/** The simplest call that can be shown, reading before writing. */
function pickExample(
  context: EmitContext,
  wanted: (operation: Operation) => boolean,
  options?: (operation: Operation) => Code,
): Example | null {
  const operations = context.model.operations.filter((each) => each.doc.deprecated !== true && wanted(each));
  for (const operation of operations.sort((a, b) => effort(a) - effort(b))) {
    const sample = sampleCall(operation, context.types);
    if (sample === undefined) continue;
    const name = identifier(operation.function.name);
    const needed = neededOptionsOf(operation);
    return {
      function: name,
      from: literal(`${context.model.package.name}/${operation.function.module}`),
      route: propertyKey(`${operation.method} ${operation.path}`, "value"),
      options: clientOptions(context, operation.security),
      call: methodCall(operation, sample.values, options?.(operation)),
      functionCall: trusted(
        `${name}(${["transport", ...sample.values.map((value) => sampleLiteral(value)), ...(needed === "" ? [] : [needed])].join(", ")})`,
      ),
    };
  }
  return null;
}

/** How much there is to read in a call: those that write come after all that read. */
function effort(operation: Operation): number {
  const size = operation.accessor.length + operation.arguments.filter(({ required }) => required).length;
  return operation.method === "GET" ? size : size + 1000;
}

/** What a client is made with so that it can send calls with these requirements. */
function clientOptions(context: EmitContext, security: readonly SecurityRequirement[]): Code {
  const { credentials } = context.model.client;
  const alternatives = security.map((schemes) => schemes.map(({ scheme }) => placeholders(credentials, scheme)));
  // Anonymous access, the empty list, is an alternative like the others.
  const known = alternatives.find((schemes) => schemes.every((options) => options.length > 0));
  const chosen = known ?? alternatives[0] ?? [];
  return objectCode([...new Map([...neededOptions(context), ...chosen.flat()])]);
}

/** The options of one scheme, by the simplest way that it has; none for a scheme without credentials (mutual TLS). */
function placeholders(
  credentials: readonly CredentialOption[],
  scheme: string,
): readonly (readonly [string, string])[] {
  const own = credentials.filter(({ schemes }) => schemes.includes(scheme));
  const way = WAYS.find(({ kinds }) => own.some(({ kind }) => kinds.includes(kind)));
  return own
    .filter(({ kind }) => way?.kinds.includes(kind))
    .map(({ name, kind }) => [name, PLACEHOLDERS[kind] ?? ""] as const);
}

/** What every example must give: a base URL where the document has none, server variables. */
function neededOptions(context: EmitContext): readonly (readonly [string, string])[] {
  const [server] = context.model.servers;
  if (environmentServers(context.model).length === 0) {
    const path = server === undefined ? "" : defaultUrl(server);
    return [["baseUrl", `https://api.example.com${/^\/(?!\/)/.test(path) ? path.replace(/\/+$/, "") : ""}`]];
  }
  return environmentVariables(context.model).map(({ name, defaultValue }) => [name, defaultValue] as const);
}

const PLACEHOLDERS: Partial<Readonly<Record<CredentialOption["kind"], string>>> = {
  token: "YOUR_TOKEN",
  username: "YOUR_NAME",
  password: "YOUR_PASSWORD",
  apiKey: "YOUR_KEY",
  clientId: "YOUR_CLIENT_ID",
  clientSecret: "YOUR_CLIENT_SECRET",
};

/** The options of client credentials, where the document has them. */
function clientCredentials(
  { model }: EmitContext,
  needed: readonly (readonly [string, string])[],
): ReadmeView["clientCredentials"] {
  const { credentials } = model.client;
  if (!credentials.some(({ kind }) => kind === "clientId")) return null;
  const nameOf = (kind: CredentialOption["kind"]): string =>
    credentials.find((credential) => credential.kind === kind)?.name ?? kind;
  const key = (kind: CredentialOption["kind"]): Code => propertyKey(nameOf(kind), "value");
  const given = objectCode([...needed, [nameOf("clientId"), PLACEHOLDERS.clientId ?? ""]]);
  const proof = `${key("clientAuthentication")}: privateKeyJwt({ key: "-----BEGIN PRIVATE KEY-----\\n…" })`;
  return {
    code: trusted(given.replace(/ \}$/, `, ${proof} }`)),
    corePath: literal(`${model.package.name}/core`),
    authentication: key("clientAuthentication"),
    tokenUrl: key("tokenUrl"),
    scopes: key("scopes"),
    skew: key("expirySkewInSeconds"),
  };
}

/** Options that belong together, the simplest first. */
const WAYS: readonly { readonly heading: string; readonly kinds: readonly CredentialOption["kind"][] }[] = [
  { heading: "With a token", kinds: ["token"] },
  { heading: "With an API key", kinds: ["apiKey"] },
  { heading: "With a user name and password", kinds: ["username", "password"] },
  { heading: "With client credentials", kinds: ["clientId", "clientSecret"] },
];

/** One way to authenticate for each set of options that belong together. */
function credentialWays(
  context: EmitContext,
): readonly { readonly heading: Markdown; readonly options: readonly (readonly [string, string])[] }[] {
  const { credentials } = context.model.client;
  return WAYS.flatMap(({ heading, kinds }) => {
    const options = credentials
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name, kind }) => [name, PLACEHOLDERS[kind] ?? ""] as const);
    return options.length === 0 ? [] : [{ heading: markdownInline(heading), options }];
  });
}

function objectCode(options: readonly (readonly [string, string])[]): Code {
  return trusted(
    options.length === 0
      ? ""
      : `{ ${options.map(([name, value]) => `${propertyKey(name, "value")}: ${literal(value)}`).join(", ")} }`,
  );
}
