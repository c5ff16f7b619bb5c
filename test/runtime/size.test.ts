import { readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const core = path.resolve(import.meta.dirname, "../../templates/typescript/runtime/core");

const JSON_ONLY = [
  'export { HttpTransport } from "./transport.js";',
  'export { bearer } from "./auth-bearer.js";',
  'export { json } from "./json.js";',
  'export { urlPath } from "./path.js";',
  'export { SdkError } from "./errors.js";',
];

const STATUSES = [
  "BadRequest",
  "Unauthorized",
  "PaymentRequired",
  "Forbidden",
  "NotFound",
  "Conflict",
  "Gone",
  "PreconditionFailed",
  "ContentTooLarge",
  "TooManyRequests",
  "InternalServer",
  "ServiceUnavailable",
];

/** Twelve classes by status, as a generated `errors.ts` declares them. */
const ERRORS = [
  'import { SdkError } from "./errors.js";',
  'export class ManagementError extends SdkError { static readonly errorName = "ManagementError" }',
  ...STATUSES.map(
    (name) => `export class ${name}Error extends ManagementError { static readonly errorName = "${name}Error" }`,
  ),
];

/** The runtime of a package that uses every feature. */
const EVERYTHING_BUDGET = 22_592;

const CREDENTIALS = 'export { clientCredentials } from "./auth-client-credentials.js";';

/** What a feature adds to the JSON-only path. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  "client credentials": [CREDENTIALS],
  "private key JWT": [CREDENTIALS, 'export { privateKeyJwt } from "./auth-private-key-jwt.js";'],
  "API key": ['export { apiKey } from "./auth-api-key.js";'],
  "pages by cursor": ['export { page } from "./pagination.js";', 'export { cursor } from "./page-cursor.js";'],
  "pages by Link header": ['export { page } from "./pagination.js";', 'export { linkHeader } from "./page-link.js";'],
  logging: ['export { logging } from "./logging.js";'],
  guards: ['export * as guards from "./error-guards.js";'],
  "User-Agent": ['export { userAgent } from "./user-agent.js";'],
  "raw requests": ['export { rawRequest } from "./raw-request.js";'],
  "Standard Webhooks": ['export { standardWebhooks } from "./webhook-standard.js";'],
  "other signatures": ['export * from "./webhook-signature.js";'],
  "form bodies": ['export { urlencoded } from "./urlencoded.js";'],
  "multipart bodies": ['export { multipart } from "./multipart.js";'],
  "server-sent events": ['export { events } from "./events.js";'],
};

/** Size of a bundle in bytes, minified by esbuild and compressed by gzip -9. */
async function sizeOf(lines: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: core, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
}

/**
 * A program that uses all exports of all files but those that clients never reach: XML's and the webhooks', which only
 * packages get whose document has them, and the fetch for tests.
 */
async function everything(): Promise<readonly string[]> {
  const files = readdirSync(core).filter((name) => !/^(types|security|webhook.*|mock-fetch|xml.*)\.ts$/.test(name));
  const { metafile } = await build({
    entryPoints: files.sort().map((name) => path.join(core, name)),
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
    outdir: core,
  });
  const imports = Object.values(metafile.outputs).map(({ entryPoint = "", exports }, file) => ({
    from: `./${path.basename(entryPoint, ".ts")}.js`,
    names: exports.map((name, index) => ({ name, local: `name${file}x${index}` })),
  }));
  const all = imports.flatMap(({ names }) => names.map(({ local }) => local));
  return [
    ...imports.map(({ from, names }) => {
      const list = names.map(({ name, local }) => `${name} as ${local}`).join(", ");
      return `import { ${list} } from "${from}";`;
    }),
    `use(${all.join(", ")});`,
  ];
}

describe("the size of the runtime, minified and gzipped", () => {
  it.each<[string, readonly string[], number]>([
    ["JSON with a bearer token", JSON_ONLY, 7528],
    ["and client credentials and twelve errors by status", [...JSON_ONLY, CREDENTIALS, ...ERRORS], 9352],
  ])("%s", async (name, lines, budget) => {
    const size = await sizeOf(lines);
    console.log(`${name}: ${size} of ${budget} bytes`);
    expect(size).toBeLessThanOrEqual(budget);
  });

  it("everything but XML", async () => {
    const size = await sizeOf(await everything());
    console.log(`everything but XML: ${size} bytes`);
    expect(size).toBeLessThanOrEqual(EVERYTHING_BUDGET);
  });

  it("of each feature on top of JSON", async () => {
    const base = await sizeOf(JSON_ONLY);
    for (const [name, lines] of Object.entries(FEATURES)) {
      console.log(`${name}: + ${(await sizeOf([...JSON_ONLY, ...lines])) - base} bytes`);
    }
    expect(base).toBeGreaterThan(1000);
  });
});
