/**
 * `npm run test:apps -- [NAME …]`: puts a generated SDK into applications as their tools make them, as source and as a
 * package, and prints a table of what compiles, lints and runs against a server on the loopback interface. Installs the
 * tools from npm into a temporary folder. Exits with 1 when something fails; `--keep` leaves the folder there.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { mustRun, runCommand } from "../support/run-command.js";
import { type App, type Layout, PET } from "./app.js";
import { apps } from "./apps.js";

const cli = resolve("dist/cli.js");
const document = resolve("test/apps/pets.yaml");
const COLUMNS = ["compiles", "lints", "runs"] as const;

/** What became of one application in one layout; `""` where there is nothing to try. */
type Cells = Readonly<Record<(typeof COLUMNS)[number], "yes" | "no" | "">>;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith("--")).map((name) => name.toLowerCase());
  const chosen = apps.filter(
    ({ name }) => names.length === 0 || names.some((each) => name.toLowerCase().includes(each)),
  );
  const scratch = mkdtempSync(join(tmpdir(), "bindsmith-apps-"));
  const server = await startLoopback(({ url }) => ({
    status: url === "/pets/7" ? 200 : 404,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id: "7", name: PET }),
  }));
  try {
    const tarball = await packSdk(scratch);
    const rows: string[] = [];
    let failures = 0;
    for (const app of chosen) {
      const started = performance.now();
      const folder = await install(app, scratch, tarball);
      for (const layout of app.layouts) {
        const cells = await tryOut(app, layout, folder, server);
        failures += COLUMNS.filter((column) => cells[column] === "no").length;
        rows.push(row([app.name, layout, ...COLUMNS.map((column) => cells[column])]));
        console.error(rows.at(-1));
      }
      console.error(`  ${Math.round((performance.now() - started) / 1000)} s`);
      if (!args.includes("--keep")) rmSync(folder, { recursive: true, force: true });
    }
    console.log([row(["application", "layout", ...COLUMNS]), ...rows].join("\n"));
    return failures === 0 ? 0 : 1;
  } finally {
    await server.close();
    if (args.includes("--keep")) console.error(`kept: ${scratch}`);
    else rmSync(scratch, { recursive: true, force: true });
  }
}

function row(cells: readonly string[]): string {
  const widths = [26, 8, 8, 5, 4];
  return `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
}

/** The SDK as a package that is built and packed; the compiler is this repository's. */
async function packSdk(scratch: string): Promise<string> {
  const folder = join(scratch, "sdk");
  await generate(folder, ["--package-name", "pets-sdk"]);
  const env = { PATH: `${resolve("node_modules/.bin")}:${process.env["PATH"] ?? ""}` };
  await mustRun("npm", ["run", "--silent", "build"], { cwd: folder, env });
  await mustRun("npm", ["pack", "--silent", "--ignore-scripts"], { cwd: folder });
  return join(folder, "pets-sdk-1.0.0.tgz");
}

async function generate(folder: string, args: readonly string[]): Promise<void> {
  await mustRun(process.execPath, [cli, "generate", document, "-o", folder, ...args], { cwd: dirname(document) });
}

/** The application's folder, with the tool's packages and the package of the SDK installed. */
async function install(app: App, scratch: string, tarball: string): Promise<string> {
  const place = join(scratch, app.name.replace(/\W+/g, "-"));
  const folder = join(place, "app");
  mkdirSync(place, { recursive: true });
  if (app.scaffold === undefined) write(folder, app.files({ layout: "package", sdk: "pets-sdk" }));
  else await mustRun("npx", ["--yes", ...app.scaffold], { cwd: place });
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--legacy-peer-deps"];
  await mustRun("npm", ["install", ...quiet, ...app.packages, tarball], { cwd: folder });
  return folder;
}

async function tryOut(app: App, layout: Layout, folder: string, server: Loopback): Promise<Cells> {
  const output = join(folder, "src/api");
  rmSync(output, { recursive: true, force: true });
  const { importExtension } = app;
  const ending = importExtension === undefined ? "" : `/index${importExtension}`;
  if (layout === "source") {
    const flags = importExtension === undefined ? [] : ["--import-extension", importExtension];
    await generate(output, ["--layout", "source", ...flags]);
  }
  write(folder, app.files({ layout, sdk: layout === "source" ? `./api${ending}` : "pets-sdk" }));
  const step = async (command: string | undefined, wanted = ""): Promise<"yes" | "no" | ""> => {
    if (command === undefined) return "";
    const env = { ORIGIN: server.origin, CI: "1", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1" };
    const { code, stdout, stderr } = await runCommand("sh", ["-c", command], { cwd: folder, env });
    if (code === 0 && `${stdout}${stderr}`.includes(wanted)) return "yes";
    console.error(`${app.name}, ${layout}: ${command} (${code})\n${`${stdout}${stderr}`.slice(0, 3000)}`);
    return "no";
  };
  return { compiles: await step(app.compile), lints: await step(app.lint), runs: await step(app.run, PET) };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
