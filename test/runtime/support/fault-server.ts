import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";

/** One request as a server saw it; header names in lower case. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface FaultServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly seen: Seen[];
  /** Number of open connections that have carried a request; Node's fetch opens others in advance. */
  busy(): number;
  close(): Promise<void>;
}

/** What a handler of {@link serve} is told. */
export interface Exchange {
  readonly request: Seen;
  readonly response: ServerResponse;
  /** 1 for the first request. */
  readonly number: number;
}

/** An HTTP server on loopback that keeps every request. */
export async function serve(handle: (exchange: Exchange) => unknown): Promise<FaultServer> {
  const seen: Seen[] = [];
  const server = createHttpServer((message: IncomingMessage, response) => {
    void readAll(message).then((body) => {
      const request = { method: message.method!, url: message.url!, headers: message.headers as Seen["headers"], body };
      return handle({ request, response, number: seen.push(request) });
    });
  });
  server.keepAliveTimeout = 60_000;
  return listening(server, seen);
}

/** A TCP server on loopback: the handler gets the socket once the head of a request has arrived. */
export async function serveRaw(handle: (socket: Socket, number: number) => void): Promise<FaultServer> {
  const seen: Seen[] = [];
  const server = createTcpServer((socket) => {
    let text = "";
    socket.on("error", () => {});
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
      if (!text.includes("\r\n\r\n")) return;
      const [method = "", url = ""] = text.split(" ");
      text = "";
      handle(socket, seen.push({ method, url, headers: {}, body: "" }));
    });
  });
  return listening(server, seen);
}

/** An origin on loopback where nothing listens. */
export async function refusedOrigin(): Promise<string> {
  const server = await serveRaw(() => {});
  await server.close();
  return server.origin;
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

async function listening(server: Server, seen: Seen[]): Promise<FaultServer> {
  const open = new Set<Socket>();
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    busy: () => [...open].filter((socket) => socket.bytesRead > 0).length,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function readAll(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
