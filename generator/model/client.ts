/** What stands above the operations: the document's info, the client class and its options. */
import type { Options } from "../options/index.js";
import type { SpecDocument } from "../document/document.js";
import { docOf, externalDocsOf } from "./doc.js";
import type { ClientModel, ErrorClasses, Info, Resource, SecurityScheme, Server } from "./model.js";
import { clientOptions } from "./names/reserved.js";
import { credentialOptions } from "./security/schemes.js";
import { serverVariableOptions } from "./servers.js";

/** The Info Object (OpenAPI 3.2 §4.2); blank ones have got stand-ins. */
export function buildInfo(spec: SpecDocument): Info {
  const { info } = spec.root;
  const { contact, license, termsOfService, title, version } = info;
  const origin = "#/info";
  const externalDocs = externalDocsOf(spec.root.externalDocs);
  const licenseName = license?.name ?? license?.identifier;
  return {
    ...docOf({ summary: info.summary, description: info.description }),
    ...(externalDocs === undefined ? {} : { externalDocs }),
    origin,
    title,
    version,
    ...(termsOfService === undefined ? {} : { termsOfService }),
    ...(contact === undefined ? {} : { contact: texts(contact, ["name", "url", "email"]) }),
    ...(license === undefined || licenseName === undefined
      ? {}
      : { license: { name: licenseName, ...texts(license, ["identifier", "url"]) } }),
  };
}

function texts<Key extends string>(
  object: { readonly [K in Key]?: string },
  keys: readonly Key[],
): { readonly [K in Key]?: string } {
  const found = keys.flatMap((key) => (object[key] === undefined ? [] : [[key, object[key]] as const]));
  return Object.fromEntries(found) as { readonly [K in Key]?: string };
}

export interface ClientInput {
  readonly className: string;
  readonly namespace: string;
  readonly errors: ErrorClasses;
  readonly schemes: readonly SecurityScheme[];
  readonly servers: readonly Server[];
  readonly resources: readonly Resource[];
  /** Methods of the client itself. */
  readonly methods: readonly string[];
}

/** The client class and the options of its constructor. */
export function buildClient(input: ClientInput, options: Options): ClientModel {
  const credentials = credentialOptions(input.schemes, clientOptions);
  const taken = new Set([...clientOptions, ...credentials.map(({ name }) => name)]);
  const members = new Set([...input.resources.map(({ getter }) => getter), ...input.methods]);
  let transportProperty = "transport";
  while (members.has(transportProperty)) transportProperty += "_";
  return {
    className: input.className,
    namespace: input.namespace,
    errors: input.errors,
    timeoutInSeconds: options.timeoutInSeconds,
    maxRetries: options.maxRetries,
    credentials,
    serverVariables: serverVariableOptions(input.servers, taken),
    transportProperty,
  };
}
