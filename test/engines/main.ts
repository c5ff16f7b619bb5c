/** The program that an engine on the command line runs: `main.js ORIGIN OTHER CLOSED`; its last line is the report. */
import { Worker as NodeWorker } from "node:worker_threads";
import { playAll } from "./player.js";
import { playProbes } from "./probes.js";
import { Wire } from "./wire.js";

const [origin = "", other = "", closed = ""] = process.argv.slice(2);
let stray = 0;
process.on("unhandledRejection", () => stray++);
const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
const report = await playAll(navigator?.userAgent ?? `Node.js/${process.versions.node}`, origin);
const probes = await playProbes({ server: new Wire(origin), other: new Wire(other), closed }, work);
// One more turn, so that a rejection nobody handles is seen.
await new Promise((resolve) => setTimeout(resolve, 50));
const failed = stray === 0 ? [] : [{ row: "unhandled rejections", reason: String(stray) }];
const last = { table: "process", passed: stray === 0 ? 1 : 0, excluded: [], failed };
console.log(JSON.stringify({ ...report, tables: [...report.tables, probes, last] }));

/** Runs `worker.js` in a worker of the web where the engine has them, else in one of Node. */
async function work(goal: string): Promise<void> {
  const address = new URL("./worker.js", import.meta.url);
  const { Worker } = globalThis as { readonly Worker?: typeof globalThis.Worker };
  await new Promise<unknown>((resolve, reject) => {
    const worker = Worker ? new Worker(address, { type: "module" }) : new NodeWorker(address);
    const hear = (message: unknown): void => {
      if (message === "ready") worker.postMessage(goal, []);
      else resolve(worker.terminate());
    };
    if (worker instanceof NodeWorker) worker.on("message", hear).on("error", reject);
    else {
      worker.addEventListener("message", ({ data }) => hear(data));
      worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    }
  });
}
