import { answer } from "../wire/support/answers.js";
import { startRecorder, type Recorded } from "../wire/support/recorder.js";

/** How a connection is answered. */
export interface Turn {
  /** The whole answer, every character a byte. */
  readonly text: string;
  /** What becomes of the connection after it; default `end`. */
  readonly then?: "end" | "reset" | "stay";
}

export interface WireServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  close(): Promise<void>;
}

const silent = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";

/**
 * A recorder that another process or a page steers over HTTP, below `/__wire/`:
 * `POST script` (a list of {@link Turn}) forgets what was seen and tells how the next connections are answered, the last
 * turn again and again; `GET requests` gives what was seen. `files` are served as they are, by path.
 */
export async function startWireServer(
  files: ReadonlyMap<string, { readonly type: string; readonly text: string }> = new Map(),
  onReport: (report: unknown) => void = () => {},
): Promise<WireServer> {
  let seen: Recorded[] = [];
  let script: readonly Turn[] = [];
  const control = (request: Recorded): string | undefined => {
    const [, target = ""] = request.line.split(" ");
    const file = files.get(target);
    if (file !== undefined) return answer(bytesOf(file.text), file.type);
    if (!target.startsWith("/__wire/")) return undefined;
    if (target === "/__wire/script") {
      script = jsonOf(request) as readonly Turn[];
      seen = [];
    }
    if (target === "/__wire/report") onReport(jsonOf(request));
    return answer(bytesOf(JSON.stringify(target === "/__wire/requests" ? seen : null)), "application/json");
  };
  return startRecorder((request, socket) => {
    const own = control(request);
    if (own !== undefined) return own;
    const turn = script[Math.min(seen.push(request), script.length) - 1] ?? { text: silent };
    if (turn.then === undefined || turn.then === "end") return turn.text;
    socket.write(turn.text, "latin1", () => {
      // A moment later, so that the bytes arrive before the reset does.
      if (turn.then === "reset") setTimeout(() => socket.resetAndDestroy(), 20);
    });
    return undefined;
  });
}

function jsonOf({ body }: Recorded): unknown {
  return JSON.parse(Buffer.from(body, "latin1").toString("utf8"));
}

function bytesOf(text: string): string {
  return Buffer.from(text).toString("latin1");
}
