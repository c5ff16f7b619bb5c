import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as it came over the wire; header names in lower case. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Loopback {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Starts a server on the loopback interface that keeps every request and answers as told. */
export async function startLoopback(answer: (request: SeenRequest) => Answer): Promise<Loopback> {
  const seen: SeenRequest[] = [];
  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readAll(message);
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
    const request = { method: message.method ?? "", url: message.url ?? "", headers, body };
    seen.push(request);
    const { status, headers: own = {}, body: text = "" } = answer(request);
    response.writeHead(status, own).end(text);
  };
  // Documents have queries that are longer than Node's 16 KiB for all headers.
  const server = createServer({ maxHeaderSize: 1_000_000 }, (message, response) => void serve(message, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function readAll(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
