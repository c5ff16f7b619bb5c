import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { complaintsOf, typeScriptVersions } from "../support/compilers.js";
import { startLoopback, type SeenRequest } from "../support/loopback.js";
import { mustRun, runCommand } from "../support/run-command.js";

const root = resolve(import.meta.dirname, "../..");
const fixtures = join(import.meta.dirname, "fixtures");
const packageName = "auth0-bindings";

let scratch: string;
/** The generated package, built. */
let built: string;
/** What `npm pack` made of it. */
let tarball: string;
/** An empty project with nothing but the package. */
let consumer: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "bindsmith-consumer-"));
  built = join(scratch, "package");
  cpSync(join(root, "generated"), built, {
    recursive: true,
    filter: (path) => !["node_modules", "dist"].includes(basename(path)),
  });
  symlinkSync(join(root, "node_modules"), join(built, "node_modules"), "dir");
  // Builds it first, by its script `prepack`.
  await mustRun("npm", ["pack", "--pack-destination", scratch], { cwd: built });
  tarball = join(scratch, readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "missing.tgz");
  consumer = join(scratch, "consumer");
  mkdirSync(consumer);
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await mustRun("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], { cwd: consumer });
}, 180_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the packed package", () => {
  test("holds no sources of its own tests and nothing but itself", () => {
    const modules = readdirSync(join(consumer, "node_modules")).filter((name) => !name.startsWith("."));
    expect(modules).toEqual([packageName]);
  });

  test("is imported from ESM and from CommonJS", async () => {
    const use = `const client = new ManagementClient({ token: "t" });
      console.log(typeof client.actions.triggers.bindings.updateMany, typeof updateMany, typeof NotFoundError);`;
    writeFileSync(
      join(consumer, "esm.mjs"),
      `import { ManagementClient, Management } from "${packageName}"; import { updateMany } from "${packageName}/resources/actions/triggers/bindings"; const { NotFoundError = function () {} } = Management ?? {}; ${use}`,
    );
    writeFileSync(
      join(consumer, "cjs.cjs"),
      `const { ManagementClient, Management } = require("${packageName}"); const { updateMany } = require("${packageName}/resources/actions/triggers/bindings"); const { NotFoundError = function () {} } = Management ?? {}; ${use}`,
    );
    expect(await mustRun("node", ["esm.mjs"], { cwd: consumer })).toBe("function function function\n");
    expect(await mustRun("node", ["cjs.cjs"], { cwd: consumer })).toBe("function function function\n");
  });

  test("keeps its inside to itself", async () => {
    writeFileSync(join(consumer, "inside.mjs"), `await import("${packageName}/internal/sleep");`);
    const { code, stderr } = await runCommand("node", ["inside.mjs"], { cwd: consumer });
    expect(code).not.toBe(0);
    expect(stderr).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  test("is bundled for the browser, one call alone at most 9,488 bytes gzipped", async () => {
    const entry = join(consumer, "browser.mjs");
    writeFileSync(entry, readFileSync(join(fixtures, "one-call.mjs"), "utf8"));
    const result = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    expect(result.warnings).toEqual([]);
    const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports.map((each) => each.path));
    expect(imports.filter((path) => path.startsWith("node:") || builtinModules.includes(path))).toEqual([]);
    expect(result.outputFiles[0]?.text).not.toContain("client_credentials");
    expect(gzipSync(result.outputFiles[0]?.contents ?? "").length).toBeLessThanOrEqual(9_488);
  });

  test("publint finds nothing", async () => {
    const { messages } = await publint({
      pkgDir: join(consumer, "node_modules", packageName),
      strict: true,
      pack: false,
    });
    expect(messages).toEqual([]);
  });

  test("are-the-types-wrong finds nothing", { timeout: 60_000 }, async () => {
    const cli = join(root, "node_modules/@arethetypeswrong/cli/dist/index.js");
    const { code, stdout } = await runCommand("node", [cli, tarball, "--format", "json"], { cwd: consumer });
    const { problems } = JSON.parse(stdout) as { readonly problems?: Readonly<Record<string, unknown>> };
    expect(problems ?? {}).toEqual({});
    expect(code).toBe(0);
  });
});

describe.for(typeScriptVersions)("with TypeScript %s", (compiler) => {
  const modern = compiler !== "5.4";
  const flags = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    ...(modern ? { isolatedDeclarations: true, erasableSyntaxOnly: true, declaration: true } : {}),
    noEmit: true,
  };

  test("the sources are clean under every strict flag", { timeout: 120_000 }, async () => {
    const project = join(built, `tsconfig.${compiler}.json`);
    const own = { ...flags, module: "nodenext", moduleResolution: "nodenext", rootDir: "src" };
    writeFileSync(project, JSON.stringify({ compilerOptions: own, include: ["src"] }));
    expect(await complaintsOf(compiler, project)).toEqual([]);
  });

  test("a consumer compiles, as ESM and as CommonJS", { timeout: 120_000 }, async () => {
    const folder = join(consumer, compiler.replace(".", "-"));
    mkdirSync(folder, { recursive: true });
    const typed = readFileSync(join(fixtures, "typed.ts"), "utf8");
    writeFileSync(join(folder, "sample.mts"), readFileSync(join(fixtures, "sample.ts"), "utf8"));
    writeFileSync(join(folder, "typed.mts"), typed);
    writeFileSync(join(folder, "typed.cts"), typed);
    const { verbatimModuleSyntax: _, ...own } = { ...flags, module: "nodenext", moduleResolution: "nodenext" };
    const project = join(folder, "tsconfig.json");
    writeFileSync(project, JSON.stringify({ compilerOptions: own, include: ["."] }));
    expect(await complaintsOf(compiler, project)).toEqual([]);
  });
});

test("every example of the README compiles", { timeout: 120_000 }, async () => {
  const folder = join(consumer, "readme");
  mkdirSync(folder);
  const readme = readFileSync(join(consumer, "node_modules", packageName, "README.md"), "utf8");
  const examples = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
  expect(examples.length).toBeGreaterThan(3);
  examples.forEach((code, index) => writeFileSync(join(folder, `example${index}.mts`), code));
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    strict: true,
    skipDefaultLibCheck: true,
    module: "nodenext",
    noEmit: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["."] }));
  expect(await complaintsOf("5.9", join(folder, "tsconfig.json"))).toEqual([]);
});

describe("on the wire", () => {
  const spec = parse(readFileSync(join(root, "spec/actions-triggers-bindings.yaml"), "utf8")) as SpecWithExample;
  const example =
    spec.paths["/actions/triggers/{triggerId}/bindings"].patch.responses["200"].content["application/json"].example;

  test("the sample sends exactly the expected request and gets the example back", async () => {
    const loopback = await startLoopback(() => json(example));
    try {
      // The sample names no server, so the requests for the document's own server are led to the loopback one.
      writeFileSync(
        join(consumer, "redirect.mjs"),
        `const { fetch } = globalThis;
         globalThis.fetch = async (input, init) => {
           const url = new URL(input instanceof Request ? input.url : input);
           console.log(url.origin);
           const response = await fetch("${loopback.origin}" + url.pathname + url.search, input instanceof Request ? input : init);
           response.clone().json().then((body) => console.log(JSON.stringify(body)));
           return response;
         };`,
      );
      const { outputFiles } = await build({
        entryPoints: [join(fixtures, "sample.ts")],
        write: false,
        format: "esm",
        logLevel: "silent",
      });
      writeFileSync(join(consumer, "sample.mjs"), outputFiles[0]?.text ?? "");
      const output = await mustRun("node", ["--import", "./redirect.mjs", "sample.mjs"], { cwd: consumer });
      expect(output.split("\n")[1]).toBe(JSON.stringify(example));
      expect(loopback.seen.map(essence)).toEqual([
        {
          method: "PATCH",
          url: "/api/v2/actions/triggers/triggerId/bindings",
          headers: {
            accept: "application/json",
            authorization: "Bearer <token>",
            "content-length": "2",
            "content-type": "application/json",
          },
          body: "{}",
        },
      ]);
    } finally {
      await loopback.close();
    }
  });

  test("a call gives the example response back as data", async () => {
    const loopback = await startLoopback(() => json(example));
    try {
      writeFileSync(
        join(consumer, "call.mjs"),
        `import { ManagementClient } from "${packageName}";
         const client = new ManagementClient({ token: "secret", baseUrl: "${loopback.origin}/api/v2" });
         const request = { bindings: [{ ref: { type: "action_name", value: "my-action" } }] };
         const json = await client.actions.triggers.bindings.updateMany("post-login", request);
         const form = await client.actions.triggers.bindings.updateMany("a|b/c", {}, { contentType: "application/x-www-form-urlencoded" });
         console.log(JSON.stringify([json, form]));`,
      );
      const output = await mustRun("node", ["call.mjs"], { cwd: consumer });
      expect(JSON.parse(output)).toEqual([example, example]);
      const [first, second] = loopback.seen;
      expect(first).toMatchObject({ method: "PATCH", url: "/api/v2/actions/triggers/post-login/bindings" });
      expect(first?.body).toBe('{"bindings":[{"ref":{"type":"action_name","value":"my-action"}}]}');
      expect(second?.url).toBe("/api/v2/actions/triggers/a%7Cb%2Fc/bindings");
      expect(second?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    } finally {
      await loopback.close();
    }
  });

  test("a transport fetches tokens with client credentials, unless it is given one", async () => {
    const loopback = await startLoopback(({ url }) =>
      json(url.startsWith("/oauth") ? { access_token: "fetched", token_type: "Bearer", expires_in: 60 } : example),
    );
    try {
      writeFileSync(
        join(consumer, "tokens.mjs"),
        `import { updateMany } from "${packageName}/resources/actions/triggers/bindings";
         import { createTransport, withClientCredentials } from "${packageName}/transport";
         const options = { clientId: "id", clientSecret: "secret", baseUrl: "${loopback.origin}/api/v2" };
         for (const given of [{}, { token: "given" }, { schemes: { oAuth2ClientCredentials: undefined } }])
           await updateMany(createTransport(withClientCredentials({ ...options, ...given })), "post-login");`,
      );
      await mustRun("node", ["tokens.mjs"], { cwd: consumer });
      expect(
        loopback.seen.map(({ method, url, headers }) => [method, url.split("/")[1], headers["authorization"]]),
      ).toEqual([
        ["POST", "oauth", undefined],
        ["PATCH", "api", "Bearer fetched"],
        ["PATCH", "api", "Bearer given"],
        ["PATCH", "api", undefined],
      ]);
      expect(loopback.seen[0]?.body).toContain("client_id=id&client_secret=secret");
    } finally {
      await loopback.close();
    }
  });
});

interface SpecWithExample {
  readonly paths: Readonly<
    Record<
      "/actions/triggers/{triggerId}/bindings",
      {
        readonly patch: {
          readonly responses: {
            readonly "200": { readonly content: { readonly "application/json": { readonly example: unknown } } };
          };
        };
      }
    >
  >;
}

function json(body: unknown): {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  return { status: 200, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body) };
}

/** A request without what Node's own fetch adds, whoever calls it. */
function essence(request: SeenRequest): SeenRequest {
  const foreign = ["host", "connection", "accept-language", "sec-fetch-mode", "accept-encoding", "user-agent"];
  return {
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => !foreign.includes(name))),
  };
}
