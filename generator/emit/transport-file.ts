/** `src/transport.ts`: the constructor options that the document calls for, and `createTransport`, which turns them into a transport. */
import type { ApiModel, CredentialOption, Json, SecurityScheme, ServerVariableOption } from "../model/model.js";
import { serverArguments } from "./methods/servers.js";
import { TRANSPORT_MODULE } from "./client.js";
import { createCodeScope } from "./code-scope.js";
import type { CodeScope, EmitContext } from "./context.js";
import { docParagraphs, indentedDoc } from "./doc-view.js";
import { environmentServers, environmentsName, environmentVariables, ENVIRONMENTS_MODULE } from "./environments.js";
import { ERROR_KINDS } from "./errors-file.js";
import { printImport } from "./print.js";
import { VERSION_MODULE } from "./small-files.js";
import { literal, memberAccess, propertyKey, trusted, type Code } from "./text/text.js";
import type { ClientOptionView, EntryView, TransportView } from "./templates/views.js";

export function renderTransport(context: EmitContext): string {
  const { client, info } = context.model;
  const { idempotencyHeader, debugVariable } = context.options;
  const scope = createCodeScope(context, TRANSPORT_MODULE, [
    "ClientOptions",
    "CreateTransportOptions",
    "createTransport",
    "options",
  ]);
  const value = (name: string): Code => scope.names.use({ name, module: "errors", typeOnly: false });
  const view: Omit<TransportView, "imports"> = {
    title: literal(info.title),
    baseOptions: scope.runtime("TransportOptions"),
    transportType: scope.runtime("Transport"),
    httpTransport: scope.runtime("HttpTransport"),
    options: [
      ...environmentOption(scope),
      ...client.serverVariables.map(variableOption),
      ...client.credentials.map((credential) => credentialOption(scope, credential)),
    ],
    baseUrl: baseUrlExpression(scope),
    variables: operationVariables(context.model),
    schemes: context.model.securitySchemes.flatMap((scheme) => schemeEntry(scope, scheme)),
    errors: [
      { key: trusted("base"), value: value(client.errors.base) },
      ...ERROR_KINDS.map((kind) => ({ key: trusted(kind), value: value(client.errors[kind]) })),
    ],
    errorsByStatus: client.errors.byStatus.map(({ status, className }) => ({
      key: trusted(String(status)),
      value: value(className),
    })),
    undeclared: literal(client.errors.undeclared),
    timeoutInSeconds: client.timeoutInSeconds === 60 ? trusted("") : literal(client.timeoutInSeconds),
    maxRetries: client.maxRetries === 2 ? trusted("") : literal(client.maxRetries),
    idempotencyHeader: idempotencyHeader === undefined ? trusted("") : literal(idempotencyHeader),
    makeIdempotencyKey: idempotencyHeader === undefined ? trusted("") : scope.runtime("idempotencyKey"),
    loggingOptions: scope.runtime("LoggingOptions"),
    hooks: scope.runtime("Hooks"),
    loggingDoc: indentedDoc({
      paragraphs: [
        debugVariable === undefined
          ? "What is written about each attempt, and where to; nothing by default."
          : `What is written about each attempt, and where to; by default to the console when the environment variable \`${debugVariable}\` is \`debug\`, \`info\`, \`warn\` or \`error\`.`,
      ],
    }),
    appInfo: scope.runtime("AppInfo"),
    userAgent: userAgentExpression(scope),
  };
  const imports = scope.names.imports().map(printImport);
  return context.renderer.render("src/transport.ts.hbs", { ...view, imports });
}

/** `userAgent(`sample/${VERSION}`, options.appInfo)`: the package's name as a token of RFC 9110 §5.6.2, `@scope/name` as `scope-name`. */
function userAgentExpression(scope: CodeScope): Code {
  const version = scope.names.use({ name: "VERSION", module: VERSION_MODULE, typeOnly: false });
  const product = scope.context.model.package.name.replace(/^@/, "").replace(/[^\w.+-]+/g, "-");
  return trusted(`${scope.runtime("userAgent")}(\`${product}/\${${version}}\`, options.appInfo)`);
}

function environmentOption(scope: CodeScope): readonly ClientOptionView[] {
  const { model } = scope.context;
  if (environmentServers(model).length === 0) return [];
  const type = scope.names.use({ name: environmentsName(model), module: ENVIRONMENTS_MODULE, typeOnly: false });
  return [
    option("environment", trusted(`${scope.runtime("Supplier")}<${type} | (string & {})>`), [
      "Server: one of the document's, or a URL. `baseUrl` wins over it.",
    ]),
  ];
}

function variableOption(variable: ServerVariableOption): ClientOptionView {
  const values = (variable.enum ?? []).map((value) => literal(value));
  const paragraphs = docParagraphs(variable.doc);
  return option(variable.name, trusted(values.join(" | ") || "string"), [
    ...(paragraphs.some((text) => text !== undefined)
      ? paragraphs
      : [`\`{${variable.variable}}\` in the server's URL.`]),
    `Default: \`${variable.defaultValue}\`.`,
  ]);
}

const CREDENTIAL_TEXT: Readonly<Record<CredentialOption["kind"], string>> = {
  token: "Token of the `Authorization` header: a value, a promise, or a function called for every attempt.",
  username: "User name for basic authentication.",
  password: "Password for basic authentication.",
  apiKey: "API key: a value, a promise, or a function called for every attempt.",
  clientId: "Client id for tokens by client credentials: a value, a promise, or a function called for every attempt.",
  clientSecret:
    "Client secret for tokens by client credentials: a value, a promise, or a function called for every attempt.",
  formParameter: "Parameter of the token request.",
  clientAuthentication:
    "How the client shows the token endpoint who it is: `clientSecretBasic`, `privateKeyJwt({ … })` or a function of your own. By default id and secret stand in the form.",
  tokenUrl: "Token endpoint for client credentials.",
  scopes: "Scopes of every token by client credentials. Default: those that the operation needs.",
  expirySkewInSeconds: "How long before its end a token by client credentials is renewed, in seconds. Default: 30.",
};

/** Credentials that may also be promises and functions. */
const SUPPLIED: ReadonlySet<CredentialOption["kind"]> = new Set([
  "token",
  "username",
  "password",
  "apiKey",
  "clientId",
  "clientSecret",
]);

function credentialType(scope: CodeScope, kind: CredentialOption["kind"]): Code {
  if (SUPPLIED.has(kind)) return trusted(`${scope.runtime("Supplier")}<string, ${scope.runtime("CredentialContext")}>`);
  switch (kind) {
    case "clientAuthentication":
      return trusted(scope.runtime("ClientAuthentication"));
    case "scopes":
      return trusted("readonly string[]");
    case "expirySkewInSeconds":
      return trusted("number");
    default:
      return trusted("string");
  }
}

function credentialOption(scope: CodeScope, credential: CredentialOption): ClientOptionView {
  const paragraphs = docParagraphs(credential.doc);
  const given = paragraphs.some((text) => text !== undefined)
    ? paragraphs
    : [
        credential.parameter === undefined
          ? CREDENTIAL_TEXT[credential.kind]
          : `\`${credential.parameter}\` of the token request.`,
      ];
  // Of an option for several schemes the others may well be in use.
  const deprecated = credential.schemes.length === 1 && credential.doc?.deprecated === true;
  const defaultText = credential.defaultValue === undefined ? undefined : `Default: \`${credential.defaultValue}\`.`;
  return option(credential.name, credentialType(scope, credential.kind), [...given, defaultText], deprecated);
}

function option(
  name: string,
  type: Code,
  paragraphs: readonly (string | undefined)[],
  deprecated = false,
): ClientOptionView {
  const tags = deprecated ? [{ tag: "deprecated" as const }] : [];
  return { name: propertyKey(name), type, doc: indentedDoc({ paragraphs, tags }) };
}

/** The document's server with the caller's choice and variables; empty when the document has no server. */
function baseUrlExpression(scope: CodeScope): Code {
  const { model } = scope.context;
  const [server] = environmentServers(model);
  const variables = environmentVariables(model);
  if (server === undefined) {
    const [relative] = model.servers;
    return relative === undefined || relative.url === "/"
      ? trusted("")
      : filled(scope, literal(relative.url), variables);
  }
  const environments = scope.names.use({ name: environmentsName(model), module: ENVIRONMENTS_MODULE, typeOnly: false });
  return filled(scope, trusted(`options.environment ?? ${environments}${memberAccess(server.name)}`), variables);
}

/** What the options say about the variables of operations' own servers; they have their own defaults. */
function operationVariables({ operations, client }: ApiModel): readonly EntryView[] {
  const used = new Set(
    operations.flatMap(({ servers }) => servers.flatMap(({ variables }) => variables.map(({ name }) => name))),
  );
  return client.serverVariables
    .filter(({ variable }) => used.has(variable))
    .map(({ name, variable }) => ({
      key: propertyKey(variable, "value"),
      value: trusted(`options${memberAccess(name)}`),
    }));
}

function filled(scope: CodeScope, url: Code, variables: readonly ServerVariableOption[]): Code {
  if (variables.length === 0) return url;
  const given = variables.map(({ name, variable, defaultValue, enum: values }) => ({
    name: variable,
    value: trusted(`options${memberAccess(name)} ?? ${literal(defaultValue)}`),
    default: defaultValue,
    enum: values,
  }));
  return trusted(`${scope.runtime("serverUrl")}(${[url, ...serverArguments(given)].join(", ")})`);
}

/** `bearerAuth: bearer(options.token)`; nothing for a scheme that no option configures. */
function schemeEntry(scope: CodeScope, scheme: SecurityScheme): readonly EntryView[] {
  const sources = schemeSources(scope, scheme);
  return sources.length === 0 ? [] : [{ key: propertyKey(scheme.name, "value"), value: trusted(sources.join(" ?? ")) }];
}

/** What puts a scheme on requests: calls of runtime functions of which the first that is configured counts. */
function schemeSources(scope: CodeScope, scheme: SecurityScheme): readonly Code[] {
  const credentials = scope.context.model.client.credentials.filter(({ schemes }) => schemes.includes(scheme.name));
  const nameOf = (kind: CredentialOption["kind"]): string | undefined =>
    credentials.find((candidate) => candidate.kind === kind)?.name;
  const given = (kind: CredentialOption["kind"]): Code | undefined => {
    const name = nameOf(kind);
    return name === undefined ? undefined : optionValue(name);
  };
  // Errors name the option; the runtime knows the usual names.
  const unlike = (usual: CredentialOption["kind"], print: (name: Code) => readonly Code[]): readonly Code[] => {
    const name = nameOf(usual);
    return name === undefined || name === usual ? [] : print(literal(name));
  };
  const bearer = (authScheme?: string): readonly Code[] => {
    const named = unlike("token", (name) => [literal(authScheme ?? "Bearer"), name]);
    const rest = named.length > 0 || authScheme === undefined ? named : [literal(authScheme)];
    return call(scope, "bearer", given("token"), rest);
  };
  switch (scheme.kind) {
    case "bearer":
    case "openIdConnect":
      return bearer();
    case "http":
      return bearer(scheme.scheme);
    case "basic": {
      const password = given("password");
      const names = optionNames(nameOf, "username", "password");
      return call(scope, "basic", given("username"), password === undefined ? [] : [password, ...names]);
    }
    case "apiKey": {
      const place = [literal(scheme.in), literal(scheme.parameter)];
      return call(scope, "apiKey", given("apiKey"), [...place, ...unlike("apiKey", (name) => [name])]);
    }
    case "oauth2":
      return [...bearer(), ...clientCredentials(scope, scheme, credentials)];
    case "mutualTLS":
      return [trusted(`${scope.runtime("mutualTls")}()`)];
  }
}

function optionValue(name: string): Code {
  return trusted(`options${memberAccess(name)}`);
}

/** Nothing for a scheme that no option configures. */
function call(
  scope: CodeScope,
  name: "apiKey" | "basic" | "bearer",
  first: Code | undefined,
  rest: readonly Code[],
): readonly Code[] {
  return first === undefined ? [] : [trusted(`${scope.runtime(name)}(${[first, ...rest].join(", ")})`)];
}

/** The names of two options, unless they are the usual ones. */
function optionNames(
  nameOf: (kind: CredentialOption["kind"]) => string | undefined,
  ...kinds: readonly [CredentialOption["kind"], CredentialOption["kind"]]
): readonly Code[] {
  const names = kinds.map((kind) => nameOf(kind) ?? kind);
  return names.every((name, index) => name === kinds[index])
    ? []
    : [trusted(`[${names.map((name) => literal(name)).join(", ")}]`)];
}

function clientCredentials(
  scope: CodeScope,
  scheme: Extract<SecurityScheme, { kind: "oauth2" }>,
  credentials: readonly CredentialOption[],
): readonly Code[] {
  const flow = scheme.flows.find((candidate) => candidate.flow === "clientCredentials");
  const nameOf = (kind: CredentialOption["kind"]): string | undefined =>
    credentials.find((candidate) => candidate.kind === kind)?.name;
  if (flow?.tokenUrl === undefined || nameOf("clientId") === undefined) return [];
  const optional = new Map(
    credentials.flatMap((credential) =>
      credential.parameter === undefined ? [] : [[credential.parameter, credential] as const],
    ),
  );
  const names = new Set([...flow.formParameters.map(({ name }) => name), ...optional.keys()]);
  const fixed = new Map(flow.formParameters.map(({ name, value }) => [name, value]));
  const form = [...names].map(
    (name) => `${propertyKey(name, "value")}: ${formValue(optional.get(name), fixed.get(name))}`,
  );
  const tokenUrl = nameOf("tokenUrl");
  const members = [
    `tokenUrl: ${tokenUrl === undefined ? "" : `${optionValue(tokenUrl)} ?? `}${literal(flow.tokenUrl)}`,
    ...CLIENT_CREDENTIALS.flatMap(([member, kind]) => {
      const name = nameOf(kind);
      return name === undefined ? [] : [`${member}: ${optionValue(name)}`];
    }),
    ...optionNames(nameOf, "clientId", "clientSecret").map((pair) => `optionNames: ${pair}`),
    ...(form.length > 0 ? [`form: { ${form.join(", ")} }`] : []),
  ];
  return [trusted(`${scope.runtime("clientCredentials")}({ ${members.join(", ")} })`)];
}

/** Members of the options of `clientCredentials`, by what fills them. */
const CLIENT_CREDENTIALS: readonly (readonly [member: string, kind: CredentialOption["kind"]])[] = [
  ["clientId", "clientId"],
  ["clientSecret", "clientSecret"],
  ["authenticate", "clientAuthentication"],
  ["scopes", "scopes"],
  ["expirySkewInSeconds", "expirySkewInSeconds"],
];

/** The caller's option, else what the document states. */
function formValue(credential: CredentialOption | undefined, fixed: string | undefined): Code {
  const fallback: Json | undefined = credential?.defaultValue ?? fixed;
  if (credential === undefined) return literal(fallback ?? "");
  return trusted(`${optionValue(credential.name)}${fallback === undefined ? "" : ` ?? ${literal(fallback)}`}`);
}
