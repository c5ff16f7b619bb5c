import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { TLSSocket } from "node:tls";
import { expect, it } from "vitest";
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { certificate, key, rejection, serveHttp, serveHttps } from "./support.js";

it("a certificate of an unknown authority is an error, as in Node's fetch", async () => {
  const server = await serveHttps((_, response) => response.end("hello"));
  const [ours, theirs] = [await rejection(nodeFetch()(server.origin)), await rejection(fetch(server.origin))];
  expect(ours).toMatchObject({ name: theirs.name, message: theirs.message });
  expect(ours.cause!.code).toBe(theirs.cause!.code);
});

it.each([{ ca: certificate }, { ca: [certificate] }, { rejectUnauthorized: false }])(
  "%j lets it through",
  async (tls) => {
    const server = await serveHttps((_, response) => response.end("hello"));
    expect(await (await nodeFetch({ tls })(server.origin)).text()).toBe("hello");
  },
);

it("a name that the certificate does not have is an error", async () => {
  const server = await serveHttps((_, response) => response.end("hello"));
  const tls = { ca: certificate, servername: "other.test" };
  expect((await rejection(nodeFetch({ tls })(server.origin))).cause!.code).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
});

it("shows the client's certificate (mutual TLS)", async () => {
  const server = await serveHttps(
    ({ socket }, response) => response.end((socket as TLSSocket).getPeerCertificate().subject.CN),
    { ca: certificate, requestCert: true, rejectUnauthorized: true },
  );
  const fetch = nodeFetch({ tls: { ca: certificate, cert: certificate, key } });
  expect(await (await fetch(server.origin)).text()).toBe("Test of the Node entry");
  await rejection(nodeFetch({ tls: { ca: certificate } })(server.origin));
});

it("uses the user's own agents", async () => {
  const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ ca: certificate }) };
  const plain = await serveHttp((_, response) => response.end("plain"));
  const secure = await serveHttps((_, response) => response.end("secure"));
  const fetch = nodeFetch({ agents, proxy: "http://127.0.0.1:1" });
  expect(await (await fetch(plain.origin)).text()).toBe("plain");
  expect(await (await fetch(secure.origin)).text()).toBe("secure");
  expect(Object.values(agents.http.freeSockets).flat()).toHaveLength(1);
  agents.http.destroy();
});
