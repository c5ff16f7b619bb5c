import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** One request as its bytes came over the wire, every byte a character. */
export interface Recorded {
  /** Method and target of the request line. */
  readonly line: string;
  /** Header names in lower case; repeated ones are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Recorder {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly requests: Recorded[];
  close(): Promise<void>;
}

/** A server below HTTP libraries: keeps every request as it came and answers `answer`, raw, then ends the connection. */
export async function startRecorder(
  answer: (request: Recorded, socket: Socket) => string | undefined = () =>
    "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
): Promise<Recorder> {
  const requests: Recorded[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let received = "";
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    socket.on("data", (data) => {
      received += data.toString("latin1");
      const request = complete(received);
      if (!request) return;
      received = "";
      requests.push(request);
      const text = answer(request, socket);
      if (text !== undefined) socket.end(text, "latin1");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}

function complete(text: string): Recorded | undefined {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [first, ...lines] = text.slice(0, end).split("\r\n");
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const line of lines) {
    const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line)!;
    const key = name!.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value!;
  }
  const body = bodyOf(text.slice(end + 4), headers);
  return body === undefined ? undefined : { line: first!.replace(/ HTTP\/1\.1$/, ""), headers, body };
}

/** The body once it is there: by length, or put together from chunks (RFC 9112 §7.1). */
function bodyOf(rest: string, headers: Readonly<Record<string, string>>): string | undefined {
  if (!/chunked/.test(headers["transfer-encoding"] ?? "")) {
    const length = Number(headers["content-length"] ?? 0);
    return rest.length < length ? undefined : rest.slice(0, length);
  }
  let body = "";
  for (let at = 0; ;) {
    const line = rest.indexOf("\r\n", at);
    if (line < 0) return undefined;
    const size = parseInt(rest.slice(at, line), 16);
    if (rest.length < line + 2 + size + 2) return undefined;
    if (size === 0) return body;
    body += rest.slice(line + 2, line + 2 + size);
    at = line + 2 + size + 2;
  }
}
