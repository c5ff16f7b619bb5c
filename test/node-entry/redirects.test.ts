import { describe, expect, it } from "vitest";
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { certificate, rejection, serveHttp, serveHttps, type Running } from "./support.js";

const fetch = nodeFetch({ proxy: false, tls: { ca: certificate } });

interface Arrived {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Redirects `/from` and keeps what arrives elsewhere. */
async function redirecting(status: number, to: string, secure = false): Promise<Running & { arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const server = await (secure ? serveHttps : serveHttp)((request, response) => {
    request.resume();
    if (request.url === "/from") return response.writeHead(status, { location: to }).end("elsewhere");
    arrived.push({ method: request.method!, url: request.url!, headers: request.headers });
    return response.end("arrived");
  });
  return Object.assign(server, { arrived });
}

describe("follow, the default", () => {
  it.each([
    [301, "POST", "GET"],
    [302, "POST", "GET"],
    [303, "PUT", "GET"],
    [303, "HEAD", "HEAD"],
    [307, "POST", "POST"],
    [308, "PATCH", "PATCH"],
  ])("%i turns %s into %s", async (status, method, arrives) => {
    const server = await redirecting(status, "/to?a=b#c");
    const body = method === "HEAD" ? null : "body";
    const response = await fetch(`${server.origin}/from`, { method, body, headers: { authorization: "mine" } });
    expect(response).toMatchObject({ status: 200, redirected: true, url: `${server.origin}/to?a=b` });
    const withBody = arrives === method && body !== null;
    expect(server.arrived).toMatchObject([{ method: arrives, headers: { authorization: "mine" } }]);
    expect(server.arrived[0]!.headers["content-length"]).toBe(withBody ? "4" : undefined);
  });

  it("takes only harmless headers to another origin", async () => {
    const other = await serveHttp(({ headers }, response) => response.end(JSON.stringify(headers)));
    const server = await redirecting(302, other.origin);
    const headers = { authorization: "secret", cookie: "secret", "x-api-key": "secret", accept: "a/b", host: "secret" };
    const arrived = await (await fetch(`${server.origin}/from`, { headers })).text();
    expect(arrived).not.toContain("secret");
    expect(arrived).toContain("a/b");
  });

  it("takes no body to another origin", async () => {
    const other = await redirecting(200, "/");
    const server = await redirecting(307, other.origin);
    const error = await rejection(fetch(`${server.origin}/from`, { method: "POST", body: "secret" }));
    expect(error).toMatchObject({ name: "TypeError", message: "fetch failed" });
    expect(other.arrived).toEqual([]);
  });

  it("does not leave https", async () => {
    const other = await redirecting(200, "/");
    const server = await redirecting(302, other.origin, true);
    await rejection(fetch(`${server.origin}/from`));
    expect(other.arrived).toEqual([]);
  });

  it("does not send a stream again, nor go in circles", async () => {
    const server = await redirecting(307, "/to");
    await rejection(fetch(`${server.origin}/from`, { method: "POST", body: new Blob(["x"]).stream() }));
    expect(server.arrived).toEqual([]);
    const circle = await redirecting(302, "/from");
    expect((await rejection(fetch(`${circle.origin}/from`))).cause!.message).toContain("too many");
  });

  it("gives a redirect without Location as it is, and refuses one to what is no URL", async () => {
    const server = await serveHttp(({ url }, response) =>
      response.writeHead(302, url === "/no" ? {} : { location: "http://user:secret@b/" }).end(),
    );
    expect((await fetch(`${server.origin}/no`)).status).toBe(302);
    expect((await rejection(fetch(`${server.origin}/yes`))).message).not.toContain("secret");
  });
});

it("manual gives the redirect, error rejects", async () => {
  const server = await redirecting(302, "/to");
  const response = await fetch(`${server.origin}/from`, { redirect: "manual" });
  expect([response.status, response.headers.get("location"), await response.text()]).toEqual([302, "/to", "elsewhere"]);
  await rejection(fetch(`${server.origin}/from`, { redirect: "error" }));
  expect((await fetch(`${server.origin}/to`, { redirect: "error" })).status).toBe(200);
});
