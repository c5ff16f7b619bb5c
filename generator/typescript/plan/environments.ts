/** The document's servers: the constant of `src/environments.ts`, and what options say about them. */
import type { SdkModel, SdkServer, ServerVariableOption } from "./names/sdk-model.js";
import { docParagraphs, type DocText } from "./doc.js";
import { freeName } from "./free-name.js";

/** The constant with the document's servers, and its type. */
export interface EnvironmentsPlan {
  readonly name: string;
  /** In document order. */
  readonly servers: readonly { readonly key: string; readonly url: string; readonly doc: DocText }[];
}

/** `undefined` where no server has an address of its own. */
export function planEnvironments(model: SdkModel): EnvironmentsPlan | undefined {
  const servers = environmentServers(model);
  if (servers.length === 0) return undefined;
  return {
    name: environmentsName(model),
    servers: servers.map(({ name, url, doc }) => ({ key: name, url, doc: { paragraphs: docParagraphs(doc) } })),
  };
}

/** Servers with an address of their own; one that is relative to the document names no place to send to. */
export function environmentServers(model: SdkModel): readonly SdkServer[] {
  return model.servers.filter(({ url }) => /^[a-z][a-z0-9+.-]*:\/\/|^\{/i.test(url));
}

/** `ManagementEnvironment`: the constant and its type. Another name where a type of the document has that one. */
export function environmentsName(model: SdkModel): string {
  const { className, namespace, errors } = model.client;
  return freeName(`${namespace}Environment`, [className, namespace, ...Object.values(errors).filter(isName)]);
}

function isName(value: unknown): value is string {
  return typeof value === "string";
}

/** A server's URL with the defaults of its variables. */
export function defaultUrl({ url, variables }: Pick<SdkServer, "url" | "variables">): string {
  const defaults = new Map(variables.map((variable) => [variable.name, variable.default]));
  return url.replace(/\{([^{}]*)\}/g, (expression, name: string) => defaults.get(name) ?? expression);
}

/** Whether the caller must say where requests go: the document has no server, and some operation none of its own. */
export function needsBaseUrl({ servers, operations }: SdkModel): boolean {
  return servers.length === 0 && operations.some((operation) => operation.servers.length === 0);
}

/** The client options that fill the URLs of the document's servers; other options belong to servers of single operations. */
export function environmentVariables({ client, servers }: SdkModel): readonly ServerVariableOption[] {
  const used = new Set(servers.flatMap(({ variables }) => variables.map(({ name }) => name)));
  return client.serverVariables.filter(({ variable }) => used.has(variable));
}
