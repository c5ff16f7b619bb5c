/** Server Objects (OpenAPI 3.2 §4.5, §4.6): where requests go, and the client options that fill the variables of URLs. */
import type { Options } from "../options/index.js";
import type { SpecDocument } from "../document/document.js";
import { quoted } from "../document/json/value.js";
import { itemsAt, membersAt, textExtension, type Located } from "../document/located.js";
import type { ServerObject } from "../document/openapi.js";
import type { SourceOperation } from "./collect.js";
import { docPart } from "./doc.js";
import type { Server, ServerVariableOption } from "./model.js";
import { assignNames, entryOf, isIdentifier, memberName, pascalCase, typeName, words } from "./names/index.js";
import type { Report } from "./report.js";

/** What reading servers takes: a {@link ModelContext} has it. */
export interface ServersInput {
  readonly spec: SpecDocument;
  readonly options: Options;
  readonly report: Report;
}

/** The document's servers; none when it has none that can be used. */
export function documentServers(input: ServersInput): readonly Server[] {
  return readServers({ value: input.spec.root, origin: "#" }, input);
}

/** The servers that an operation or its path item states instead of the document's; empty when neither does. */
export function operationServers(operation: SourceOperation, input: ServersInput): readonly Server[] {
  const own = readServers(operation, input);
  const stated = own.length > 0 ? own : readServers(operation.pathItem, input);
  // Where the first of several counts, the others must be addresses by themselves.
  return stated.filter(({ origin, url }, index) => {
    if (index === 0 || /^(?:https?:)?\/\/|^\{/i.test(url)) return true;
    input.report.add(
      "server-choice-relative",
      `Calls of ${operation.key} cannot choose the server ${quoted(url)}: its URL is relative.`,
      { pointer: origin },
    );
    return false;
  });
}

function readServers(
  holder: Located<{ readonly servers?: readonly ServerObject[] }>,
  { spec, options, report }: ServersInput,
): readonly Server[] {
  const usable = itemsAt(holder, "servers").flatMap((source) => {
    const url = usableUrl(spec, source, report);
    return url === undefined ? [] : [{ source, url }];
  });
  const names = serverNames(usable, options);
  return usable.map(({ source, url }) => ({
    origin: source.origin,
    name: entryOf(names, source.origin),
    url,
    variables: readVariables(source, url, report),
    ...docPart({ description: source.value.description }),
  }));
}

/** The URL without a slash at its end, resolved against the document's own URL when it was read from one; `undefined` (reported) when it is unusable. */
function usableUrl(spec: SpecDocument, source: Located<ServerObject>, report: Report): string | undefined {
  const url = (source.value.url ?? "/").trim();
  const [plain = ""] = url.split(/[?#]/, 1);
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(plain) || plain.startsWith("//");
  // Variables may stand for the scheme: `{protocol}://host`.
  const foreign = /^[a-z][a-z0-9+.-]*:/i.test(plain) && !/^https?:\/\//i.test(plain);
  const userinfo = /^(?:[^/]*:)?\/\/[^/]*@/.test(plain);
  if (/[\x00-\x20\x7f-\x9f\\"<>`^]/.test(url) || plain !== url || foreign || userinfo) {
    report.add(
      "server-url-invalid",
      `The server URL ${quoted(url.replace(/\/\/[^/]*@/, "//…@"))} cannot be used; the server is left out.`,
      { pointer: source.origin },
    );
    return undefined;
  }
  const base = spec.inputs[0]?.uri ?? "";
  const resolved = absolute && !plain.startsWith("//") ? plain : resolveAgainst(plain, base);
  // The empty URL of a document from a file can only mean the host.
  return resolved.length > 1 ? resolved.replace(/\/+$/, "") : resolved || "/";
}

/** A relative URL against the URL of the document, without touching template expressions; unchanged for documents from files. */
function resolveAgainst(url: string, base: string): string {
  const parts = /^(https?:)(\/\/[^/]+)(\/[^?#]*)?/i.exec(base);
  if (parts === null) return url;
  const [, scheme = "", host = "", path = "/"] = parts;
  if (url.startsWith("//")) return scheme + url;
  if (url.startsWith("/")) return scheme + host + url;
  return `${scheme}${host}${path.slice(0, path.lastIndexOf("/") + 1)}${url.replace(/^\.\//, "")}`;
}

function readVariables(source: Located<ServerObject>, url: string, report: Report): Server["variables"] {
  const described = new Map(membersAt(source, "variables"));
  const used = [...new Set([...url.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!))];
  return used.map((name) => {
    const variable = described.get(name);
    const values = variable?.value.enum ?? [];
    const stated = variable?.value.default;
    if (stated === undefined || (values.length > 0 && !values.includes(stated))) {
      report.add("server-variable-invalid", `The variable ${quoted(name)} of the server URL has no usable default.`, {
        pointer: variable?.origin ?? source.origin,
      });
    }
    // A default outside its enum is what the server takes all the same.
    const all = stated === undefined || values.includes(stated) ? values : [...values, stated];
    return {
      name,
      default: stated ?? values[0] ?? "",
      ...(values.length === 0 ? {} : { enum: all }),
      ...docPart({ description: variable?.value.description }),
    };
  });
}

/**
 * Keys of the environments object: the server's `name` (OpenAPI 3.2) or what an extension says, else the words of a short
 * description without "server" and the like, else the first label of the host; a single server is `Default`.
 */
function serverNames(
  servers: readonly { readonly source: Located<ServerObject>; readonly url: string }[],
  options: Options,
): Map<string, string> {
  return assignNames(
    servers.map(({ source, url }, index) => ({
      key: source.origin,
      candidates: candidateNames(source, url, servers.length === 1, options),
      rank: String(index).padStart(4, "0"),
    })),
  );
}

function candidateNames(
  { value: server }: Located<ServerObject>,
  url: string,
  single: boolean,
  options: Options,
): string[] {
  const stated = [server.name, ...options.serverNameExtensions.map((key) => textExtension(server, key))].find(
    (text) => text !== undefined && words(text).length > 0,
  );
  const fromHost = hostName(url);
  if (stated !== undefined) return [typeName(stated), fromHost];
  if (single) return ["Default"];
  const described = words(server.description ?? "").filter(
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
