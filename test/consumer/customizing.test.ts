/** The examples of docs/customizing.md, each from an empty folder, with Bindsmith as npm packs it; and an extension from a tarball. */
import { createServer } from "node:http";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DOCUMENT } from "../unit/extensions/project.js";
import { mustRun, runCommand } from "../support/run-command.js";

const page = readFileSync("docs/customizing.md", "utf8");
const OFFLINE = { npm_config_offline: "true", npm_config_audit: "false", npm_config_fund: "false" };

let scratch: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "bindsmith-custom-"));
  await installBindsmith();
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** An empty folder with the files of an example and a document. */
function folderOf(name: string, document: string = DOCUMENT): string {
  const text = new RegExp(`<!-- example: ${name} -->([\\s\\S]*?)<!-- /example -->`, "u").exec(page)?.[1] ?? "";
  const folder = join(scratch, name);
  write(folder, "openapi.yaml", document);
  const blocks = [...text.matchAll(/```\w+\n(?:\/\/ |\{\{!-- )(\S+)(?: --\}\})?\n([\s\S]*?)```/gu)];
  expect(blocks.length).toBeGreaterThan(0);
  for (const [, file = "", content = ""] of blocks) write(folder, file, content);
  return folder;
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Generates, and compiles what was generated as its own script does. */
async function build(folder: string): Promise<void> {
  const { stderr, code } = await runCommand("npx", ["bindsmith", "generate"], { cwd: folder, env: OFFLINE });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  await mustRun("npm", ["run", "--silent", "build"], { cwd: join(folder, "sdk"), env: OFFLINE });
}

const textOf = (folder: string, name: string): string => readFileSync(join(folder, "sdk", name), "utf8");

describe("docs/customizing.md", () => {
  test("a licence header", { timeout: 120_000 }, async () => {
    const folder = folderOf("header");
    await build(folder);
    for (const name of readdirSync(join(folder, "sdk/src"), { recursive: true, encoding: "utf8" }))
      if (name.endsWith(".ts")) expect(textOf(folder, `src/${name}`), name).toContain("// © Acme, Inc.\n");
    expect(JSON.parse(textOf(folder, "package.json"))).toMatchObject({ license: "Apache-2.0", author: "Acme, Inc." });
  });

  test("a house style for 200 operations of NestJS, in under 10 lines", { timeout: 120_000 }, async () => {
    const folder = folderOf("names", nestJs(40));
    const config = readFileSync(join(folder, "bindsmith.config.ts"), "utf8");
    const rules = config.slice(config.indexOf("naming: {"), config.indexOf("  },\n};"));
    expect(rules.split("\n").length + 1).toBeLessThan(10);
    await build(folder);
    for (const name of readdirSync(join(folder, "sdk/src/resources"))) {
      const methods = [...textOf(folder, `src/resources/${name}`).matchAll(/^ {2}(\w+)\(/gmu)].map(
        ([, method]) => method,
      );
      expect(methods.filter((method) => method !== "constructor").sort(), name).toEqual([
        "create",
        "delete",
        "get",
        "list",
        "update",
      ]);
    }
    const types = readdirSync(join(folder, "sdk/src/types"))
      .map((name) => textOf(folder, `src/types/${name}`))
      .join("");
    expect(types).not.toContain("Dto");
    expect(types).toContain('ACTIVE: "active"');
  });

  test("an extra file per resource", { timeout: 120_000 }, async () => {
    const folder = folderOf("files");
    await build(folder);
    expect(textOf(folder, "src/routes/pets.ts")).toContain("export const petsRoutes = {");
    const { petsRoutes } = (await import(join(folder, "sdk/dist/esm/routes/pets.js"))) as {
      readonly petsRoutes: Readonly<Record<string, { readonly route: string; readonly call: unknown }>>;
    };
    expect(petsRoutes["pets.get"]).toMatchObject({ route: "GET /pets/{id}", call: expect.any(Function) });
  });

  test("a custom error class", { timeout: 120_000 }, async () => {
    const folder = folderOf("errors");
    await build(folder);
    const answer = (): Response => new Response("{}", { status: 404, headers: { "x-ticket": "T1" } });
    const client = await clientOf(folder, { fetch: () => Promise.resolve(answer()) });
    await expect(client.pets.get("1")).rejects.toMatchObject({ ticket: "T1", statusCode: 404 });
  });

  test("axios as the HTTP layer", { timeout: 120_000 }, async () => {
    const folder = folderOf("axios");
    await build(folder);
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers["user-agent"] ?? ""}`);
      response.writeHead(200, { "content-type": "application/json" }).end('{ "name": "Rex" }');
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const client = await clientOf(folder, { baseUrl });
      expect(await client.pets.get("1")).toEqual({ name: "Rex" });
      expect(seen).toEqual([expect.stringContaining("GET /pets/1 ")]);
      expect(textOf(folder, "src/internal/send.ts")).toContain('option("fetch", axiosFetch)');
      expect(JSON.parse(textOf(folder, "package.json")).dependencies).toEqual({ axios: "^1.7.0" });
    } finally {
      server.close();
    }
  });
});

test("an extension that is a package works when npm has installed its tarball", { timeout: 120_000 }, async () => {
  const source = join(scratch, "source");
  write(
    source,
    "package.json",
    JSON.stringify({
      name: "bindsmith-routes",
      version: "1.2.3",
      type: "module",
      exports: "./index.js",
      peerDependencies: { bindsmith: "*" },
    }),
  );
  write(
    source,
    "index.js",
    `import { code, defineExtension, literal } from "bindsmith";
export default defineExtension({
  name: "routes",
  version: "1.2.3",
  files: ({ operations, addFile }) =>
    addFile({ path: "src/routes.ts", text: code\`export const routes: readonly string[] = \${literal(operations.map(({ plan }) => plan.pathTemplate))};\` }),
});
`,
  );
  await mustRun("npm", ["pack", "--pack-destination", scratch], { cwd: source, env: OFFLINE });
  const folder = join(scratch, "uses-extension");
  write(folder, "openapi.yaml", DOCUMENT);
  write(folder, "package.json", '{ "private": true, "type": "module" }');
  write(
    folder,
    "bindsmith.config.yaml",
    "input: openapi.yaml\noutput: sdk\npackageName: pets\nextensions: [bindsmith-routes]\n",
  );
  const install = ["install", "--legacy-peer-deps", "--ignore-scripts", join(scratch, "bindsmith-routes-1.2.3.tgz")];
  await mustRun("npm", install, { cwd: folder, env: OFFLINE });
  expect(existsSync(join(folder, "node_modules/bindsmith-routes/index.js"))).toBe(true);
  await build(folder);
  expect(textOf(folder, "src/routes.ts")).toContain(
    'export const routes: readonly string[] = ["/pets", "/pets/{id}"];',
  );
});

/** What the tests call of the client that a folder's package exports. */
interface Client {
  readonly pets: { get(id: string): Promise<unknown> };
}

async function clientOf(folder: string, options: object): Promise<Client> {
  const { PetsClient } = (await import(join(folder, "sdk/dist/esm/index.js"))) as {
    readonly PetsClient: new (given: object) => Client;
  };
  return new PetsClient({ maxRetries: 0, ...options });
}

/** A document as NestJS makes it: five operations a resource. */
function nestJs(resources: number): string {
  const ids = Array.from(
    { length: resources },
    (_, index) => `Thing${String.fromCharCode(65 + (index % 26))}${"x".repeat(Math.floor(index / 26))}`,
  );
  const answer = (schema: object): object => ({
    200: { description: "", content: { "application/json": { schema } } },
  });
  const paths = ids.flatMap((id) => {
    const ref = { $ref: `#/components/schemas/${id}ResponseDto` };
    const body = {
      required: true,
      content: { "application/json": { schema: { $ref: `#/components/schemas/${id}InputDto` } } },
    };
    const common = (name: string): object => ({ operationId: `${id}Controller_${name}`, tags: [id] });
    const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
    return [
      [
        `/${id.toLowerCase()}`,
        {
          get: { ...common("findAll"), responses: answer({ type: "array", items: ref }) },
          post: { ...common("create"), requestBody: body, responses: answer(ref) },
        },
      ],
      [
        `/${id.toLowerCase()}/{id}`,
        {
          parameters,
          get: { ...common("findOne"), responses: answer(ref) },
          patch: { ...common("update"), requestBody: body, responses: answer(ref) },
          delete: { ...common("remove"), responses: { 204: { description: "" } } },
        },
      ],
    ] as const;
  });
  const schemas = ids.flatMap(
    (id) =>
      [
        [
          `${id}ResponseDto`,
          { type: "object", properties: { id: { type: "string" }, state: { $ref: "#/components/schemas/StateDto" } } },
        ],
        [`${id}InputDto`, { type: "object", properties: { name: { type: "string" } } }],
      ] as const,
  );
  const components = {
    schemas: { StateDto: { type: "string", enum: ["active", "gone"] }, ...Object.fromEntries(schemas) },
  };
  return JSON.stringify({
    openapi: "3.0.0",
    info: { title: "House", version: "1.0.0" },
    servers: [{ url: "https://house.example" }],
    paths: Object.fromEntries(paths),
    components,
  });
}

/** Bindsmith as npm packs it, with its dependencies and what the examples need, in `node_modules` of the folder above all. */
async function installBindsmith(): Promise<void> {
  const modules = join(scratch, "node_modules");
  const bin = join(modules, ".bin");
  mkdirSync(bin, { recursive: true });
  await mustRun("npm", ["pack", "--ignore-scripts", "--pack-destination", scratch], { cwd: resolve(".") });
  const tarball = readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "missing.tgz";
  await mustRun("tar", ["-xzf", tarball], { cwd: scratch });
  rmSync(join(scratch, tarball));
  symlinkSync(join(scratch, "package"), join(modules, "bindsmith"));
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly dependencies: object };
  for (const name of [...Object.keys(dependencies), "typescript", "axios"])
    symlinkSync(resolve("node_modules", name), join(modules, name));
  chmodSync(join(scratch, "package/dist/cli.js"), 0o755);
  symlinkSync(join(scratch, "package/dist/cli.js"), join(bin, "bindsmith"));
  symlinkSync(join(modules, "typescript/bin/tsc"), join(bin, "tsc"));
}
