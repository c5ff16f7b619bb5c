/**
 * Builds the page in `app/` with Vite, opens it in headless Chromium and reads what became of its steps:
 * `npm run test:extensions -- app`. Without Chromium it fails on CI, and elsewhere it says that it is left out.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join, resolve } from "node:path";
import { spawnSync } from "node:child_process";
import { msw } from "../../generator/extensions/msw/index.js";
import { tanstackQuery } from "../../generator/extensions/tanstack-query/index.js";
import { generate, hasErrors } from "../../generator/index.js";
import { findChromium, openPage } from "../browser/chromium.js";

const folder = resolve("test/extensions");

const limitInSeconds = 120;

/** @returns whether every step of the page was as it should be, or there is no browser outside of CI. */
export async function checkApp(): Promise<boolean> {
  const binary = findChromium();
  if (binary === undefined) {
    console.log("The app is left out: there is no Chromium, and it could not be installed.");
    return (process.env["CI"] ?? "") === "";
  }
  const root = mkdtempSync(join(tmpdir(), "bindsmith-app-"));
  try {
    await writeApp(root);
    return buildApp(root) && (await playApp(join(root, "dist"), binary));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function writeApp(root: string): Promise<void> {
  cpSync(join(folder, "app"), root, { recursive: true });
  symlinkSync(join(folder, "newest/node_modules"), join(root, "node_modules"));
  const { files, diagnostics } = await generate(
    { input: "shop.yaml", layout: "source", formatter: "none", extensions: [tanstackQuery(), msw()] },
    { directory: join(folder, "fixtures") },
  );
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  for (const { path, text } of files) {
    const file = join(root, "src/shop", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(join(root, "public"));
  cpSync(join(root, "node_modules/msw/lib/mockServiceWorker.js"), join(root, "public/mockServiceWorker.js"));
}

function buildApp(root: string): boolean {
  const programs = [
    [resolve("node_modules/typescript/bin/tsc"), "-p", root],
    [join(root, "node_modules/vite/bin/vite.js"), "build", "--target", "es2022", "--logLevel", "warn"],
  ];
  return programs.every((argv) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: "utf8" });
    if (status !== 0) console.log(`${stdout}${stderr}`.slice(-6000));
    return status === 0;
  });
}

async function playApp(dist: string, binary: string): Promise<boolean> {
  let arrived: (report: string) => void = () => {};
  const reported = new Promise<string>((settle) => (arrived = settle));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/report") {
      let text = "";
      request.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      request.on("end", () => arrived(text));
      return void response.end();
    }
    const name = pathname === "/" ? "index.html" : pathname.slice(1);
    try {
      const content = readFileSync(join(dist, name));
      response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const browser = openPage(binary, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((settle) => {
    timer = setTimeout(() => settle(`No report within ${limitInSeconds} s.`), limitInSeconds * 1000);
  });
  try {
    return printReport(await Promise.race([reported, browser.ended, late]));
  } finally {
    clearTimeout(timer);
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

function printReport(report: string): boolean {
  if (!report.startsWith("[")) {
    console.log(report);
    return false;
  }
  const steps = JSON.parse(report) as readonly { readonly step: string; readonly ok: boolean }[];
  for (const { step, ok } of steps) console.log(`    ${ok ? "ok" : "FAILED"}  ${step}`);
  return steps.length > 9 && steps.every(({ ok }) => ok);
}
