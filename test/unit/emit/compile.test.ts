import { describe, expect, it } from "vitest";
import type { GeneratedFile } from "../../../generator/generated-file.js";
import type { ApiModel, Operation, RequestMember, Schema, SecurityScheme } from "../../../generator/model/model.js";
import { compile, type TypeScriptVersion } from "../../support/compile.js";
import { filesOf, textOf } from "./emitted.js";
import { apiModel, bytes, client, content, declaration, number, object, operation, options, parameter, pathArgument, ref, request, text, texts, truth } from "./sample-model.js";

const date: Schema = { kind: "primitive", origin: "#", type: "string", format: "date-time", representation: "Date" };
const big: Schema = { kind: "primitive", origin: "#", type: "integer", format: "int64", representation: "bigint" };

function member(name: string, place: RequestMember["in"]): RequestMember {
  return { name, in: place, parameter: name, required: false };
}

/** One operation of every kind, in one package. */
function everything(): ApiModel {
  const json = { kind: "json", schema: ref("Thing"), optional: false, accept: ["application/json"], statuses: ["200"], alternatives: [] } as const;
  const operations: Operation[] = [
    operation("get", "/things/{id}", {
      doc: { summary: "One thing", deprecated: true },
      arguments: [pathArgument("id"), options()],
      parameters: [parameter("id", "path", { doc: { examples: [{ value: "thing-1" }] } })],
      errors: [
        { status: "400", className: "BadRequestError", schema: ref("Problem") },
        { status: "4XX", className: "SampleError", schema: text },
      ],
      result: { ...json, optional: true },
    }),
    operation("list", "/things", {
      arguments: [request(object({ "from?": text, "take?": number, "ids[]?": texts, "where?": object({ "a?": text }), "since?": date }), { required: false, members: ["from", "take", "ids[]", "where", "since"].map((name) => member(name, "query")) }), options()],
      parameters: [parameter("from", "query"), parameter("take", "query", { sendDefault: 50 }), parameter("ids[]", "query", { schema: texts, explode: false }), parameter("where", "query", { schema: object({}), style: "deepObject", explode: true }), parameter("since", "query", { schema: date })],
      result: { ...json, schema: ref("Things") },
      pagination: { kind: "cursor", parameter: "from", next: ["next"], items: ["things"], itemSchema: ref("Thing"), pageSchema: ref("Things"), in: "query" },
    }),
    operation("search", "/things/search", {
      method: "POST",
      arguments: [request(ref("Thing"), { body: { kind: "whole" } }), options()],
      requestBody: { origin: "#", required: true, content: [content("json", "application/json", ref("Thing"))] },
      result: { ...json, schema: ref("Things") },
      pagination: { kind: "page", parameter: "page", first: 1, size: "size", defaultSize: 20, total: ["total"], totalKind: "items", items: ["things"], itemSchema: ref("Thing"), pageSchema: ref("Things"), in: "body" },
    }),
    operation("update", "/things/{id}", {
      method: "PATCH",
      arguments: [pathArgument("id"), request(object({ "dry-run?": truth, "X-Trace?": text, "session?": text, "name?": text, id: text }), { members: [member("dry-run", "query"), member("X-Trace", "header"), member("session", "cookie")], body: { kind: "rest" } }), options("application/json", "application/x-www-form-urlencoded")],
      parameters: [parameter("id", "path", { schema: text }), parameter("dry-run", "query", { schema: truth }), parameter("X-Trace", "header"), parameter("session", "cookie")],
      requestBody: { origin: "#", required: true, content: [content("json", "application/json", ref("Thing"), { examples: [{ value: { id: "a", name: "b" } }] }), content("urlencoded", "application/x-www-form-urlencoded", ref("Thing"))] },
      security: [[{ scheme: "bearerAuth", scopes: [] }], [{ scheme: "oauth", scopes: ["things:write"] }], []],
      errors: [{ status: "404", className: "NotFoundError" }],
      servers: [{ origin: "#", name: "Default", url: "https://other.example.com", variables: [] }],
    }),
    operation("replace", "/things", { method: "PUT", arguments: [request(ref("Thing"), { required: false, absent: "undefined", body: { kind: "whole" } }), options()], requestBody: { origin: "#", required: false, content: [content("json", "application/merge-patch+json", ref("Thing"))] }, result: { ...json, kind: "void", accept: [] } }),
    operation("upload", "/things/files", {
      method: "POST",
      arguments: [request(object({ file: bytes, "note?": text }), { body: { kind: "whole" } }), options()],
      requestBody: { origin: "#", required: true, content: [content("multipart", "multipart/form-data", object({ file: bytes }), { encoding: [{ property: "file", contentType: "image/png", headers: [] }] })] },
      result: { ...json, kind: "text", accept: ["text/plain"] },
    }),
    operation("download", "/things/file", { result: { ...json, kind: "binary", accept: ["application/pdf"] } }),
    operation("watch", "/things/events", { result: { ...json, kind: "eventStream", accept: ["text/event-stream"], events: { items: "data", text: false } } }),
    operation("logs", "/things/logs", { result: { ...json, kind: "jsonLines", accept: ["application/jsonl"] } }),
    operation("either", "/things/either", {
      result: {
        ...json,
        accept: ["application/json", "text/csv"],
        alternatives: [
          { status: "200", mediaType: "application/json", kind: "json", schema: ref("Thing") },
          { status: "200", mediaType: "text/csv", kind: "text", schema: text },
          { status: "204", mediaType: "", kind: "void" },
        ],
      },
    }),
    operation("times", "/things/times", { method: "POST", arguments: [request(ref("Times"), { body: { kind: "whole" } }), options()], requestBody: { origin: "#", required: true, content: [content("json", "application/json", ref("Times"))] }, result: { ...json, schema: ref("Times") } }),
    operation("markup", "/things/markup", { method: "POST", arguments: [request(ref("Thing"), { body: { kind: "whole" } }), options()], requestBody: { origin: "#", required: true, content: [content("xml", "application/xml", ref("Thing"))] }, result: { ...json, kind: "xml", accept: ["application/xml"] } }),
    operation("path", "/things/{client}/{json}", { arguments: [pathArgument("client"), pathArgument("json", texts), options()], parameters: [parameter("client", "path"), parameter("json", "path", { schema: texts })], function: { module: "resources/things", name: "path" } }),
    operation("ping", "/ping", { accessor: [], function: { module: "resources/root", name: "ping" } }),
  ];
  const schemes: SecurityScheme[] = [
    { origin: "#", name: "bearerAuth", kind: "bearer" },
    { origin: "#", name: "oauth", kind: "oauth2", flows: [{ flow: "clientCredentials", tokenUrl: "/token", scopes: [], formParameters: [] }] },
  ];
  const converted = { conversions: ["Date", "bigint"] } as const;
  return apiModel(operations, {
    securitySchemes: schemes,
    servers: [{ origin: "#", name: "Default", url: "https://{region}.example.com", variables: [{ name: "region", default: "eu" }] }],
    client: {
      ...client,
      serverVariables: [{ name: "region", variable: "region", defaultValue: "eu" }],
      credentials: [
        { name: "token", kind: "token", schemes: ["bearerAuth", "oauth"] },
        { name: "clientId", kind: "clientId", schemes: ["oauth"] },
        { name: "clientSecret", kind: "clientSecret", schemes: ["oauth"] },
      ],
    },
    types: [
      declaration("Thing", object({ id: text, "name?": text })),
      declaration("Things", object({ "next?": text, "total?": number, things: { kind: "array", origin: "#", items: ref("Thing") } })),
      declaration("Problem", object({ code: text }), "types/errors"),
      declaration("Transport", object({ wheels: number })),
      { ...declaration("Times", object({ at: date, "count?": big })), ...converted },
    ],
  });
}

/** The code blocks of a Markdown file as modules that import the package from its sources. */
function examplesOf(markdown: string): readonly GeneratedFile[] {
  return [...markdown.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""], index) => ({
    path: `examples/${index}.ts`,
    text: code.replace('from "sample"', 'from "../src/index.js"').replace(/from "sample\/([^"]+)"/g, 'from "../src/$1.js"'),
  }));
}

describe("generated code", () => {
  const files = filesOf(everything(), { idempotencyHeader: "Idempotency-Key" });
  const sources = files.filter(({ path }) => path.endsWith(".ts"));

  it.each<TypeScriptVersion>(["5.4", "5.9", "6", "7"])("is clean under every flag of TypeScript %s", async (typescript) => {
    expect(await compile(sources, { typescript })).toEqual([]);
  }, 60_000);

  it("compiles as the package builds it, ESM and CommonJS", async () => {
    for (const project of ["tsconfig.json", "tsconfig.cjs.json"]) {
      const { compilerOptions } = JSON.parse(textOf(files, project)) as { readonly compilerOptions: Record<string, unknown> };
      const { outDir, rootDir, ...flags } = compilerOptions;
      expect([typeof outDir, rootDir ?? "src"]).toEqual(["string", "src"]);
      expect(await compile(sources, { typescript: "7", flags })).toEqual([]);
    }
  }, 60_000);

  it("has examples that compile, in README and comments", async () => {
    const readme = examplesOf(textOf(files, "README.md"));
    expect(readme.length).toBeGreaterThan(6);
    const comments = [...textOf(files, "src/resources/things.ts").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""], index) => ({
      path: `comments/${index}.ts`,
      text: `import { SampleClient } from "../src/index.js";\nconst client = new SampleClient();\n${code.replace(/^ *\* ?/gm, "")}`,
    }));
    expect(comments).toHaveLength(2);
    expect(await compile([...sources, ...readme, ...comments], { typescript: "7", flags: { isolatedDeclarations: false, declaration: false } })).toEqual([]);
  }, 60_000);

  it("types what callers get", async () => {
    const use = {
      path: "use.ts",
      text: `
import { createTransport, isInstance, Sample, SampleClient, SampleError, type Transport } from "./src/index.js";
import { get, list, type GetErrors } from "./src/resources/things.js";
import type { Thing } from "./src/types/index.js";

const client = new SampleClient({ token: async () => "x", region: "us", environment: "http://127.0.0.1:1", headers: { "x-a": () => "b", "x-b": null } });
const transport: Transport = createTransport({ baseUrl: Promise.resolve("https://example.com"), maxRetries: 1 });
export const shared: SampleClient = new SampleClient(transport).withOptions({ timeoutInSeconds: 1 });
export const one: Thing | undefined = await client.things.get("id");
for await (const thing of client.things.list({ take: 5 })) thing satisfies Thing;
const page = await list(transport, {}, { limit: 5 });
export const total: number | undefined = page.response.total;
const result = await get(transport, "id").result();
if (!result.ok) result.error satisfies GetErrors;
if (!result.ok && result.error instanceof Sample.BadRequestError) result.error.body satisfies Sample.Problem | undefined;
await client.things.update("id", { id: "a" }, { contentType: "application/x-www-form-urlencoded" });
// @ts-expect-error the document does not offer this media type
await client.things.update("id", { id: "a" }, { contentType: "text/plain" });
// @ts-expect-error id is missing
await client.things.update("id", {});
await client.things.replace();
await client.things.upload({ file: new Blob(["x"]) });
export const blob: Blob = await client.things.download();
for await (const event of await client.things.watch()) event satisfies Thing;
export const either: Thing | string | undefined = await client.things.either();
export const at: Date = (await client.things.times({ at: new Date(), count: 5n })).at;
export const pinged: { readonly status: number } = (await client.ping().withRawResponse()).rawResponse;
export function known(error: unknown): number | undefined {
  return isInstance(error, Sample.NotFoundError) ? error.statusCode : error instanceof SampleError ? error.statusCode : undefined;
}
`,
    };
    expect(await compile([...sources, use], { typescript: "7", flags: { isolatedDeclarations: false } })).toEqual([]);
  }, 60_000);
});
