/** The five minutes of the README, command by command, in an empty folder and with the packed Bindsmith. */
import {
  chmodSync,
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

/** The code blocks of the section, without their indentation. */
function fiveMinutes(): readonly Block[] {
  const [, section = ""] = /^## In five minutes$([\s\S]*?)^## /mu.exec(readFileSync("README.md", "utf8")) ?? [];
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
