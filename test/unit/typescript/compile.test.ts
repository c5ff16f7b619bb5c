import { describe, expect, it } from "vitest";
import type { GeneratedFile } from "../../../generator/shared/generated-file.js";
import { compile } from "../../support/compile.js";
import { typeScriptVersions } from "../../support/compilers.js";
import { filesOf, textOf } from "./emitted.js";
import { everything } from "./everything.js";

/** The code blocks of a Markdown file as modules that import the package from its sources. */
function examplesOf(markdown: string): readonly GeneratedFile[] {
  return [...markdown.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""], index) => ({
    path: `examples/${index}.ts`,
    text: code
      .replace('from "sample"', 'from "../src/index.js"')
      .replace('from "sample/node"', 'from "../src/node/index.js"')
      .replace('from "sample/core"', 'from "../src/core/index.js"')
      .replace(/from "sample\/([^"]+)"/g, 'from "../src/$1.js"'),
  }));
}

describe("generated code", () => {
  const files = filesOf(everything(), { idempotencyHeader: "Idempotency-Key" });
  const sources = files.filter(({ path }) => path.endsWith(".ts"));

  it.each(typeScriptVersions)(
    "is clean under every flag of TypeScript %s",
    async (typescript) => {
      expect(await compile(sources, { typescript })).toEqual([]);
    },
    60_000,
  );

  it("compiles as the package builds it, ESM and CommonJS", async () => {
    for (const project of ["tsconfig.json", "tsconfig.cjs.json"]) {
      const { compilerOptions } = JSON.parse(textOf(files, project)) as {
        readonly compilerOptions: Record<string, unknown>;
      };
      const { outDir, rootDir, ...flags } = compilerOptions;
      expect([typeof outDir, rootDir ?? "src"]).toEqual(["string", "src"]);
      expect(await compile(sources, { typescript: "7", flags })).toEqual([]);
    }
  }, 60_000);

  it("has examples that compile, in README and comments", async () => {
    const readme = examplesOf(textOf(files, "README.md"));
    expect(readme.length).toBeGreaterThan(6);
    const comments = [...textOf(files, "src/resources/things.ts").matchAll(/```ts\n([\s\S]*?)```/g)].map(
      ([, code = ""], index) => ({
        path: `comments/${index}.ts`,
        text: `import { SampleClient } from "../src/index.js";\nconst client = new SampleClient();\n${code.replace(/^ *\* ?/gm, "")}`,
      }),
    );
    expect(comments).toHaveLength(2);
    expect(
      await compile([...sources, ...readme, ...comments], {
        typescript: "7",
        flags: { isolatedDeclarations: false, declaration: false },
      }),
    ).toEqual([]);
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
export const shared: SampleClient = SampleClient.from(transport).withOptions({ timeoutInSeconds: 1 });
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
