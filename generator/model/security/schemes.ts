/** Security Scheme Objects (OpenAPI 3.2 §4.27). */
import type { Options } from "../../options/index.js";
import { isToken } from "../../document/http.js";
import { isObject, quoted } from "../../document/json/value.js";
import { extensionOf, follow, membersAt, type Located } from "../../document/located.js";
import type { OAuthFlowObject, OAuthFlowsObject, SecuritySchemeObject } from "../../document/openapi.js";
import { entriesIn, namesIn } from "../../document/string-map.js";
import type { ModelContext } from "../context.js";
import { docPart } from "../doc.js";
import type { OAuthFlow, SecurityRequirement, SecurityScheme } from "../model.js";
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
