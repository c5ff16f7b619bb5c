/** The client class. */
import type { SdkModel } from "./names/sdk-model.js";
import { securityValue } from "./constants.js";
import type { PlanContext } from "./context.js";
import { hasGrants } from "./credentials.js";
import { present, type DocText } from "./doc.js";
import { needsBaseUrl } from "./environments.js";
import type { Expression } from "./expression.js";
import { freeName } from "./free-name.js";
import { planChildren, type ChildResource, type ResourceModule, type Superclass } from "./resources.js";

export interface ClientPlan {
  readonly className: string;
  /** Name under which all types and errors are exported. */
  readonly namespace: string;
  readonly doc: DocText;
  /** Getter that hands out the transport. */
  readonly transportProperty: string;
  /** Method for requests that the document does not describe. */
  readonly request: string;
  /** Method that makes a client with other options. */
  readonly withOptions: string;
  readonly needsBaseUrl: boolean;
  readonly children: readonly ChildResource[];
  /** Where the methods of the client are too many for its module. */
  readonly superclass?: Superclass;
  /** Whether tokens are fetched by client credentials: `withClientCredentials` completes the options then. */
  readonly fetchesTokens: boolean;
  /** Names of the document's API keys, which no log may show. */
  readonly apiKeyNames: readonly string[];
  /** Environment variable that turns logging on. */
  readonly debugVariable?: string;
  /** What requests need that are no operation. */
  readonly defaultSecurity?: Expression;
}

export function planClient({ model, options }: PlanContext, modules: readonly ResourceModule[]): ClientPlan {
  const inherited = modules.find((module) => module.class === undefined)?.methodModules[0];
  const { client, info, resources, securitySchemes, defaultSecurity } = model;
  const names = securitySchemes.flatMap((scheme) => (scheme.kind === "apiKey" ? [scheme.parameter] : []));
  const { debugVariable } = options;
  return {
    className: client.className,
    namespace: client.namespace,
    doc: { paragraphs: present([aboutClient(info.title), info.summary, info.description]) },
    transportProperty: client.transportProperty,
    request: freeName("request", memberNames(model)),
    withOptions: freeName("withOptions", memberNames(model)),
    needsBaseUrl: needsBaseUrl(model),
    children: planChildren(resources),
    ...(inherited === undefined ? {} : { superclass: { name: inherited.className, module: inherited.module } }),
    fetchesTokens: hasGrants(model),
    apiKeyNames: [...new Set(names)],
    ...(debugVariable === undefined ? {} : { debugVariable }),
    ...(defaultSecurity.length === 0 ? {} : { defaultSecurity: securityValue(defaultSecurity) }),
  };
}

function memberNames({ client, resources, operations }: SdkModel): readonly string[] {
  return [
    client.transportProperty,
    ...resources.map(({ getter }) => getter),
    ...operations.filter(({ accessor }) => accessor.length === 0).map(({ methodName }) => methodName),
  ];
}

/** "Client for the Pets API."; titles that are no API by name keep their own words. */
function aboutClient(title: string): string {
  if (title.trim() === "") return "Client for the API.";
  return `Client for ${/\bAPI$/u.test(title) && !/^(?:an?|the)\b/iu.test(title) ? "the " : ""}${title}.`;
}
