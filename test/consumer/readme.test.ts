/** The five minutes of the README, command by command, in an empty folder and with the packed Bindsmith. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startLoopback, type Loopback } from "../support/loopback.js";
import { mustRun } from "../support/run-command.js";

interface Block {
  readonly language: string;
  readonly text: string;
}

/** What a reader would install from the registry is here already, in the folder above. */
const INSTALL = /^npm install --save-dev .*bindsmith.*$/u;
const SERVER = "https://petstore.example";

let scratch: string;
let app: string;
let server: Loopback;

beforeAll(async () => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), "bindsmith-readme-")));
  app = join(scratch, "app");
  mkdirSync(app);
  await installBindsmith();
  server = await startLoopback(({ url }) => ({
    status: url === "/pets/7" ? 200 : 404,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id: "7", name: "Rex" }),
  }));
});

afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

test("leads from an empty folder to a typed call, as source and as a package", { timeout: 180_000 }, async () => {
  const blocks = fiveMinutes();
  expect(blocks.map(({ language }) => language)).toEqual(["sh", "yaml", "sh", "sh", "ts", "sh", "sh", "ts", "sh"]);
  const [init, document, inspect, generate, main, call, packaged, use, keep] = blocks.map(({ text }) => text);
  expect(await run(init)).not.toBe("");
  write("openapi.yaml", (document ?? "").replace(SERVER, server.origin));
  expect(await run(inspect)).toMatch(/^ +get\(id: string\): Pet +GET \/pets\/\{id\}$/mu);
  expect(await run(generate)).toContain("src/api");
  write("src/main.ts", main ?? "");
  expect(await run(call)).toBe("Rex\n");

  await run(packaged);
  const typed = `${use}const pet = await new PetstoreClient().pets.get("7");\nconsole.log(pet.name satisfies string);\n`;
  write("src/main.ts", typed);
  expect(await run(call)).toBe("Rex\n");
  expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(["GET /pets/7", "GET /pets/7"]);

  await run(keep);
  expect(readFileSync(join(app, "bindsmith.config.ts"), "utf8")).toContain("@acme/petstore");
});

test("what the README links to is in the package", () => {
  const links = [...readFileSync("README.md", "utf8").matchAll(/\]\((?!https?:)([^)#\s]+)/gu)].map(
    ([, link = ""]) => link,
  );
  expect(links).toContain("docs/options.md");
  expect(links.filter((link) => !existsSync(join(scratch, "package", link)))).toEqual([]);
});

test("the library's examples write an SDK, and files of their own", { timeout: 60_000 }, async () => {
  const [first, second, ...others] = blocksOf("docs/configuration.md", "As a library").map(({ text }) => text);
  expect(others).toEqual([]);
  const folder = join(scratch, "library");
  mkdirSync(folder);
  writeFileSync(join(folder, "openapi.yaml"), fiveMinutes()[1]?.text ?? "");
  for (const code of [first, second]) {
    writeFileSync(join(folder, "library.mjs"), code ?? "");
    await mustRun("node", ["library.mjs"], { cwd: folder });
  }
  expect(readFileSync(join(folder, "sdk/src/client.ts"), "utf8")).toContain("class PetstoreClient");
  expect(readFileSync(join(folder, "sdk/src/routes.ts"), "utf8")).toBe('export const routes = ["GET /pets/{id}"];\n');
});

const fiveMinutes = (): readonly Block[] => blocksOf("README.md", "In five minutes");

/** The code blocks of a section, without their indentation. */
function blocksOf(page: string, heading: string): readonly Block[] {
  const text = `${readFileSync(page, "utf8")}\n## `;
  const [, section = ""] = new RegExp(`^## ${heading}$([^]*?)^## `, "mu").exec(text) ?? [];
  return [...section.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gmu)].map(
    ([, margin = "", language = "", text = ""]) => ({
      language,
      text: text.replaceAll(new RegExp(`^${margin}`, "gmu"), ""),
    }),
  );
}

/** Runs commands, one after the other, without a network; gives what they print. */
async function run(commands = ""): Promise<string> {
  const env = { npm_config_offline: "true", npm_config_audit: "false", npm_config_fund: "false" };
  let output = "";
  for (const line of commands.trim().split("\n")) {
    if (INSTALL.test(line)) continue;
    // The package's only development dependency, TypeScript, is in the folder above.
    const command = line.replace("cd sdk && npm install &&", "cd sdk &&");
    output += await mustRun("sh", ["-c", command], { cwd: app, env });
  }
  return output;
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(app, name)), { recursive: true });
  writeFileSync(join(app, name), text);
}

/** Bindsmith as npm packs it, with its dependencies and TypeScript, in `node_modules` of the folder above. */
async function installBindsmith(): Promise<void> {
  const modules = join(scratch, "node_modules");
  const bin = join(modules, ".bin");
  mkdirSync(bin, { recursive: true });
  await mustRun("npm", ["pack", "--ignore-scripts", "--pack-destination", scratch], { cwd: resolve(".") });
  const tarball = readdirSync(scratch).find((name) => name.endsWith(".tgz")) ?? "missing.tgz";
  expect(fiveMinutes()[0]?.text).toContain(tarball);
  await mustRun("tar", ["-xzf", tarball], { cwd: scratch });
  symlinkSync(join(scratch, "package"), join(modules, "bindsmith"));
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly dependencies: object };
  for (const name of [...Object.keys(dependencies), "typescript"])
    symlinkSync(resolve("node_modules", name), join(modules, name));
  // As npm does on installation.
  chmodSync(join(scratch, "package/dist/cli.js"), 0o755);
  symlinkSync(join(scratch, "package/dist/cli.js"), join(bin, "bindsmith"));
  symlinkSync(join(modules, "typescript/bin/tsc"), join(bin, "tsc"));
}
