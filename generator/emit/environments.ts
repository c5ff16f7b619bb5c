/** The document's servers as a constant, `src/environments.ts`. */
import type { ApiModel, Server, ServerVariableOption } from "../model/model.js";
import type { EmitContext } from "./context.js";
import { docParagraphs, indentedDoc } from "./doc-view.js";
import { identifier, literal, propertyKey } from "./text/text.js";

/** Module of the environments, below `src/`. */
export const ENVIRONMENTS_MODULE = "environments";

/** Servers with an address of their own; one that is relative to the document names no place to send to. */
export function environmentServers(model: ApiModel): readonly Server[] {
  return model.servers.filter(({ url }) => /^[a-z][a-z0-9+.-]*:\/\/|^\{/i.test(url));
}

/** `ManagementEnvironment`: the constant and its type. Another name where a type of the document has that one. */
export function environmentsName(model: ApiModel): string {
  const taken = new Set([model.client.className, model.client.namespace, ...Object.values(model.client.errors)]);
  let name = `${model.client.namespace}Environment`;
  while (taken.has(name)) name += "_";
  return name;
}

/** A server's URL with the defaults of its variables. */
export function defaultUrl({ url, variables }: Pick<Server, "url" | "variables">): string {
  const defaults = new Map(variables.map((variable) => [variable.name, variable.default]));
  return url.replace(/\{([^{}]*)\}/g, (expression, name: string) => defaults.get(name) ?? expression);
}

/** Whether the caller must say where requests go: the document has no server, and some operation none of its own. */
export function needsBaseUrl({ servers, operations }: ApiModel): boolean {
  return servers.length === 0 && operations.some((operation) => operation.servers.length === 0);
}

/** The client options that fill the URLs of the document's servers; other options belong to servers of single operations. */
export function environmentVariables({ client, servers }: ApiModel): readonly ServerVariableOption[] {
  const used = new Set(servers.flatMap(({ variables }) => variables.map(({ name }) => name)));
  return client.serverVariables.filter(({ variable }) => used.has(variable));
}

export function renderEnvironments(context: EmitContext): string {
  return context.renderer.render("src/environments.ts.hbs", {
    name: identifier(environmentsName(context.model)),
    environments: environmentServers(context.model).map((server) => {
      const paragraphs = docParagraphs(server.doc);
      const documented = paragraphs.some((text) => text !== undefined && text !== "");
      return {
        key: propertyKey(server.name, "value"),
        url: literal(server.url),
        documented,
        doc: indentedDoc({ paragraphs }),
      };
    }),
  });
}
