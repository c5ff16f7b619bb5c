/** What the package's `README.md` shows: examples that compile, made from the model. */
import { compact } from "../../shared/compact.js";
import type { SecurityRequirement } from "../../model/model.js";
import type { CredentialOption, SdkModel, SdkOperation } from "./names/sdk-model.js";
import type { PlanContext } from "./context.js";
import { hasGrants } from "./credentials.js";
import { defaultUrl, environmentServers, environmentVariables, needsBaseUrl } from "./environments.js";
import { methodCall, neededOptions as neededOptionsOf, type ExampleCall } from "./examples.js";
import { literalOf, local, member, object, variable, type Expression } from "./expression.js";
import { sampleCall } from "./samples.js";
import { serversName } from "./servers.js";

/** An operation as an example: the call of its method and that of its function. */
export interface ExamplePlan {
  readonly function: string;
  readonly module: string;
  /** `GET /users/{id}` */
  readonly route: string;
  /** What a client is made with so that it can send the call. */
  readonly options: Expression;
  readonly call: ExampleCall;
  readonly functionArguments: readonly Expression[];
}

/** One way to authenticate. */
export interface CredentialWay {
  readonly heading: string;
  readonly options: Expression;
}

export interface ReadmePlan {
  /** Without one the package has no operation that can be shown. */
  readonly example?: ExamplePlan;
  readonly pagedExample?: ExamplePlan;
  readonly headersExample?: ExamplePlan;
  /** Property of a declared header of that example. */
  readonly header: string;
  readonly bytesExample?: ExamplePlan;
  readonly acceptExample?: ExamplePlan;
  readonly serversExample?: ExamplePlan;
  /** An operation with servers of its own. */
  readonly servers?: { readonly name: string; readonly module: string };
  /** Options that every client must have. */
  readonly needed: Expression;
  readonly needsBaseUrl: boolean;
  /** Options for requests that are no operation. */
  readonly usualOptions: Expression;
  /** Options with which a transport is made. */
  readonly transportOptions: Expression;
  /** Whether tokens are fetched by client credentials where there is no simpler way. */
  readonly fetchesTokens: boolean;
  readonly credentials: readonly CredentialWay[];
  readonly clientCredentials?: ClientCredentialsPlan;
  /** The class of an error by status. */
  readonly sampleError?: string;
  /** Keys of the document's servers, at most two. */
  readonly environments: readonly string[];
  /** Whether an operation sends multipart forms. */
  readonly sendsForms: boolean;
}

/** Names of the options of client credentials. */
export interface ClientCredentialsPlan {
  readonly options: Expression;
  readonly authentication: string;
  readonly tokenUrl: string;
  readonly scopes: string;
  readonly skew: string;
}

export function planReadme(context: PlanContext): ReadmePlan {
  const { model } = context;
  const example =
    pickExample(context, (operation) => operation.pagination === undefined && operation.result.kind !== "void") ??
    pickExample(context, () => true);
  const needed = neededOptions(model);
  const ways = credentialWays(model);
  const { byStatus } = model.client.errors;
  return {
    ...featureExamples(context),
    needed: optionsObject(needed),
    needsBaseUrl: needsBaseUrl(model),
    usualOptions: clientOptions(model, model.defaultSecurity),
    transportOptions: optionsObject([...needed, ...(ways[0]?.options ?? [])]),
    fetchesTokens: ways[0]?.kinds[0] === "clientId" && hasGrants(model),
    credentials: ways.map(({ heading, options }) => ({ heading, options: optionsObject([...needed, ...options]) })),
    environments: environmentServers(model)
      .slice(0, 2)
      .map(({ name }) => name),
    sendsForms: sendsForms(model),
    ...compact({
      example,
      pagedExample: pickExample(context, (operation) => operation.pagination !== undefined),
      clientCredentials: clientCredentials(model, needed),
      sampleError: (byStatus.find(({ status }) => status === 404) ?? byStatus[0])?.className,
    }),
  };
}

type FeatureExamples = Pick<
  ReadmePlan,
  "headersExample" | "header" | "bytesExample" | "acceptExample" | "serversExample" | "servers"
>;

/** Examples of what only some documents have: typed headers, bytes, a choice of servers. */
function featureExamples(context: PlanContext): FeatureExamples {
  const { operations } = context.model;
  const headed = operations.find(({ resultHeaders, doc }) => resultHeaders !== undefined && doc.deprecated !== true);
  const chosen = operations.find((operation) => serversName(operation) !== undefined);
  const [, server] = chosen?.servers ?? [];
  const name = chosen === undefined ? undefined : serversName(chosen);
  const baseUrl = name === undefined || server === undefined ? undefined : member(local(name), server.name);
  return {
    header: headed?.resultHeaders?.members[0]?.property ?? "",
    ...compact({
      headersExample: pickExample(context, (operation) => operation === headed),
      bytesExample: pickExample(
        context,
        ({ result }) => result.kind === "binary" && !result.optional && result.alternatives.length === 0,
        () => object([["as", literalOf("stream")]]),
      ),
      acceptExample: pickExample(
        context,
        ({ result, arguments: list }) =>
          result.choices !== undefined &&
          list.every((each) => each.kind !== "options" || each.contentTypeRequired !== true),
        ({ result }) => object([["accept", literalOf(result.choices?.at(-1)?.mediaType ?? "")]]),
      ),
      serversExample: pickExample(
        context,
        (operation) => operation === chosen,
        () => object([["baseUrl", baseUrl]]),
      ),
      servers: chosen === undefined || name === undefined ? undefined : { name, module: chosen.function.module },
    }),
  };
}

function sendsForms({ operations }: SdkModel): boolean {
  return operations.some(({ requestBody }) => requestBody?.content.some(({ kind }) => kind === "multipart") === true);
}

/** The simplest call that can be shown, reading before writing. */
function pickExample(
  { model, types }: PlanContext,
  wanted: (operation: SdkOperation) => boolean,
  options?: (operation: SdkOperation) => Expression,
): ExamplePlan | undefined {
  const operations = model.operations.filter((each) => each.doc.deprecated !== true && wanted(each));
  for (const operation of operations.sort((a, b) => effort(a) - effort(b))) {
    const sample = sampleCall(operation, types);
    if (sample === undefined) continue;
    const needed = neededOptionsOf(operation);
    return {
      function: operation.function.name,
      module: operation.function.module,
      route: `${operation.method} ${operation.path}`,
      options: clientOptions(model, operation.security),
      call: methodCall(operation, sample.values, options?.(operation)),
      functionArguments: [
        variable("transport"),
        ...sample.values.map((value) => literalOf(value)),
        ...(needed === undefined ? [] : [needed]),
      ],
    };
  }
  return undefined;
}

/** How much there is to read in a call: those that write come after all that read. */
function effort(operation: SdkOperation): number {
  const size = operation.accessor.length + operation.arguments.filter(({ required }) => required).length;
  return operation.method === "GET" ? size : size + 1000;
}

/** Options by name. */
type GivenOptions = readonly (readonly [name: string, value: string])[];

/** What a client is made with so that it can send calls with these requirements. */
function clientOptions(model: SdkModel, security: readonly SecurityRequirement[]): Expression {
  const { credentials } = model.client;
  const alternatives = security.map((schemes) => schemes.map(({ scheme }) => placeholders(credentials, scheme)));
  // Anonymous access, the empty list, is an alternative like the others.
  const known = alternatives.find((schemes) => schemes.every((options) => options.length > 0));
  const chosen = known ?? alternatives[0] ?? [];
  return optionsObject([...new Map([...neededOptions(model), ...chosen.flat()])]);
}

/** The options of one scheme, by the simplest way that it has; none for a scheme without credentials (mutual TLS). */
function placeholders(credentials: readonly CredentialOption[], scheme: string): GivenOptions {
  const own = credentials.filter(({ schemes }) => schemes.includes(scheme));
  const way = WAYS.find(({ kinds }) => own.some(({ kind }) => kinds.includes(kind)));
  return own
    .filter(({ kind }) => way?.kinds.includes(kind))
    .map(({ name, kind }) => [name, PLACEHOLDERS[kind] ?? ""] as const);
}

/** What every example must give: a base URL where the document has none, server variables. */
function neededOptions(model: SdkModel): GivenOptions {
  const [server] = model.servers;
  if (environmentServers(model).length > 0)
    return environmentVariables(model).map(({ name, defaultValue }) => [name, defaultValue] as const);
  const path = server === undefined ? "" : defaultUrl(server);
  return [["baseUrl", `https://api.example.com${/^\/(?!\/)/.test(path) ? path.replace(/\/+$/, "") : ""}`]];
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
function clientCredentials({ client }: SdkModel, needed: GivenOptions): ClientCredentialsPlan | undefined {
  const { credentials } = client;
  if (!credentials.some(({ kind }) => kind === "clientId")) return undefined;
  const nameOf = (kind: CredentialOption["kind"]): string =>
    credentials.find((credential) => credential.kind === kind)?.name ?? kind;
  const key = object([["key", literalOf("-----BEGIN PRIVATE KEY-----\n…")]]);
  const proof: Expression = { kind: "call", callee: local("privateKeyJwt"), arguments: [key] };
  const given: GivenOptions = [...needed, [nameOf("clientId"), PLACEHOLDERS.clientId ?? ""]];
  const authentication = nameOf("clientAuthentication");
  return {
    options: object([...given.map(([name, value]) => [name, literalOf(value)] as const), [authentication, proof]]),
    authentication,
    tokenUrl: nameOf("tokenUrl"),
    scopes: nameOf("scopes"),
    skew: nameOf("expirySkewInSeconds"),
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
function credentialWays({ client }: SdkModel): readonly ((typeof WAYS)[number] & { readonly options: GivenOptions })[] {
  return WAYS.map((way) => ({
    ...way,
    options: client.credentials
      .filter(({ kind }) => way.kinds.includes(kind))
      .map(({ name, kind }) => [name, PLACEHOLDERS[kind] ?? ""] as const),
  })).filter(({ options }) => options.length > 0);
}

function optionsObject(options: GivenOptions): Expression {
  return object(options.map(([name, value]) => [name, literalOf(value)] as const));
}
