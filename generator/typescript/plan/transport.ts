/** The options that the document calls for, and what `createTransport` makes of them. */
import { compact } from "../../shared/compact.js";
import type { SdkModel, ServerVariableOption } from "./names/sdk-model.js";
import { clientDefaults } from "../../options/client-defaults.js";
import { clientOption, type ClientOption } from "./client-option.js";
import type { PlanContext } from "./context.js";
import { credentialNames, credentialOption, grantEntry, isGrantOption, schemeEntry } from "./credentials.js";
import { docParagraphs } from "./doc.js";
import { environmentServers, environmentsName, environmentVariables, needsBaseUrl } from "./environments.js";
import {
  call,
  literalOf,
  member,
  runtimeType,
  union,
  variable,
  type Expression,
  type ObjectMember,
  type TypeExpression,
} from "./expression.js";
import { ENVIRONMENTS_MODULE } from "./modules.js";
import { orDefault, serverArguments } from "./servers.js";

export interface TransportPlan {
  readonly title: string;
  /** The package's name as a token of RFC 9110 §5.6.2, `@scope/name` as `scope-name`, for `User-Agent`. */
  readonly product: string;
  readonly options: readonly ClientOption[];
  /** Absent: the document has no server. */
  readonly baseUrl?: Expression;
  readonly needsBaseUrl: boolean;
  /** What the options say about the variables of operations' own servers. */
  readonly variables: readonly ObjectMember[];
  readonly schemes: readonly ObjectMember[];
  /** The options that configure a scheme, for errors. */
  readonly credentials: readonly ObjectMember[];
  /** Options for tokens by client credentials. */
  readonly grantOptions: readonly ClientOption[];
  /** Schemes that fetch tokens. */
  readonly grants: readonly ObjectMember[];
  /** The option without which no token is fetched. */
  readonly grantOption?: string;
  /** Whether any scheme is configured. */
  readonly secured: boolean;
  /** What a status that an operation does not declare gives. */
  readonly undeclared: string;
  /** Absent: the runtime's default. */
  readonly timeoutInSeconds?: number;
  readonly maxRetries?: number;
  /** Header of idempotency keys; absent: none are made. */
  readonly idempotencyHeader?: string;
  /** Environment variable that turns logging on. */
  readonly debugVariable?: string;
}

export function planTransport({ model, options }: PlanContext): TransportPlan {
  const { client, info, securitySchemes } = model;
  const schemes = securitySchemes.flatMap((scheme) => schemeEntry(model, scheme));
  const grants = securitySchemes.flatMap((scheme) => grantEntry(model, scheme));
  // Without such a scheme no option is for tokens.
  const forGrants = client.credentials.filter((credential) => grants.length > 0 && isGrantOption(credential));
  const others = client.credentials.filter((credential) => !forGrants.includes(credential));
  return {
    title: info.title,
    product: model.package.name.replace(/^@/, "").replace(/[^\w.+-]+/g, "-"),
    options: [
      ...environmentOption(model),
      ...client.serverVariables.map(variableOption),
      ...others.map(credentialOption),
    ],
    needsBaseUrl: needsBaseUrl(model),
    variables: operationVariables(model),
    schemes,
    credentials: securitySchemes.flatMap((scheme) => credentialNames(model, scheme)),
    grantOptions: forGrants.map(credentialOption),
    grants,
    secured: schemes.length + grants.length > 0,
    undeclared: client.errors.undeclared,
    ...compact({
      baseUrl: baseUrlOf(model),
      grantOption: forGrants.find(({ kind }) => kind === "clientId")?.name,
      timeoutInSeconds: unlessDefault(client, "timeoutInSeconds"),
      maxRetries: unlessDefault(client, "maxRetries"),
      idempotencyHeader: options.idempotencyHeader,
      debugVariable: options.debugVariable,
    }),
  };
}

/** A number of the client; `undefined` where the runtime does the same by itself. */
function unlessDefault(client: SdkModel["client"], name: keyof typeof clientDefaults): number | undefined {
  return client[name] === clientDefaults[name] ? undefined : client[name];
}

function environmentOption(model: SdkModel): readonly ClientOption[] {
  if (environmentServers(model).length === 0) return [];
  const known: TypeExpression = { kind: "declared", name: environmentsName(model), module: ENVIRONMENTS_MODULE };
  return [
    clientOption("environment", runtimeType("Supplier", union([known, { kind: "anyString" }])), [
      "A declared server, or a URL. `baseUrl` takes precedence.",
    ]),
  ];
}

function variableOption(variable: ServerVariableOption): ClientOption {
  const values = (variable.enum ?? []).map((value): TypeExpression => ({ kind: "literal", value }));
  const paragraphs = docParagraphs(variable.doc);
  return clientOption(variable.name, values.length === 0 ? { kind: "keyword", name: "string" } : union(values), [
    ...(paragraphs.length > 0 ? paragraphs : [`\`{${variable.variable}}\` in the server's URL.`]),
    `Default: \`${variable.defaultValue}\`.`,
  ]);
}

/** The document's server with the caller's choice and variables; `undefined` when the document has no server. */
function baseUrlOf(model: SdkModel): Expression | undefined {
  const [server] = environmentServers(model);
  const variables = environmentVariables(model);
  if (server === undefined) {
    const [relative] = model.servers;
    return relative === undefined || relative.url === "/" ? undefined : filled(literalOf(relative.url), variables);
  }
  const environments: Expression = { kind: "constant", name: environmentsName(model), module: ENVIRONMENTS_MODULE };
  const values = [member(variable("options"), "environment"), member(environments, server.name)];
  return filled({ kind: "coalesce", values }, variables);
}

/** What the options say about the variables of operations' own servers; they have their own defaults. */
function operationVariables({ operations, client }: SdkModel): readonly ObjectMember[] {
  const used = new Set(
    operations.flatMap(({ servers }) => servers.flatMap(({ variables }) => variables.map(({ name }) => name))),
  );
  return client.serverVariables
    .filter(({ variable: name }) => used.has(name))
    .map(({ name, variable: key }) => ({ key, value: member(variable("options"), name) }));
}

function filled(url: Expression, variables: readonly ServerVariableOption[]): Expression {
  if (variables.length === 0) return url;
  const given = variables.map(({ name, variable: key, defaultValue, enum: values }) => ({
    name: key,
    value: orDefault(member(variable("options"), name), defaultValue),
    default: defaultValue,
    enum: values,
  }));
  return call("serverUrl", [url, ...serverArguments(given)]);
}
