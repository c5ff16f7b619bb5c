/** What stands above the operations: the document's info, the client class and its options. */
import type { Options } from "../options.js";
import type { SpecDocument } from "../spec/document.js";
import type { JsonObject } from "../spec/json-value.js";
import { docOf } from "./doc.js";
import type { ClientModel, ErrorClasses, Info, Resource, SecurityScheme, Server } from "./model.js";
import { clientOptions } from "./names/reserved.js";
import { objectOf, textOf, type Located } from "./raw.js";
import { credentialOptions } from "./security/schemes.js";
import { serverVariableOptions } from "./servers.js";

/** The Info Object (OpenAPI 3.2 §4.2); `title` and `version` may be empty. */
export function buildInfo(spec: SpecDocument): Info {
  const root: Located = { value: spec.root as JsonObject, origin: "#" };
  const info = objectOf(root, "info") ?? { value: {}, origin: "#/info" };
  const contact = objectOf(info, "contact");
  const license = objectOf(info, "license");
  const { externalDocs } = docOf(spec, root) ?? {};
  const termsOfService = textOf(info.value, "termsOfService");
  const licenseName =
    license === undefined ? undefined : (textOf(license.value, "name") ?? textOf(license.value, "identifier"));
  return {
    ...docOf(spec, info),
    ...(externalDocs === undefined ? {} : { externalDocs }),
    origin: info.origin,
    title: textOf(info.value, "title") ?? "",
    version: textOf(info.value, "version") ?? "",
    ...(termsOfService === undefined ? {} : { termsOfService }),
    ...(contact === undefined ? {} : { contact: texts(contact, ["name", "url", "email"]) }),
    ...(license === undefined || licenseName === undefined
      ? {}
      : { license: { name: licenseName, ...texts(license, ["identifier", "url"]) } }),
  };
}

function texts<Key extends string>(object: Located, keys: readonly Key[]): { readonly [K in Key]?: string } {
  const found = keys.flatMap((key) => {
    const text = textOf(object.value, key);
    return text === undefined ? [] : [[key, text] as const];
  });
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
