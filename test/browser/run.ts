/**
 * Plays the wire tables in headless Chromium: `npm run test:browser`. Exits with 1 when a row fails. Without Chromium it
 * fails on CI, and elsewhere it says why it ends as skipped.
 */
import { resolve } from "node:path";
import { build } from "esbuild";
import { startWireServer } from "../engines/wire-server.js";
import { totals, type Report } from "../engines/report.js";
import { findChromium, openPage } from "./chromium.js";

const limitInSeconds = 240;

const page = `<!doctype html>
<meta charset="utf-8">
<title>Wire tables</title>
<link rel="icon" href="data:,">
<script type="module" src="/__wire/page.js"></script>
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const binary = findChromium();
  if (binary === undefined) return withoutChromium();
  const report = await playIn(binary);
  for (const { table, passed, failed, excluded } of report.tables) {
    console.log(`${table.padEnd(20)} ${passed} passed, ${failed.length} failed, ${excluded.length} excluded`);
    for (const { row, reason } of failed) console.log(`    ${row}: ${reason}`);
    for (const [reason, count] of countReasons(excluded)) console.log(`    ${count} × ${reason}`);
  }
  const { passed, failed, excluded } = totals(report);
  console.log(`\n${report.engine}: ${excluded} rows that a page cannot send are excluded`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function withoutChromium(): number {
  const ci = (process.env["CI"] ?? "") !== "";
  const named = process.env["CHROMIUM"];
  console.log(
    named === undefined || named === ""
      ? "There is no /usr/bin/chromium, and it could not be installed (that needs root and apt-get). CHROMIUM may name another one."
      : `CHROMIUM names ${named}, which is not there.`,
  );
  console.log(ci ? "\n0 passed, 1 failed" : "\n0 passed, 0 failed, 1 skipped");
  return ci ? 1 : 0;
}

async function playIn(binary: string): Promise<Report> {
  const result = await build({
    entryPoints: [resolve("test/browser/page.ts")],
    bundle: true,
    write: false,
    platform: "browser",
    format: "esm",
    target: "es2022",
    external: ["node:*"],
    logLevel: "warning",
  });
  let arrived: (report: Report) => void = () => {};
  const reported = new Promise<Report>((resolve) => (arrived = resolve));
  const files = new Map([
    ["/__wire/page", { type: "text/html", text: page }],
    ["/__wire/page.js", { type: "text/javascript", text: result.outputFiles[0]?.text ?? "" }],
  ]);
  const server = await startWireServer(files, (report) => arrived(report as Report));
  const browser = openPage(binary, `${server.origin}/__wire/page`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`No report within ${limitInSeconds} s.`), limitInSeconds * 1000);
  });
  try {
    const outcome = await Promise.race([reported, browser.ended, late]);
    if (typeof outcome !== "string") return outcome;
    const failed = [{ row: "the browser", reason: outcome }];
    return { engine: binary, tables: [{ table: "browser", passed: 0, excluded: [], failed }] };
  } finally {
    clearTimeout(timer);
    await browser.close();
    await server.close();
  }
}

function countReasons(outcomes: readonly { readonly reason: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of outcomes) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
