/** `src/transport.ts`: the constructor options that the document calls for, and `createTransport`, which turns them into a transport. */
import type { ApiModel, ServerVariableOption } from "../model/model.js";
import { clientDefaults } from "../options/client-defaults.js";
import { serverArguments } from "./methods/servers.js";
import { TRANSPORT_MODULE } from "./client.js";
import { clientOption } from "./client-option.js";
import { createCodeScope } from "./code-scope.js";
import type { CodeScope, EmitContext } from "./context.js";
import { credentialOption, schemeEntry } from "./credentials.js";
import { docParagraphs, indentedDoc } from "./doc-view.js";
import {
  environmentServers,
  environmentsName,
  environmentVariables,
  ENVIRONMENTS_MODULE,
  needsBaseUrl,
} from "./environments.js";
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
    needsBaseUrl: needsBaseUrl(context.model),
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
    timeoutInSeconds: unlessDefault(client, "timeoutInSeconds"),
    maxRetries: unlessDefault(client, "maxRetries"),
    idempotencyHeader: idempotencyHeader === undefined ? trusted("") : literal(idempotencyHeader),
    makeIdempotencyKey: idempotencyHeader === undefined ? trusted("") : scope.runtime("idempotencyKey"),
    loggingOptions: scope.runtime("LoggingOptions"),
    hooks: scope.runtime("Hooks"),
    loggingDoc: indentedDoc({
      paragraphs: [
        debugVariable === undefined
          ? "Logging of requests. Off by default."
          : `Logging of requests. Off by default. \`${debugVariable}=debug\` in the environment logs to the console; so do \`info\`, \`warn\` and \`error\`.`,
      ],
    }),
    appInfo: scope.runtime("AppInfo"),
    userAgent: userAgentExpression(scope),
  };
  const imports = scope.names.imports().map(printImport);
  return context.renderer.render("src/transport.ts.hbs", { ...view, imports });
}

/** A number of the client; empty where the runtime does the same by itself. */
function unlessDefault(client: ApiModel["client"], name: keyof typeof clientDefaults): Code {
  return client[name] === clientDefaults[name] ? trusted("") : literal(client[name]);
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
    clientOption("environment", trusted(`${scope.runtime("Supplier")}<${type} | (string & {})>`), [
      "A declared server, or a URL. `baseUrl` takes precedence.",
    ]),
  ];
}

function variableOption(variable: ServerVariableOption): ClientOptionView {
  const values = (variable.enum ?? []).map((value) => literal(value));
  const paragraphs = docParagraphs(variable.doc);
  return clientOption(variable.name, trusted(values.join(" | ") || "string"), [
    ...(paragraphs.some((text) => text !== undefined)
      ? paragraphs
      : [`\`{${variable.variable}}\` in the server's URL.`]),
    `Default: \`${variable.defaultValue}\`.`,
  ]);
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
