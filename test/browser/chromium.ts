import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Path of Chromium: what `CHROMIUM` names, else Debian's; as root on a machine with apt-get and without it, Debian's
 * package is installed. `undefined` when there is none.
 */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return existsSync(named) ? named : undefined;
  const debian = "/usr/bin/chromium";
  if (!existsSync(debian)) installFromDebian();
  return existsSync(debian) ? debian : undefined;
}

function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.error("installing chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const command of ["update", "install -y --no-install-recommends chromium"]) {
    const { status, stderr } = spawnSync("apt-get", ["-qq", ...command.split(" ")], { env, encoding: "utf8" });
    if (status === 0) continue;
    console.error(`apt-get ${command} failed: ${stderr.slice(-500)}`);
    return;
  }
}

/** A running browser with one page. */
export interface Browser {
  /** Settles when the browser ends by itself, with what it said. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

/** Opens a page in headless Chromium with an empty profile that is removed on close; it talks to loopback alone. */
export function openPage(binary: string, url: string): Browser {
  const profile = mkdtempSync(join(tmpdir(), "bindsmith-chromium-"));
  const flags = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    `--user-data-dir=${profile}`,
    // A page is loaded and left running; the debugging port keeps headless Chromium alive.
    "--remote-debugging-port=0",
  ];
  const child = spawn(binary, [...flags, url], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-4000)));
  const ended = new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(String(error)));
    child.on("close", (code, signal) => resolve(`Chromium ended (${signal ?? code}).\n${said}`));
  });
  return {
    ended,
    async close(): Promise<void> {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(late);
      // Helpers of the browser may still write for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
