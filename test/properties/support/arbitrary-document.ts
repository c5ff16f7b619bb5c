/** Whole documents of every version, right for the most part. */
import { array, constant, constantFrom, oneof, record, uniqueArray, type Arbitrary } from "fast-check";
import { anyName, prose } from "./arbitrary-names.js";
import { operation, pathPlan, type PathPlan } from "./arbitrary-operations.js";
import { members, REFERENCE, schema } from "./arbitrary-schemas.js";
import { swagger } from "./swagger-of.js";

export type Document = Record<string, unknown>;
export type Version = "2.0" | "3.0.3" | "3.1.0" | "3.2.0";

const servers = constantFrom(
  undefined,
  [{ url: "https://api.example.com" }],
  [
    {
      url: "https://{region}.example.com/{v}",
      variables: { region: { default: "eu", enum: ["eu", "us"] }, v: { default: "1" } },
    },
  ],
  [{ url: "/v1" }, { url: "https://a.example.com", "x-server-name": "Production" }],
);

const securitySchemes = {
  bearer: { type: "http", scheme: "bearer" },
  basic: { type: "http", scheme: "basic" },
  key: { type: "apiKey", in: "header", name: "X-Key" },
  oauth: {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "https://example.com/token", scopes: { a: "A" } } },
  },
};

/** A document and its parts by name. */
export const anyDocument: Arbitrary<Document> = record({
  version: constantFrom<Version>("3.1.0", "3.1.0", "3.0.3", "3.2.0", "2.0"),
  title: anyName,
  description: prose,
  servers,
  names: uniqueArray(
    oneof(
      { weight: 3, arbitrary: anyName },
      { weight: 1, arbitrary: constantFrom("Cat", "Dog", "Animal", "CreatePetRequest", "ListPetsResponse", "Problem") },
    ),
    { minLength: 1, maxLength: 7 },
  ),
  schemas: array(schema, { minLength: 7, maxLength: 7 }),
  paths: array(pathPlan, { minLength: 1, maxLength: 4 }),
  webhooks: oneof(
    { weight: 4, arbitrary: constant({}) },
    { weight: 1, arbitrary: members(anyName, record({ post: operation }), 2) },
  ),
  tags: uniqueArray(record({ name: anyName, description: prose }), { maxLength: 2, selector: (tag) => tag.name }),
}).map(({ version, title, description, servers, names, schemas, paths, webhooks, tags }) => {
  const openapi = {
    openapi: version,
    info: { title, version: "1.0.0", description },
    ...(servers === undefined ? {} : { servers }),
    ...(tags.length === 0 ? {} : { tags }),
    paths: layPaths(paths),
    ...(Object.keys(webhooks).length === 0 ? {} : { webhooks }),
    components: { schemas: Object.fromEntries(names.map((name, index) => [name, schemas[index]])), securitySchemes },
  };
  const named = settle(openapi, names, version) as Document;
  return version === "2.0" ? swagger(named) : named;
});

/** Path Items by template; operationIds and path templates once each, path parameters declared. */
function layPaths(plans: readonly PathPlan[]): Record<string, unknown> {
  const ids = new Set<string>();
  const shapes = new Set<string>();
  const paths: [string, unknown][] = [];
  for (const plan of plans) {
    const seen = new Set<string>();
    const parts = plan.parts.flatMap((part) => {
      if (typeof part === "string") return [part];
      if (seen.has(part.parameter)) return [];
      seen.add(part.parameter);
      return [`{${part.parameter}}`];
    });
    const path = `/${parts.join("/")}`;
    const shape = path.replace(/\{[^}]*\}/g, "{}");
    if (shapes.has(shape)) continue;
    shapes.add(shape);
    const parameters = [...seen].map((name) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
      ...(plan.parameterStyle === undefined ? {} : { style: plan.parameterStyle }),
    }));
    const operations = Object.entries(plan.operations).map(([method, { operationId, ...rest }]) => {
      const fresh = typeof operationId === "string" && operationId !== "" && !ids.has(operationId);
      if (fresh) ids.add(operationId);
      return [method, fresh ? { operationId, ...rest } : rest];
    });
    paths.push([path, { ...Object.fromEntries(operations), ...(parameters.length === 0 ? {} : { parameters }) }]);
  }
  return Object.fromEntries(paths);
}

/** Numbers become references, and words that a version does not have become those that it has. */
function settle(value: unknown, names: readonly string[], version: Version): unknown {
  if (Array.isArray(value)) return value.map((item) => settle(item, names, version));
  if (typeof value !== "object" || value === null) return value;
  const number = (value as Record<string, unknown>)[REFERENCE];
  if (typeof number === "number") return pointer(names[number % names.length] ?? "", version);
  const entries = Object.entries(value).filter(([key]) => key !== "nullable" || version === "3.0.3");
  return Object.fromEntries(entries.map(([key, member]) => [key, settle(member, names, version)]));
}

function pointer(name: string, version: Version): string {
  const segment = name.replaceAll("~", "~0").replaceAll("/", "~1");
  const escaped = /\p{Cs}/u.test(segment) ? segment.replaceAll("%", "%25") : encodeURIComponent(segment);
  return `#/${version === "2.0" ? "definitions" : "components/schemas"}/${escaped}`;
}
