/** The program of a worker: says that it is ready, sends what `workIn` sends to the origin that it is told, says that it is done. */
import { parentPort } from "node:worker_threads";
import { workIn } from "./probes.js";

/** Of the web, or of Node, which has no such globals. */
interface Port {
  addEventListener(
    type: "message",
    hear: (event: { readonly data: string }) => void,
    options: { readonly once: true },
  ): void;
  postMessage(message: string, transfer: readonly []): void;
}

const port = ("postMessage" in globalThis ? globalThis : parentPort) as unknown as Port;
const hear = ({ data: origin }: { readonly data: string }): void => {
  void workIn(origin).then(() => port.postMessage("done", []));
};
port.addEventListener("message", hear, { once: true });
port.postMessage("ready", []);
