/** The first things that a reader of a package's README copies: they compile, and run as they stand. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { generate, type SdkModel } from "../../generator/index.js";
import { casesFolder, optionsOf } from "../support/cases.js";
import { compile } from "../support/compile.js";

interface Made {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly sdk: SdkModel;
  /** The code blocks, their imports led to the sources. */
  readonly quickStart: string;
  readonly testing: string;
}

const CASES = [
  "bodies-and-answers",
  "operation-servers",
  "pagination-recognised",
  "preset-auth0",
  "security-alternatives",
  "server-sent-events",
  "servers-with-variables",
  "swagger-2",
];
const FRAMEWORKS = ["fastapi", "nestjs", "springdoc"];

/** The simplest operation of each signs in by a way of its own; the others by a token. */
const SCHEMES: Readonly<Record<string, readonly [security: string, sent: string]>> = {
  "a cookie": ["[{ session: [] }]", "sid=YOUR_KEY"],
  "a key in the query": ["[{ key: [] }]", "key=YOUR_KEY"],
  "basic authentication": ["[{ basic: [] }]", `Basic ${btoa("YOUR_NAME:YOUR_PASSWORD")}`],
  "a key and a token": ["[{ key: [], token: [] }]", "Bearer YOUR_TOKEN"],
  "an OAuth token": ["[{ oauth: [] }]", "Bearer YOUR_TOKEN"],
  "a certificate and a token": ["[{ certificate: [], token: [] }]", "Bearer YOUR_TOKEN"],
  "nothing, or a token": ["[{}, { token: [] }]", ""],
  nothing: ["[]", ""],
};

let scratch: string;
const made = new Map<string, Made>();

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "bindsmith-quick-start-"));
  for (const name of CASES) await make(name, join(casesFolder, name), optionsOf(join(casesFolder, name)));
  for (const name of FRAMEWORKS) await make(name, resolve("test/names", name), { input: "spec.yaml" });
  for (const [name, [security]] of Object.entries(SCHEMES)) {
    const folder = join(scratch, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "spec.yaml"), documentWith(security));
    await make(name, folder, { input: "spec.yaml" });
  }
}, 240_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("all compile", { timeout: 120_000 }, async () => {
  const files = [...made.values()].flatMap(({ files: own, quickStart, testing }, index) => [
    ...[...own].map(([path, text]) => ({ path: `${index}/${path}`, text })).filter(({ path }) => path.endsWith(".ts")),
    { path: `${index}/src/quick-start.ts`, text: `${quickStart}\nexport {};\n` },
    { path: `${index}/src/tested.ts`, text: `${testing}\nexport {};\n` },
  ]);
  expect(await compile(files, { typescript: "7" })).toEqual([]);
});

describe("the quick start", () => {
  test.each([...CASES, ...FRAMEWORKS])(
    "of %s sends its request, with credentials where it needs some",
    async (name) => {
      const { sdk, quickStart } = madeOf(name);
      const sent = await play(name, quickStart);
      expect(sent.length).toBeGreaterThan(0);
      const [method = "", address = ""] = sent.at(-1)?.split(" ") ?? [];
      const operation = sdk.operations.find(
        ({ method: own, path }) =>
          own === method &&
          new RegExp(`${path.replaceAll(/\{[^}]*\}/gu, "[^/]+")}$`, "u").test(new URL(address).pathname),
      );
      expect(operation).toBeDefined();
      const { security = [] } = operation ?? {};
      const needed = security.length > 0 && security.every((schemes) => schemes.length > 0);
      expect(/YOUR_|Basic/u.test(sent.at(-1) ?? "")).toBe(needed);
    },
  );

  test.each(Object.entries(SCHEMES))("signs in by %s", async (name, [, credential]) => {
    const sent = await play(name, madeOf(name).quickStart);
    const request = sent.at(-1) ?? "";
    expect(request).toMatch(/^GET https:\/\/api\.example\.com\/first\b/u);
    if (credential === "") expect(request).not.toMatch(/YOUR_|authorization|cookie/u);
    else expect(request).toContain(credential);
  });
});

describe("the example of testing", () => {
  test.each([...CASES, ...FRAMEWORKS, ...Object.keys(SCHEMES)])("of %s needs no network", async (name) => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await play(name, madeOf(name).testing)).toEqual([]);
    expect(printed.mock.calls.at(-1)).toEqual([false, 1]);
  });
});

function madeOf(name: string): Made {
  const found = made.get(name);
  if (found === undefined) throw new Error(`${name} was not made.`);
  return found;
}

async function make(name: string, directory: string, options: Parameters<typeof generate>[0]): Promise<void> {
  const { files: list, sdk } = await generate({ ...options, formatter: "none" }, { directory });
  if (sdk === undefined) throw new Error(`${name} has no model.`);
  const files = new Map(list.map(({ path, text }) => [path, text]));
  const readme = files.get("README.md") ?? "";
  const block = (heading: string): string =>
    (new RegExp(`^## ${heading}$[^]*?^\`\`\`ts\n([^]*?)^\`\`\`$`, "mu").exec(readme)?.[1] ?? "")
      .replaceAll(`from "${sdk.package.name}"`, 'from "./index.js"')
      .replaceAll(`from "${sdk.package.name}/testing"`, 'from "./testing.js"');
  for (const [path, text] of files) {
    if (!path.startsWith("src/")) continue;
    mkdirSync(dirname(join(scratch, "made", name, path)), { recursive: true });
    writeFileSync(join(scratch, "made", name, path), text);
  }
  made.set(name, { name, files, sdk, quickStart: block("Quick start"), testing: block("Testing") });
}

/** Runs a module among the sources of a package; gives the requests that went to the network, on a line each. */
async function play(name: string, code: string): Promise<readonly string[]> {
  const outfile = join(mkdtempSync(join(scratch, "play-")), "play.mjs");
  await build({
    stdin: { contents: code, resolveDir: join(scratch, "made", name, "src"), loader: "ts" },
    outfile,
    bundle: true,
    platform: "neutral",
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (input: string | URL | Request, init?: RequestInit) => {
    const { method, url, headers } = new Request(input, init);
    sent.push([method, url, ...[...headers].map(([key, value]) => `${key}: ${value}`)].join(" "));
    return answerTo(headers.get("accept") ?? "");
  });
  if (!vi.isMockFunction(console.log)) vi.spyOn(console, "log").mockImplementation(() => {});
  await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  return sent;
}

function answerTo(accept: string): Response {
  if (accept.includes("json")) return Response.json({});
  return new Response("", { headers: { "content-type": accept.split(",")[0] ?? "" } });
}

/** A document whose simplest operation has these requirements, and all others a token. */
function documentWith(security: string): string {
  return `openapi: 3.1.0
info: { title: First, version: 1.0.0 }
servers: [{ url: "https://api.example.com" }]
security: [{ token: [] }]
paths:
  /first: { get: { operationId: first, security: ${security}, responses: { "200": { description: Done., content: { application/json: {} } } } } }
  /more/{id}: { get: { operationId: more, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { "204": { description: Done. } } } }
  /others/{id}: { get: { operationId: others, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { "204": { description: Done. } } } }
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
    basic: { type: http, scheme: basic }
    key: { type: apiKey, in: query, name: key }
    session: { type: apiKey, in: cookie, name: sid }
    certificate: { type: mutualTLS }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: "https://api.example.com/token", scopes: {} } } }
`;
}
