/** Server Objects (OpenAPI 3.2 §4.5, §4.6): where requests go. */
import type { Options } from "../options/index.js";
import type { SpecDocument } from "../document/document.js";
import { quoted } from "../document/json/value.js";
import { itemsAt, membersAt, textExtension, type Located } from "../document/located.js";
import type { ServerObject } from "../document/openapi.js";
import type { SourceOperation } from "./collect.js";
import { docPart } from "./doc.js";
import type { Server } from "./model.js";
import { words } from "./names/index.js";
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
  return usable.map(({ source, url }) => ({
    origin: source.origin,
    ...nameOf(source.value, options),
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

/** The server's `name` (OpenAPI 3.2), else what an extension says. */
function nameOf(server: ServerObject, { serverNameExtensions }: Options): Pick<Server, "name"> {
  const name = [server.name, ...serverNameExtensions.map((key) => textExtension(server, key))].find(
    (text) => text !== undefined && words(text).length > 0,
  );
  return name === undefined ? {} : { name };
}
