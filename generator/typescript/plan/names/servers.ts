/** Names of servers, and the client options that fill the variables of their URLs. */
import type { Server } from "../../../model/model.js";
import {
  assignNames,
  entryOf,
  isIdentifier,
  memberName,
  pascalCase,
  typeName,
  words,
} from "../../../model/names/index.js";
import type { SdkServer, ServerVariableOption } from "./sdk-model.js";

/**
 * Servers with their keys in the environments object: the name that they have, else the words of a short description without
 * "server" and the like, else the first label of the host; a single server is `Default`.
 */
export function namedServers(servers: readonly Server[]): readonly SdkServer[] {
  const names = assignNames(
    servers.map((server, index) => ({
      key: server.origin,
      candidates: candidateNames(server, servers.length === 1),
      rank: String(index).padStart(4, "0"),
    })),
  );
  return servers.map((server) => ({ ...server, name: entryOf(names, server.origin) }));
}

function candidateNames({ name, url, doc }: Server, single: boolean): string[] {
  const fromHost = hostName(url);
  if (name !== undefined) return [typeName(name), fromHost];
  if (single) return ["Default"];
  const described = words(doc?.description ?? "").filter(
    (word) => !/^(?:the|a|an|our|api|apis|server|servers|environment|endpoint|url|base|for|of)$/i.test(word),
  );
  const short = described.length > 0 && described.length <= 3 ? typeName(described.join(" ")) : fromHost;
  return [short, fromHost, typeName(url.replace(/^https?:/, ""))];
}

function hostName(url: string): string {
  const host = /^[^/]*\/\/([^/:]+)/.exec(url)?.[1] ?? "";
  const label = host
    .split(".")
    .find((part) => !part.includes("{") && !/^(?:api|www)$/i.test(part) && words(part).length > 0);
  return label === undefined
    ? url.startsWith("/")
      ? `Relative${pascalCase(words(url))}`
      : "Default"
    : typeName(label);
}

/** One client option for each variable of any of the servers, called like the variable. The first server's default counts. */
export function serverVariableOptions(
  servers: readonly Server[],
  taken: ReadonlySet<string>,
): readonly ServerVariableOption[] {
  const variables = new Map<string, ServerVariableOption>();
  for (const { variables: list } of servers) {
    for (const variable of list) {
      const known = variables.get(variable.name);
      const values = [...new Set([...(known?.enum ?? []), ...(variable.enum ?? [])])];
      const open = (known !== undefined && known.enum === undefined) || variable.enum === undefined;
      const doc = known?.doc ?? variable.doc;
      variables.set(variable.name, {
        name: variable.name,
        variable: variable.name,
        defaultValue: known?.defaultValue ?? variable.default,
        ...(open || values.length === 0 ? {} : { enum: values }),
        ...(doc === undefined ? {} : { doc }),
      });
    }
  }
  const names = assignNames(
    [...variables.keys()].map((name) => {
      // Every object seems to have an option `constructor`.
      const inherited = name in Object.prototype;
      const ideal = isIdentifier(name) && !inherited ? name : memberName(inherited ? `server ${name}` : name);
      return { key: name, candidates: [ideal, `${ideal}Variable`], rank: name };
    }),
    taken,
  );
  return [...variables.values()].map((option) => ({ ...option, name: entryOf(names, option.variable) }));
}
