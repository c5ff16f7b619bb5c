/** Credentials in `src/transport.ts`: the options that take them, and the security schemes made of them. */
import type { Json, OAuthFlow, SecurityScheme } from "../../model/model.js";
import type { CredentialOption, SdkModel } from "./names/sdk-model.js";
import { clientOption, type ClientOption } from "./client-option.js";
import { docParagraphs } from "./doc.js";
import {
  call,
  literalOf,
  member,
  object,
  runtimeType,
  variable,
  type Expression,
  type ObjectMember,
  type TypeExpression,
} from "./expression.js";

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
    "How the client authenticates at the token endpoint: `clientSecretBasic`, `privateKeyJwt({ … })` or a function of your own. By default id and secret are in the form.",
  tokenUrl: "Token endpoint for client credentials.",
  scopes: "Scopes of every token by client credentials. Default: those that the operation needs.",
  expirySkewInSeconds: "How long before it expires a token by client credentials is renewed, in seconds. Default: 30.",
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

function credentialType(kind: CredentialOption["kind"]): TypeExpression {
  const string: TypeExpression = { kind: "keyword", name: "string" };
  if (SUPPLIED.has(kind)) return runtimeType("Supplier", string, runtimeType("CredentialContext"));
  switch (kind) {
    case "clientAuthentication":
      return runtimeType("ClientAuthentication");
    case "scopes":
      return { kind: "array", items: string, readonly: true };
    case "expirySkewInSeconds":
      return { kind: "keyword", name: "number" };
    default:
      return string;
  }
}

export function credentialOption(credential: CredentialOption): ClientOption {
  const paragraphs = docParagraphs(credential.doc);
  const given =
    paragraphs.length > 0
      ? paragraphs
      : [
          credential.parameter === undefined
            ? CREDENTIAL_TEXT[credential.kind]
            : `\`${credential.parameter}\` of the token request.`,
        ];
  // Of an option for several schemes the others may well be in use.
  const deprecated = credential.schemes.length === 1 && credential.doc?.deprecated === true;
  const defaultText = credential.defaultValue === undefined ? undefined : `Default: \`${credential.defaultValue}\`.`;
  return clientOption(credential.name, credentialType(credential.kind), [...given, defaultText], deprecated);
}

/** Whether the package can fetch tokens by client credentials: `src/transport.ts` has `withClientCredentials` then. */
export function hasGrants(model: SdkModel): boolean {
  return model.securitySchemes.some((scheme) => grantFlow(model, scheme) !== undefined);
}

/** The flow by which tokens of a scheme are fetched, where it has one that options configure. */
function grantFlow({ client }: SdkModel, scheme: SecurityScheme): OAuthFlow | undefined {
  const configured = client.credentials.some(
    ({ kind, schemes }) => kind === "clientId" && schemes.includes(scheme.name),
  );
  if (!configured || scheme.kind !== "oauth2") return undefined;
  return scheme.flows.find(({ flow, tokenUrl }) => flow === "clientCredentials" && tokenUrl !== undefined);
}

/** Whether an option is for tokens by client credentials. */
export function isGrantOption({ kind }: CredentialOption): boolean {
  return GRANT_OPTIONS.has(kind);
}

const GRANT_OPTIONS: ReadonlySet<CredentialOption["kind"]> = new Set([
  "clientId",
  "clientSecret",
  "formParameter",
  "clientAuthentication",
  "tokenUrl",
  "scopes",
  "expirySkewInSeconds",
]);

/** `bearerAuth: bearer(options.token)`; nothing for a scheme that no option configures. */
export function schemeEntry(model: SdkModel, scheme: SecurityScheme): readonly ObjectMember[] {
  return entry(scheme, schemeSources(model, scheme));
}

/** The entry of a scheme that fetches tokens unless the caller gives one; nothing for any other scheme. */
export function grantEntry(model: SdkModel, scheme: SecurityScheme): readonly ObjectMember[] {
  const flow = grantFlow(model, scheme);
  if (flow === undefined) return [];
  return entry(scheme, [...schemeSources(model, scheme), clientCredentials(flow, credentialsFor(model, scheme))]);
}

function entry(scheme: SecurityScheme, values: readonly Expression[]): readonly ObjectMember[] {
  return values.length === 0 ? [] : [{ key: scheme.name, value: { kind: "coalesce", values } }];
}

/** `bearerAuth: "token"`: the options that configure a scheme, as errors name them; nothing where no option does. */
export function credentialNames(model: SdkModel, scheme: SecurityScheme): readonly ObjectMember[] {
  const credentials = credentialsFor(model, scheme);
  const nameOf = (kind: CredentialOption["kind"]): string | undefined =>
    credentials.find((candidate) => candidate.kind === kind)?.name;
  const login = [nameOf("username"), nameOf("password")].filter((name) => name !== undefined).join(" and ");
  const grant = grantFlow(model, scheme) === undefined ? undefined : nameOf("clientId");
  const names = [nameOf("token"), nameOf("apiKey"), login, grant].filter((name) => name !== undefined && name !== "");
  const text = names.join(" or ");
  return text === "" || text === scheme.name ? [] : [{ key: scheme.name, value: literalOf(text) }];
}

function credentialsFor(model: SdkModel, scheme: SecurityScheme): readonly CredentialOption[] {
  return model.client.credentials.filter(({ schemes }) => schemes.includes(scheme.name));
}

type NameOf = (kind: CredentialOption["kind"]) => string | undefined;

/** What puts a scheme on requests: calls of runtime functions of which the first that is configured counts. */
function schemeSources(model: SdkModel, scheme: SecurityScheme): readonly Expression[] {
  const credentials = credentialsFor(model, scheme);
  const nameOf: NameOf = (kind) => credentials.find((candidate) => candidate.kind === kind)?.name;
  const given = (kind: CredentialOption["kind"]): Expression | undefined => {
    const name = nameOf(kind);
    return name === undefined ? undefined : option(name);
  };
  // Errors name the option; the runtime knows the usual names.
  const unlike = (usual: CredentialOption["kind"]): readonly Expression[] => {
    const name = nameOf(usual);
    return name === undefined || name === usual ? [] : [literalOf(name)];
  };
  const bearer = (authScheme?: string): readonly Expression[] => {
    const named = unlike("token");
    const needed = named.length > 0 || authScheme !== undefined;
    return source("bearer", given("token"), [...(needed ? [literalOf(authScheme ?? "Bearer")] : []), ...named]);
  };
  switch (scheme.kind) {
    case "bearer":
    case "oauth2":
    case "openIdConnect":
      return bearer();
    case "http":
      return bearer(scheme.scheme);
    case "basic": {
      const password = given("password");
      const names = optionNames(nameOf, "username", "password");
      return source("basic", given("username"), password === undefined ? [] : [password, ...names]);
    }
    case "apiKey":
      return source("apiKey", given("apiKey"), [
        literalOf(scheme.in),
        literalOf(scheme.parameter),
        ...unlike("apiKey"),
      ]);
    case "mutualTLS":
      return [call("mutualTls", [])];
  }
}

function option(name: string): Expression {
  return member(variable("options"), name);
}

/** Nothing for a scheme that no option configures. */
function source(
  name: "apiKey" | "basic" | "bearer",
  first: Expression | undefined,
  rest: readonly Expression[],
): readonly Expression[] {
  return first === undefined ? [] : [call(name, [first, ...rest])];
}

/** The names of two options, unless they are the usual ones. */
function optionNames(
  nameOf: NameOf,
  ...kinds: readonly [CredentialOption["kind"], CredentialOption["kind"]]
): readonly Expression[] {
  const names = kinds.map((kind) => nameOf(kind) ?? kind);
  return names.every((name, index) => name === kinds[index])
    ? []
    : [{ kind: "array", items: names.map((name) => literalOf(name)) }];
}

function clientCredentials(flow: OAuthFlow, credentials: readonly CredentialOption[]): Expression {
  const nameOf: NameOf = (kind) => credentials.find((candidate) => candidate.kind === kind)?.name;
  const optional = new Map(
    credentials.flatMap((credential) =>
      credential.parameter === undefined ? [] : [[credential.parameter, credential] as const],
    ),
  );
  const names = new Set([...flow.formParameters.map(({ name }) => name), ...optional.keys()]);
  const fixed = new Map(flow.formParameters.map(({ name, value }) => [name, value]));
  const form = [...names].map((name) => [name, formValue(optional.get(name), fixed.get(name))] as const);
  const tokenUrl = nameOf("tokenUrl");
  const stated = literalOf(flow.tokenUrl ?? "");
  const [pair] = optionNames(nameOf, "clientId", "clientSecret");
  const members = CLIENT_CREDENTIALS.map(([key, kind]) => {
    const name = nameOf(kind);
    return [key, name === undefined ? undefined : option(name)] as const;
  });
  return call("clientCredentials", [
    object([
      ["tokenUrl", tokenUrl === undefined ? stated : { kind: "coalesce", values: [option(tokenUrl), stated] }],
      ...members,
      ["optionNames", pair],
      ["form", form.length > 0 ? object(form) : undefined],
    ]),
  ]);
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
function formValue(credential: CredentialOption | undefined, fixed: string | undefined): Expression {
  const fallback: Json | undefined = credential?.defaultValue ?? fixed;
  if (credential === undefined) return literalOf(fallback ?? "");
  const given = option(credential.name);
  return fallback === undefined ? given : { kind: "coalesce", values: [given, literalOf(fallback)] };
}
