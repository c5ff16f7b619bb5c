/** A document as it stands in its file: only local references, nothing of the generator. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { asOpenApi } from "./swagger-document.js";

export type Raw = Readonly<Record<string, unknown>>;

export interface RawParameter {
  readonly name: string;
  readonly in: string;
  readonly node: Raw;
}

export interface RawOperation {
  /** `#/paths/~1users/get` */
  readonly pointer: string;
  readonly method: string;
  readonly path: string;
  readonly node: Raw;
  /** Those of the path with those of the operation over them (OpenAPI 3.2 §4.10.1). */
  readonly parameters: readonly RawParameter[];
  /** Where its body is described: there, or in a component. */
  readonly bodyPointer: string;
  /** Schemas by media type; empty without a body. */
  readonly requestBody: ReadonlyMap<string, Raw>;
  readonly responses: ReadonlyMap<string, ReadonlyMap<string, Raw>>;
  /** Alternatives of schemes that are needed together. */
  readonly security: readonly (readonly string[])[];
  /** Path of the URL of the server that counts for this operation, with its origin when it is absolute. */
  readonly server: { readonly origin: string | undefined; readonly path: string };
}

export interface RawDocument {
  readonly root: Raw;
  readonly operations: readonly RawOperation[];
  /** Follows references until there is none. */
  resolve(node: unknown): Raw;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

export function readRawDocument(file: string): RawDocument {
  const text = readFileSync(file, "utf8");
  const read = (/^\s*\{/.test(text) ? JSON.parse(text) : parse(text)) as Raw;
  const resolve = (node: unknown): Raw => {
    let current = node;
    for (let steps = 0; steps < 50; steps++) {
      const reference = isRaw(current) ? current["$ref"] : undefined;
      if (typeof reference !== "string") return isRaw(current) ? current : {};
      current = at(read, reference);
    }
    throw new Error(`A reference leads nowhere: ${JSON.stringify(node).slice(0, 200)}`);
  };
  const root = read["swagger"] === undefined ? read : asOpenApi(read, resolve);
  const operations = Object.entries(raw(root["paths"])).flatMap(([path, item]) =>
    methods
      .filter((method) => Object.hasOwn(resolve(item), method))
      .map((method) => operationOf(root, resolve, path, method)),
  );
  return { root, operations, resolve };
}

function operationOf(root: Raw, resolve: (node: unknown) => Raw, path: string, method: string): RawOperation {
  const item = resolve(raw(root["paths"])[path]);
  const node = raw(item[method]);
  const parameters = new Map<string, RawParameter>();
  for (const each of [...list(item["parameters"]), ...list(node["parameters"])]) {
    const parameter = resolve(each);
    const [name, place] = [String(parameter["name"]), String(parameter["in"])];
    // Names of headers have no case (RFC 9110 §5.1).
    parameters.set(`${place} ${place === "header" ? name.toLowerCase() : name}`, { name, in: place, node: parameter });
  }
  const responses = Object.entries(raw(node["responses"])).map(
    ([status, response]) => [status, contentOf(resolve(response))] as const,
  );
  const pointer = `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}`;
  return {
    pointer,
    bodyPointer: String(raw(node["requestBody"])["$ref"] ?? pointer),
    method: method.toUpperCase(),
    path,
    node,
    parameters: [...parameters.values()],
    requestBody: contentOf(resolve(node["requestBody"])),
    responses: new Map(responses),
    security: list(node["security"] ?? root["security"]).map((each) => Object.keys(raw(each))),
    server: serverOf(list(node["servers"] ?? item["servers"])[0], list(root["servers"])[0]),
  };
}

/** Operations with servers of their own are sent there; the others go to the client's base URL. */
function serverOf(own: unknown, common: unknown): RawOperation["server"] {
  const template = String(raw(own ?? common)["url"] ?? "/");
  const variables = raw(raw(own ?? common)["variables"]);
  const url = template.replace(/\{([^}]+)\}/g, (_, name: string) =>
    String(raw(variables[name])["default"] ?? "").replace(/[{}]/g, ""),
  );
  const absolute = new URL(url, "http://relative.invalid");
  const path = absolute.pathname.replace(/\/$/, "");
  return { origin: own === undefined || !/^https?:/.test(url) ? undefined : absolute.origin, path };
}

function contentOf(holder: Raw): ReadonlyMap<string, Raw> {
  return new Map(Object.entries(raw(holder["content"])).map(([type, content]) => [type, raw(content)]));
}

/** An object, or an empty one for anything else. */
export function raw(value: unknown): Raw {
  return isRaw(value) ? value : {};
}

/** An array, or an empty one for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a media type is JSON by its name, or a range that may be. */
export function isJson(mediaType: string): boolean {
  return /[/+]json *(;|$)|\/\* *(;|$)/i.test(mediaType);
}

function at(root: Raw, reference: string): unknown {
  if (!reference.startsWith("#/")) throw new Error(`Only local references are followed, not ${reference}`);
  return reference
    .slice(2)
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((node, part) => (Array.isArray(node) ? node[Number(part)] : raw(node)[part]), root);
}
