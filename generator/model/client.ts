/** What stands above the operations: the document's info, the package, the client class and its options. */
import type { Options } from "../options.js";
import type { SpecDocument } from "../spec/document.js";
import type { JsonObject } from "../spec/json-value.js";
import { docOf } from "./doc.js";
import type { ClientModel, ErrorClasses, Info, PackageModel, Resource, SecurityScheme, Server } from "./model.js";
import { clientOptions } from "./names/reserved.js";
import { packageNameFrom } from "./names/types.js";
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

/** Name, version and the like of the generated package. */
export function buildPackage(info: Info, options: Options): PackageModel {
  const license = info.license === undefined ? undefined : spdx(info.license.identifier ?? info.license.name);
  const description = info.summary ?? (info.title === "" ? undefined : `TypeScript SDK for ${info.title}`);
  return {
    name: options.packageName ?? packageNameFrom(info.title),
    version: options.packageVersion ?? (isSemanticVersion(info.version) ? info.version : "0.0.0"),
    ...(description === undefined ? {} : { description: description.replace(/\s+/g, " ") }),
    ...(license === undefined ? {} : { license }),
    ...(options.repository === undefined ? {} : { repository: options.repository }),
  };
}

/** https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string, which npm requires of a version. */
function isSemanticVersion(text: string): boolean {
  const identifier = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
  return (
    new RegExp(
      `^(?:(?:0|[1-9]\\d{0,15})\\.){2}(?:0|[1-9]\\d{0,15})(?:-${identifier}(?:\\.${identifier})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$`,
    ).test(text) && text.length <= 256
  );
}

/** An SPDX identifier, for names that are one or nearly; other licences are named in the README only. */
function spdx(name: string): string | undefined {
  const trimmed = name.trim();
  if (/^Apache(?: License)?,?(?: Version)? 2(?:\.0)?$/i.test(trimmed)) return "Apache-2.0";
  return /^(?:[A-Za-z]+[A-Za-z0-9.]*-[A-Za-z0-9.+-]+|MIT|ISC|Unlicense|0BSD)$/.test(trimmed) ? trimmed : undefined;
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
