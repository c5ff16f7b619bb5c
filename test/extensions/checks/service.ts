/** A shop on loopback: enough of it for the checks. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Service {
  readonly baseUrl: string;
  /** `GET /products?cursor=2`, in order. */
  readonly requests: readonly string[];
  /** Requests that their client gave up. */
  readonly aborted: () => number;
  close(): Promise<void>;
}

export const product = (id: string): Record<string, unknown> => ({
  id,
  name: `Product ${id}`,
  price: { amount: 100, currency: "EUR" },
  createdAt: "2024-05-01T12:00:00Z",
});

export async function startService(): Promise<Service> {
  const requests: string[] = [];
  let aborted = 0;
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.on("close", () => {
      if (!response.writableEnded) aborted++;
    });
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    aborted: () => aborted,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const send = (status: number, body?: unknown): void => {
    response.writeHead(status, body === undefined ? {} : { "content-type": "application/json" });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const route = `${request.method} ${pathname}`;
  if (route === "GET /ping") return send(204);
  if (route === "GET /products") {
    const page = Number(searchParams.get("cursor") ?? "1");
    const items = [product(`${page}a`), product(`${page}b`)];
    return send(200, page < 3 ? { items, nextCursor: `${page + 1}` } : { items });
  }
  if (route === "POST /payments/search") {
    const { cursor = "1" } = JSON.parse(await textOf(request)) as { cursor?: string };
    const items = [{ method: "card", last4: `000${cursor}` }];
    return send(200, cursor === "1" ? { items, nextCursor: "2" } : { items, nextCursor: null });
  }
  if (route === "POST /products") {
    const { name } = JSON.parse(await textOf(request)) as { name: string };
    return name === "taken" ? send(409, { code: "taken" }) : send(201, { ...product("new"), name });
  }
  if (route === "GET /products/broken")
    return send(200, { ...product("broken"), price: { amount: "1", currency: "EUR" } });
  if (route === "GET /products/missing") return send(404, { code: "missing" });
  if (route === "GET /products/slow") return;
  return send(200, product(pathname.split("/").at(-1) ?? ""));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}
