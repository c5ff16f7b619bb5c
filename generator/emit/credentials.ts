/** Credentials in `src/transport.ts`: the options that take them, and the security schemes made of them. */
import type { ApiModel, CredentialOption, Json, OAuthFlow, SecurityScheme } from "../model/model.js";
import { clientOption } from "./client-option.js";
import type { CodeScope } from "./context.js";
import { docParagraphs } from "./doc-view.js";
import { literal, memberAccess, propertyKey, trusted, type Code } from "./text/text.js";
import type { ClientOptionView, EntryView } from "./templates/views.js";

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

export function credentialOption(scope: CodeScope, credential: CredentialOption): ClientOptionView {
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
  return clientOption(credential.name, credentialType(scope, credential.kind), [...given, defaultText], deprecated);
}

/** Whether the package can fetch tokens by client credentials: `src/transport.ts` has `withClientCredentials` then. */
export function hasGrants(model: ApiModel): boolean {
  return model.securitySchemes.some((scheme) => grantFlow(model, scheme) !== undefined);
}

/** The flow by which tokens of a scheme are fetched, where it has one that options configure. */
function grantFlow({ client }: ApiModel, scheme: SecurityScheme): OAuthFlow | undefined {
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
export function schemeEntry(scope: CodeScope, scheme: SecurityScheme): readonly EntryView[] {
  return entry(scheme, schemeSources(scope, scheme));
}

/** The entry of a scheme that fetches tokens unless the caller gives one; nothing for any other scheme. */
export function grantEntry(scope: CodeScope, scheme: SecurityScheme): readonly EntryView[] {
  const flow = grantFlow(scope.context.model, scheme);
  if (flow === undefined) return [];
  const fetched = clientCredentials(scope, flow, credentialsFor(scope, scheme));
  return entry(scheme, [...schemeSources(scope, scheme), fetched]);
}

function entry(scheme: SecurityScheme, sources: readonly Code[]): readonly EntryView[] {
  return sources.length === 0 ? [] : [{ key: propertyKey(scheme.name, "value"), value: trusted(sources.join(" ?? ")) }];
}

function credentialsFor(scope: CodeScope, scheme: SecurityScheme): readonly CredentialOption[] {
  return scope.context.model.client.credentials.filter(({ schemes }) => schemes.includes(scheme.name));
}

/** What puts a scheme on requests: calls of runtime functions of which the first that is configured counts. */
function schemeSources(scope: CodeScope, scheme: SecurityScheme): readonly Code[] {
  const credentials = credentialsFor(scope, scheme);
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
    case "oauth2":
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

function clientCredentials(scope: CodeScope, flow: OAuthFlow, credentials: readonly CredentialOption[]): Code {
  const nameOf = (kind: CredentialOption["kind"]): string | undefined =>
    credentials.find((candidate) => candidate.kind === kind)?.name;
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
    `tokenUrl: ${tokenUrl === undefined ? "" : `${optionValue(tokenUrl)} ?? `}${literal(flow.tokenUrl ?? "")}`,
    ...CLIENT_CREDENTIALS.flatMap(([member, kind]) => {
      const name = nameOf(kind);
      return name === undefined ? [] : [`${member}: ${optionValue(name)}`];
    }),
    ...optionNames(nameOf, "clientId", "clientSecret").map((pair) => `optionNames: ${pair}`),
    ...(form.length > 0 ? [`form: { ${form.join(", ")} }`] : []),
  ];
  return trusted(`${scope.runtime("clientCredentials")}({ ${members.join(", ")} })`);
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
