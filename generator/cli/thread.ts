/** A thread of `--jobs`, started by `jobs.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import type { Io } from "./io.js";
import type { ConcludeMessage, ThreadData, ThreadMessage } from "./jobs.js";
import { concludeTaken, takeTargets } from "./share.js";
import { hasFailed } from "./target-run.js";

const { batch, directory, env, stdout, stderr } = workerData as ThreadData;

/** Whatever is said of a target is recorded; what is said beside that would be lost, and is not said. */
const silent = (terminal: ThreadData["stdout"]): Io["stdout"] => ({ ...terminal, write: () => undefined });

const io: Io = {
  directory,
  env,
  stdin: (async function* () {})(),
  stdout: silent(stdout),
  stderr: silent(stderr),
  onInterrupt: () => () => undefined,
};

const send = (message: ThreadMessage): void => parentPort?.postMessage(message, []);

try {
  const taken = await takeTargets(batch, io);
  const answer = new Promise<ConcludeMessage>((resolve) => parentPort?.once("message", resolve));
  send({ kind: "made", failed: taken.some(({ run }) => hasFailed(run)) });
  send({ kind: "concluded", targets: await concludeTaken(batch, taken, (await answer).failed, io) });
} catch (error) {
  send({ kind: "fault", error: error instanceof Error ? error : new Error(String(error)) });
}
