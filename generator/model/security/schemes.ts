/** Security Scheme Objects (OpenAPI 3.2 §4.27), and the client options that fill them. */
import type { Options } from "../../options/index.js";
import { isToken } from "../../document/http.js";
import { isObject, quoted } from "../../document/json/value.js";
import { extensionOf, follow, membersAt, type Located } from "../../document/located.js";
import type { OAuthFlowObject, OAuthFlowsObject, SecuritySchemeObject } from "../../document/openapi.js";
import { entriesIn, namesIn } from "../../document/string-map.js";
import type { ModelContext } from "../context.js";
import { docPart } from "../doc.js";
import type { CredentialOption, OAuthFlow, SecurityRequirement, SecurityScheme } from "../model.js";
import { assignNames, entryOf, memberName } from "../names/index.js";
import type { Report } from "../report.js";

/** The schemes that the document defines, else that of the option `auth`, by name; what cannot be used is reported and left out. */
export function readSchemes({
  spec,
  options,
  report,
}: Pick<ModelContext, "spec" | "options" | "report">): ReadonlyMap<string, SecurityScheme> {
  const { components = {} } = spec.root;
  const schemes = new Map<string, SecurityScheme>();
  for (const [name, member] of membersAt({ value: components, origin: "#/components" }, "securitySchemes")) {
    const scheme = readScheme(name, follow<SecuritySchemeObject>(spec, member), options);
    if (scheme === undefined) {
      report.add(
        "security-scheme-invalid",
        `The security scheme ${quoted(name)} lacks a field that its type needs, or has a name that HTTP does not allow.`,
        { pointer: member.origin },
      );
      continue;
    }
    schemes.set(name, scheme);
  }
  if (options.auth !== undefined && namesIn(components.securitySchemes).length === 0) {
    const scheme = schemeOfOption(options.auth);
    schemes.set(scheme.name, scheme);
  }
  return schemes;
}

/** Where the scheme of the option `auth` stands: nowhere in the document. */
export const OPTION_ORIGIN = "#";

/** `bearer`, `basic`, `header:X-Api-Key`, `query:key`, `cookie:session`. */
function schemeOfOption(auth: string): SecurityScheme {
  const [place = "", parameter = ""] = auth.split(/:(.*)/s);
  const base = { origin: OPTION_ORIGIN, name: "auth" };
  if (place === "bearer" || place === "basic") return { ...base, kind: place };
  return { ...base, kind: "apiKey", in: place as "header" | "query" | "cookie", parameter };
}

function readScheme(
  name: string,
  { value: scheme, origin }: Located<SecuritySchemeObject>,
  options: Options,
): SecurityScheme | undefined {
  const { description, deprecated } = scheme;
  const base = { origin, name, ...docPart({ description, deprecated: deprecated === true ? scheme : undefined }) };
  switch (scheme.type) {
    case "http":
      return readHttpScheme(base, scheme);
    case "apiKey": {
      const { in: place, name: parameter } = scheme;
      if (parameter === undefined || (place !== "header" && place !== "query" && place !== "cookie")) return undefined;
      // Anything else could smuggle a second header in (RFC 9110 §5.1).
      if (place !== "query" && !isToken(parameter)) return undefined;
      return { ...base, kind: "apiKey", in: place, parameter };
    }
    case "oauth2": {
      const { flows } = scheme;
      return flows === undefined ? undefined : { ...base, kind: "oauth2", flows: readFlows(flows, options) };
    }
    case "openIdConnect": {
      const { openIdConnectUrl: url } = scheme;
      return url === undefined ? undefined : { ...base, kind: "openIdConnect", url };
    }
    case "mutualTLS":
      return { ...base, kind: "mutualTLS" };
    default:
      return undefined;
  }
}

function readHttpScheme(
  base: Pick<SecurityScheme, "origin" | "name" | "doc">,
  { scheme = "", bearerFormat }: SecuritySchemeObject,
): SecurityScheme | undefined {
  switch (scheme.toLowerCase()) {
    case "bearer":
      return { ...base, kind: "bearer", ...(bearerFormat === undefined ? {} : { bearerFormat }) };
    case "basic":
      return { ...base, kind: "basic" };
    default:
      return isToken(scheme) ? { ...base, kind: "http", scheme } : undefined;
  }
}

const flowNames: ReadonlySet<string> = new Set<OAuthFlow["flow"]>([
  "clientCredentials",
  "password",
  "implicit",
  "authorizationCode",
  "deviceAuthorization",
]);

/** The flows in the order of the document. */
function readFlows(flows: OAuthFlowsObject, options: Options): OAuthFlow[] {
  return (Object.keys(flows) as OAuthFlow["flow"][]).flatMap((name) => {
    const flow = flowNames.has(name) ? flows[name] : undefined;
    return flow === undefined ? [] : [readFlow(name, flow, options)];
  });
}

function readFlow(name: OAuthFlow["flow"], flow: OAuthFlowObject, options: Options): OAuthFlow {
  const urls = (["tokenUrl", "authorizationUrl", "refreshUrl", "deviceAuthorizationUrl"] as const).flatMap((key) => {
    const url = flow[key];
    return url === undefined || url === "" ? [] : [[key, url] as const];
  });
  return {
    flow: name,
    ...Object.fromEntries(urls),
    scopes: entriesIn(flow.scopes).map(([scope, description]) => ({ name: scope, description })),
    formParameters: options.tokenParameterExtensions
      .map((extension) => extensionOf(flow, extension))
      .flatMap((parameters) => (isObject(parameters) ? Object.entries(parameters) : []))
      .flatMap(([parameter, text]) => (typeof text === "string" ? [{ name: parameter, value: text }] : [])),
  };
}

/** The schemes that requirements name, in the order of the document; mutual TLS is noted. */
export function usedSchemes(
  schemes: ReadonlyMap<string, SecurityScheme>,
  requirements: Iterable<SecurityRequirement>,
  report: Report,
): readonly SecurityScheme[] {
  const used = new Set<string>();
  for (const requirement of requirements) for (const { scheme } of requirement) used.add(scheme);
  const list = [...schemes.values()].filter(({ name }) => used.has(name));
  for (const { kind, name, origin } of list) {
    if (kind === "mutualTLS")
      report.add(
        "security-scheme-unsupported",
        `The scheme ${quoted(name)} (mutual TLS) needs a \`fetch\` that presents a client certificate.`,
        { pointer: origin },
      );
  }
  return list;
}

type CredentialProposal = Omit<CredentialOption, "name"> & { readonly candidates: readonly string[] };

/**
 * The client options that hold credentials. Bearer tokens, OAuth 2 and OpenID Connect share `token`, unless several bearer schemes need
 * telling apart: then those are called like their schemes. One API key is `apiKey`, several are called like their schemes. Client
 * credentials are `clientId`, `clientSecret`, one option for each extra form parameter of the token request, and how tokens are asked
 * for: `clientAuthentication`, `tokenUrl` (one for each that the document has), `scopes` and `expirySkewInSeconds`.
 * @param taken option names that are something else already
 */
export function credentialOptions(
  schemes: readonly SecurityScheme[],
  taken: ReadonlySet<string>,
): readonly CredentialOption[] {
  const proposals = [
    ...tokenWishes(schemes),
    ...basicWishes(schemes),
    ...keyWishes(schemes),
    ...clientCredentialWishes(schemes),
  ];
  const names = assignNames(
    proposals.map(({ candidates }, index) => ({
      key: `${candidates[0] ?? ""} ${index}`,
      candidates,
      rank: String(index).padStart(4, "0"),
    })),
    taken,
  );
  return proposals.map(({ candidates, ...option }, index) => ({
    name: entryOf(names, `${candidates[0] ?? ""} ${index}`),
    ...option,
  }));
}

function tokenWishes(schemes: readonly SecurityScheme[]): CredentialProposal[] {
  const bearers = schemes.filter(({ kind }) => kind === "bearer");
  const others = schemes.filter(({ kind }) => kind === "oauth2" || kind === "openIdConnect");
  const shared = bearers.length === 1 ? [...bearers, ...others] : others;
  const proposals: CredentialProposal[] =
    shared.length === 0
      ? []
      : [
          {
            candidates: ["token", "accessToken"],
            kind: "token",
            schemes: shared.map(({ name }) => name),
            ...docFrom(shared),
          },
        ];
  const own = [...(bearers.length > 1 ? bearers : []), ...schemes.filter(({ kind }) => kind === "http")];
  return [
    ...proposals,
    ...own.map((scheme): CredentialProposal => ({
      candidates: [memberName(scheme.name), `${memberName(scheme.name)}Token`],
      kind: "token",
      schemes: [scheme.name],
      ...docFrom([scheme]),
    })),
  ];
}

function basicWishes(schemes: readonly SecurityScheme[]): CredentialProposal[] {
  const basic = schemes.filter(({ kind }) => kind === "basic");
  const names = basic.map(({ name }) => name);
  return basic.length === 0
    ? []
    : (["username", "password"] as const).map((kind) => ({
        candidates: [kind, `${kind}Credential`],
        kind,
        schemes: names,
        ...docFrom(basic),
      }));
}

function keyWishes(schemes: readonly SecurityScheme[]): CredentialProposal[] {
  const keys = schemes.filter(({ kind }) => kind === "apiKey");
  return keys.map((scheme) => ({
    candidates:
      keys.length === 1
        ? ["apiKey", memberName(scheme.name)]
        : [memberName(scheme.name), `${memberName(scheme.name)}Key`],
    kind: "apiKey",
    schemes: [scheme.name],
    ...docFrom([scheme]),
  }));
}

function clientCredentialWishes(schemes: readonly SecurityScheme[]): CredentialProposal[] {
  const oauth = schemes.filter(
    (scheme) => scheme.kind === "oauth2" && scheme.flows.some(({ flow }) => flow === "clientCredentials"),
  );
  if (oauth.length === 0) return [];
  const names = oauth.map(({ name }) => name);
  const parameters = new Map<string, { value: string; schemes: string[] }>();
  for (const scheme of oauth) {
    for (const { flow, formParameters } of scheme.kind === "oauth2" ? scheme.flows : []) {
      if (flow !== "clientCredentials") continue;
      for (const { name, value } of formParameters) {
        const known = parameters.get(name);
        if (known === undefined) parameters.set(name, { value, schemes: [scheme.name] });
        else known.schemes.push(scheme.name);
      }
    }
  }
  const urls = new Map<string, string[]>();
  for (const { name, url } of oauth.flatMap(tokenUrls)) urls.set(url, [...(urls.get(url) ?? []), name]);
  return [
    { candidates: ["clientId"], kind: "clientId", schemes: names, ...docFrom(oauth) },
    { candidates: ["clientSecret"], kind: "clientSecret", schemes: names, ...docFrom(oauth) },
    ...[...parameters].map(([parameter, { value, schemes: users }]): CredentialProposal => ({
      candidates: [memberName(parameter), `${memberName(parameter)}Parameter`],
      kind: "formParameter",
      schemes: users,
      parameter,
      defaultValue: value,
    })),
    { candidates: ["clientAuthentication"], kind: "clientAuthentication", schemes: names },
    ...[...urls].map(([url, users]): CredentialProposal => ({
      candidates: [
        urls.size === 1 ? "tokenUrl" : memberName(`${users[0]}TokenUrl`),
        memberName(`${users[0]}TokenAddress`),
      ],
      kind: "tokenUrl",
      schemes: users,
      defaultValue: url,
    })),
    { candidates: ["scopes", "tokenScopes"], kind: "scopes", schemes: names },
    { candidates: ["expirySkewInSeconds"], kind: "expirySkewInSeconds", schemes: names },
  ];
}

/** Where a scheme gets tokens by client credentials. */
function tokenUrls(scheme: SecurityScheme): readonly { readonly name: string; readonly url: string }[] {
  const flows = scheme.kind === "oauth2" ? scheme.flows : [];
  return flows.flatMap(({ flow, tokenUrl }) =>
    flow === "clientCredentials" && tokenUrl !== undefined ? [{ name: scheme.name, url: tokenUrl }] : [],
  );
}

function docFrom([first]: readonly SecurityScheme[]): Pick<CredentialOption, "doc"> {
  return first?.doc === undefined ? {} : { doc: first.doc };
}
