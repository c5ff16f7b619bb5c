/** Swagger 2.0 in the shape of OpenAPI 3.0, apart from the generator's own way there. */
import { isRaw, list, raw, type Raw } from "./raw-document.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch"];

/** The root with `paths`, `servers` and security schemes as OpenAPI 3.0 has them; definitions stay where they are. */
export function asOpenApi(root: Raw, resolve: (node: unknown) => Raw): Raw {
  const { host, basePath = "" } = root;
  const [scheme = "https"] = list(root["schemes"]);
  const server = host === undefined ? String(basePath) : `${String(scheme)}://${String(host)}${String(basePath)}`;
  const schemes = Object.entries(raw(root["securityDefinitions"])).map(([name, value]) => [
    name,
    raw(value)["type"] === "basic" ? { type: "http", scheme: "basic" } : withFlows(raw(value)),
  ]);
  const paths = Object.entries(raw(root["paths"])).map(([path, item]) => [
    path,
    pathItem(root, resolve(item), resolve),
  ]);
  return {
    ...root,
    servers: [{ url: server || "/" }],
    paths: Object.fromEntries(paths),
    components: { securitySchemes: Object.fromEntries(schemes) },
  };
}

function withFlows(scheme: Raw): Raw {
  const flow = scheme["flow"] === "application" ? "clientCredentials" : String(scheme["flow"]);
  return scheme["type"] === "oauth2" ? { ...scheme, flows: { [flow]: { tokenUrl: scheme["tokenUrl"] } } } : scheme;
}

function pathItem(root: Raw, item: Raw, resolve: (node: unknown) => Raw): Raw {
  const common = list(item["parameters"]).map(resolve);
  const made = methods
    .filter((method) => isRaw(item[method]))
    .map((method) => [method, operation(root, raw(item[method]), common, resolve)]);
  return Object.fromEntries(made);
}

function operation(root: Raw, node: Raw, common: readonly Raw[], resolve: (node: unknown) => Raw): Raw {
  const own = list(node["parameters"]).map(resolve);
  const replaced = (each: Raw): boolean =>
    own.some((other) => other["name"] === each["name"] && other["in"] === each["in"]);
  const all = [...common.filter((each) => !replaced(each)), ...own];
  const consumes = list(node["consumes"] ?? root["consumes"]).map(String);
  const produces = list(node["produces"] ?? root["produces"]).map(String);
  const body = all.find((each) => each["in"] === "body");
  const fields = all.filter((each) => each["in"] === "formData");
  const responses = Object.entries(raw(node["responses"])).map(([status, value]) => {
    const { schema } = resolve(value);
    const types = produces.length > 0 ? produces : ["application/json"];
    const media = { schema: isFile(schema) ? { type: "string", format: "binary" } : schema };
    return [status, schema === undefined ? {} : { content: Object.fromEntries(types.map((type) => [type, media])) }];
  });
  return {
    ...node,
    parameters: all.filter((each) => each["in"] !== "body" && each["in"] !== "formData").map(parameter),
    ...((body !== undefined || fields.length > 0) && {
      requestBody: { content: body === undefined ? form(fields, consumes) : bodies(body, consumes) },
    }),
    responses: Object.fromEntries(responses),
  };
}

/** A parameter whose fields of a schema are one; `collectionFormat` as the style that it is. */
function parameter(node: Raw): Raw {
  const { name, in: place, required, ...schema } = node;
  return { name, in: place, required, schema, ...(schema["type"] === "array" && styleOf(node)) };
}

function styleOf({ in: place, collectionFormat = "csv" }: Raw): Raw {
  if (place === "path" || place === "header") return { style: "simple" };
  if (collectionFormat === "multi") return { style: "form", explode: true };
  const styles: Readonly<Record<string, string>> = { ssv: "spaceDelimited", pipes: "pipeDelimited" };
  return { style: styles[String(collectionFormat)] ?? "form", explode: false };
}

function bodies(body: Raw, consumes: readonly string[]): Raw {
  const types = consumes.filter((type) => !/urlencoded|multipart/.test(type));
  return Object.fromEntries(
    (types.length > 0 ? types : ["application/json"]).map((type) => [type, { schema: body["schema"] }]),
  );
}

/** A form is `multipart/form-data` when it has a file (Swagger 2.0, Parameter Object). */
function form(fields: readonly Raw[], consumes: readonly string[]): Raw {
  const types = consumes.filter((type) => /urlencoded|multipart/.test(type));
  const fallback = fields.some(isFile) ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const properties = fields.map((field) => [
    field["name"],
    isFile(field) ? { type: "string", format: "binary" } : parameter(field)["schema"],
  ]);
  const encoding = fields.filter((field) => field["type"] === "array").map((field) => [field["name"], styleOf(field)]);
  const media = {
    schema: { type: "object", properties: Object.fromEntries(properties) as Raw },
    encoding: Object.fromEntries(encoding) as Raw,
  };
  return Object.fromEntries((types.length > 0 ? types : [fallback]).map((type) => [type, media]));
}

function isFile(node: unknown): boolean {
  return raw(node)["type"] === "file";
}
