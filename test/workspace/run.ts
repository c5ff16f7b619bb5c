/**
 * A workspace of a dozen SDKs under Turborepo with a remote cache on loopback: an empty checkout restores every SDK and
 * generates none, and a document that changes makes one SDK anew.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync, appendFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { strict as assert } from "node:assert";
import { buildIfStale } from "../support/build.js";
import { ensureInstalled } from "../support/install.js";
import { runCommand } from "../support/run-command.js";
import { readTree } from "../unit/output/temporary-folder.js";

const root = path.resolve(".");
const own = path.join(root, "test/workspace");
const modules = path.join(own, "node_modules");
const PACKAGES = readdirSync(path.join(own, "example/packages"));
const TOKEN = "loopback";

interface Tasks {
  readonly cached: number;
  readonly total: number;
}

ensureInstalled(own);
assert(buildIfStale(root), "dist/ cannot be built");
const scratch = mkdtempSync(path.join(tmpdir(), "bindsmith-workspace-"));
const cache = await startCache(path.join(scratch, "cache"));
try {
  await checkFleet(cache.address);
  console.log("ok: restored from the cache, and only what changed is generated");
} finally {
  cache.server.kill();
  rmSync(scratch, { recursive: true, force: true });
}

async function checkFleet(address: string): Promise<void> {
  const author = checkout("author", path.join(own, "example"));
  const first = await turbo(author, address);
  assert.deepEqual(first, { cached: 0, total: PACKAGES.length });
  // The names of the SDKs are committed with the documents, and are inputs from now on: CI makes the SDKs once more.
  assert.deepEqual(await turbo(author, address), { cached: 0, total: PACKAGES.length });
  assert.deepEqual(await turbo(author, address), { cached: PACKAGES.length, total: PACKAGES.length });

  const colleague = checkout("colleague", author, "refuse");
  assert.deepEqual(await turbo(colleague, address), { cached: PACKAGES.length, total: PACKAGES.length });
  for (const name of PACKAGES) assert.deepEqual(sdkOf(colleague, name), sdkOf(author, name), name);
  appendFileSync(path.join(colleague, "packages/crm/README.md"), "Not an input.\n");
  assert.deepEqual(await turbo(colleague, address), { cached: PACKAGES.length, total: PACKAGES.length });

  const before = new Map(PACKAGES.map((name) => [name, sdkOf(author, name)]));
  const document = path.join(author, "packages/crm/openapi.yaml");
  appendFileSync(document, "    Note: { type: object, properties: { text: { type: string } } }\n");
  assert.deepEqual(await turbo(author, address), { cached: PACKAGES.length - 1, total: PACKAGES.length });
  const changed = PACKAGES.filter((name) => JSON.stringify(sdkOf(author, name)) !== JSON.stringify(before.get(name)));
  assert.deepEqual(changed, ["crm"]);
}

/** A checkout of what is committed of a workspace. @param generator `refuse`: generating is an error */
function checkout(name: string, from: string, generator: "run" | "refuse" = "run"): string {
  const folder = path.join(scratch, name);
  const isCommitted = (file: string): boolean => {
    const parts = path.relative(from, file).split(path.sep);
    const [first, , third, fourth] = parts;
    if (first === "node_modules" || parts.includes(".turbo")) return false;
    return third !== "sdk" || fourth === undefined || fourth === ".bindsmith.api";
  };
  cpSync(from, folder, { recursive: true, filter: isCommitted });
  const bin = path.join(folder, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  const command = generator === "run" ? `exec "${process.execPath}" "${root}/dist/cli.js" "$@"` : "exit 1";
  writeFileSync(path.join(bin, "bindsmith"), `#!/bin/sh\n${command}\n`);
  chmodSync(path.join(bin, "bindsmith"), 0o755);
  return folder;
}

/** `turbo run generate`; fails when a task fails. */
async function turbo(folder: string, address: string): Promise<Tasks> {
  // What this checkout has in its own cache says nothing of the shared one.
  rmSync(path.join(folder, ".turbo"), { recursive: true, force: true });
  const shared = ["--api", address, "--token", TOKEN, "--team", "acme"];
  const { code, stdout, stderr } = await runCommand(
    process.execPath,
    [path.join(modules, "turbo/bin/turbo"), "run", "generate", "--skip-infer", "--no-color", ...shared],
    {
      cwd: folder,
      env: { ...(process.env as Record<string, string>), TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
    },
  );
  const found = /Cached:\s+(\d+) cached, (\d+) total/u.exec(stdout);
  assert(code === 0 && found !== null, `${stdout}\n${stderr}`);
  const tasks = { cached: Number(found[1]), total: Number(found[2]) };
  console.log(`${path.basename(folder)}: ${tasks.cached} of ${tasks.total} from the cache`);
  return tasks;
}

function sdkOf(folder: string, name: string): Readonly<Record<string, string>> {
  return readTree(path.join(folder, "packages", name, "sdk"));
}

/** Starts the server of the remote cache, and waits until it answers. */
async function startCache(storage: string): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const port = await freePort();
  const server = spawn(process.execPath, [path.join(modules, "turborepo-remote-cache/dist/cli.js")], {
    cwd: scratch,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      PORT: String(port),
      TURBO_TOKEN: TOKEN,
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: storage,
      LOG_LEVEL: "error",
    },
  });
  const address = `http://127.0.0.1:${port}`;
  const headers = { authorization: `Bearer ${TOKEN}` };
  for (let attempt = 0; attempt < 200; attempt++) {
    const response = await fetch(`${address}/v8/artifacts/status`, { headers }).catch(() => undefined);
    if (response?.ok === true) return { address, server };
    await new Promise((later) => setTimeout(later, 100));
  }
  server.kill();
  throw new Error("The server of the remote cache does not answer.");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
