import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createHttpsServer, type ServerOptions } from "node:https";
import { connect, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const pem = (name: string): string => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8");

/** Certificate of `localhost`, `127.0.0.1` and `::1`, its own authority, from 2020 to 2120. */
export const certificate: string = pem("certificate.pem");
export const key: string = pem("key.pem");

/** A server for the running test. */
export interface Running {
  readonly origin: string;
  readonly port: number;
  /** Sockets that are open. */
  readonly sockets: ReadonlySet<Socket>;
  /** Number of sockets that there ever were. */
  accepted(): number;
}

/** An HTTP server on loopback. */
export async function serveHttp(answer: RequestListener): Promise<Running> {
  const server = createHttpServer(answer);
  server.keepAliveTimeout = 60_000;
  return running(server, "http");
}

/** The same by TLS, with {@link certificate}. */
export async function serveHttps(answer: RequestListener, options: ServerOptions = {}): Promise<Running> {
  const server = createHttpsServer({ cert: certificate, key, ...options }, answer);
  server.keepAliveTimeout = 60_000;
  return running(server, "https");
}

/** What a proxy was asked: request lines and credentials. */
export interface Proxied {
  readonly line: string;
  readonly authorization: string | undefined;
}

/** A proxy on loopback that connects to whatever it is asked for, on loopback. */
export async function serveProxy(
  options: { readonly secure?: boolean; readonly refuse?: number; readonly established?: number } = {},
): Promise<Running & { readonly asked: readonly Proxied[] }> {
  const asked: Proxied[] = [];
  const note = ({ method, url, headers }: IncomingMessage): void =>
    void asked.push({ line: `${method} ${url}`, authorization: headers["proxy-authorization"] });
  const server = options.secure ? createHttpsServer({ cert: certificate, key }) : createHttpServer();
  server.on("request", (request: IncomingMessage, response) => {
    note(request);
    response.writeHead(200, { "content-type": "text/plain" }).end(`${request.headers.host} by proxy`);
  });
  server.on("connect", (request: IncomingMessage, socket: Socket) => {
    note(request);
    if (options.refuse !== undefined) return socket.end(`HTTP/1.1 ${options.refuse} No\r\n\r\n`);
    const upstream = connect(Number(/:(\d+)$/.exec(request.url!)![1]), "127.0.0.1", () => {
      socket.write(`HTTP/1.1 ${options.established ?? 200} Connection established\r\n\r\n`);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy()).on("close", () => upstream.destroy());
  });
  return Object.assign(await running(server, options.secure ? "https" : "http"), { asked });
}

async function running(server: Server, scheme: string): Promise<Running> {
  const sockets = new Set<Socket>();
  let accepted = 0;
  server.on("connection", (socket: Socket) => {
    accepted++;
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { origin: `${scheme}://127.0.0.1:${port}`, port, sockets, accepted: () => accepted };
}

/** What a promise rejects with; the test fails when it does not. */
export async function rejection(
  promise: Promise<unknown>,
): Promise<Error & { readonly cause?: (Error & { readonly code?: string }) | undefined }> {
  const value = await promise.then(
    (resolved) => ({ resolved }),
    (error: unknown) => error,
  );
  if (!(value instanceof Error)) throw new Error("It did not reject with an error", { cause: value });
  return value as Awaited<ReturnType<typeof rejection>>;
}
