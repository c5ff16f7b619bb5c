import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { proxyLookup } from "../../templates/typescript/runtime/node/proxy.js";
import { serveRaw } from "../runtime/support/fault-server.js";
import { certificate, rejection, serveHttp, serveHttps, serveProxy } from "./support.js";

const VARIABLES = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "REQUEST_METHOD"];

beforeEach(() => {
  for (const name of VARIABLES.flatMap((each) => [each, each.toLowerCase()])) vi.stubEnv(name, "");
});
afterEach(() => void vi.unstubAllEnvs());

const withPassword = (origin: string): string => origin.replace("//", "//me:p%40ss%3A@");
const BASIC = `Basic ${btoa("me:p@ss:")}`;

describe("a proxy", () => {
  it("gets requests by http in absolute form, with its credentials", async () => {
    const proxy = await serveProxy();
    const fetch = nodeFetch({ proxy: withPassword(proxy.origin) });
    const response = await fetch("http://somewhere.test:81/a%20b?c=d#e", { headers: { "x-mine": "1" } });
    expect(await response.text()).toBe("somewhere.test:81 by proxy");
    expect(response.url).toBe("http://somewhere.test:81/a%20b?c=d");
    expect(proxy.asked).toEqual([{ line: "GET http://somewhere.test:81/a%20b?c=d", authorization: BASIC }]);
  });

  it.each([{ secure: false }, { secure: true }])("leads to https by a tunnel that is kept: %j", async (options) => {
    const seen: unknown[] = [];
    const origin = await serveHttps(({ headers }, response) => {
      seen.push(headers["proxy-authorization"]);
      response.end("secret");
    });
    const proxy = await serveProxy(options);
    const fetch = nodeFetch({ proxy: withPassword(proxy.origin), tls: { ca: certificate } });
    for (let call = 0; call < 3; call++) expect(await (await fetch(`${origin.origin}/a`)).text()).toBe("secret");
    expect(proxy.asked).toEqual([{ line: `CONNECT 127.0.0.1:${origin.port}`, authorization: BASIC }]);
    expect(origin.accepted()).toBe(1);
    expect(seen).toEqual([undefined, undefined, undefined]);
  });

  it("opens a tunnel with any status of success", async () => {
    const origin = await serveHttps((_, response) => response.end("through"));
    const proxy = await serveProxy({ established: 204 });
    const fetch = nodeFetch({ proxy: proxy.origin, tls: { ca: certificate } });
    expect(await (await fetch(origin.origin)).text()).toBe("through");
  });

  it("that refuses a tunnel is an error that tells nothing of it but the status", async () => {
    const proxy = await serveProxy({ refuse: 407 });
    const fetch = nodeFetch({ proxy: withPassword(proxy.origin) });
    const error = await rejection(fetch("https://somewhere.test/?token=secret"));
    expect(error).toMatchObject({ name: "TypeError", message: "fetch failed", cause: { code: "ERR_PROXY_TUNNEL" } });
    expect(error.cause!.message).toContain("407");
    expect(JSON.stringify([error.message, error.cause, error.stack])).not.toMatch(/secret|p@ss|Basic/);
  });

  it("that is not there is a failed connection", async () => {
    const fetch = nodeFetch({ proxy: "http://127.0.0.1:1" });
    for (const scheme of ["http", "https"]) {
      expect((await rejection(fetch(`${scheme}://somewhere.test/`))).cause!.code).toBe("ECONNREFUSED");
    }
  });

  it("that does not answer is left when the signal says so", async () => {
    await using silent = await serveRaw(() => {});
    const controller = new AbortController();
    const calling = rejection(nodeFetch({ proxy: silent.origin })("https://a.test/", { signal: controller.signal }));
    await expect.poll(() => silent.seen).toHaveLength(1);
    controller.abort(new Error("enough"));
    expect(await calling).toBe(controller.signal.reason);
    await expect.poll(() => silent.busy()).toBe(0);
  });

  it.each(["socks5://127.0.0.1:1", "http://:secret@:x", "ftp://a:secret@b"])("cannot be %s", (proxy) => {
    expect(() => nodeFetch({ proxy })).toThrow(TypeError);
    expect(() => nodeFetch({ proxy })).not.toThrow(/secret/);
  });
});

describe("of the environment", () => {
  const proxied = (variables: Record<string, string>, url = "http://api.example.test:8080/"): string | undefined => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    return proxyLookup()(new URL(url))?.host;
  };

  it.each<[string, Record<string, string>, string?]>([
    ["HTTP_PROXY", { HTTP_PROXY: "http://proxy.test" }],
    ["http_proxy", { http_proxy: "http://proxy.test" }],
    ["a host without scheme", { http_proxy: "proxy.test" }],
    ["http_proxy in a CGI script", { http_proxy: "http://proxy.test", REQUEST_METHOD: "GET" }],
    ["HTTPS_PROXY", { HTTPS_PROXY: "http://proxy.test" }, "https://api.example.test/"],
    [
      "https_proxy before HTTPS_PROXY",
      { https_proxy: "http://proxy.test", HTTPS_PROXY: "http://other.test" },
      "https://a.test/",
    ],
    ["ALL_PROXY", { ALL_PROXY: "http://proxy.test" }],
    ["all_proxy for https", { all_proxy: "http://proxy.test" }, "https://a.test/"],
    ["NO_PROXY with another host", { http_proxy: "http://proxy.test", NO_PROXY: "example.com, other.test" }],
    ["NO_PROXY with the end of a name", { http_proxy: "http://proxy.test", NO_PROXY: "ple.test" }],
    ["NO_PROXY with another port", { http_proxy: "http://proxy.test", no_proxy: "api.example.test:80" }],
    ["NO_PROXY with a longer name", { http_proxy: "http://proxy.test", no_proxy: "v1.api.example.test" }],
  ])("taken: %s", (_, variables, url) => {
    expect(proxied(variables, url)).toBe("proxy.test");
  });

  it.each<[string, Record<string, string>, string?]>([
    ["HTTP_PROXY in a CGI script", { HTTP_PROXY: "http://proxy.test", REQUEST_METHOD: "GET" }],
    ["HTTPS_PROXY for http", { HTTPS_PROXY: "http://proxy.test" }],
    ["HTTP_PROXY for https", { HTTP_PROXY: "http://proxy.test" }, "https://a.invalid/"],
    ["NO_PROXY=*", { http_proxy: "http://proxy.test", NO_PROXY: "*" }],
    ["NO_PROXY with the host", { http_proxy: "http://proxy.test", NO_PROXY: "x.test,API.example.test" }],
    ["NO_PROXY with the domain", { http_proxy: "http://proxy.test", NO_PROXY: "example.test" }],
    ["NO_PROXY with a dot", { http_proxy: "http://proxy.test", NO_PROXY: "a.test .example.test" }],
    ["NO_PROXY with *.", { http_proxy: "http://proxy.test", NO_PROXY: "*.example.test" }],
    ["NO_PROXY with the port", { http_proxy: "http://proxy.test", NO_PROXY: "example.test:8080" }],
    [
      "NO_PROXY for a host with the dot of the root",
      { http_proxy: "http://proxy.test", NO_PROXY: "a.test" },
      "http://a.test./",
    ],
    ["NO_PROXY with the dot of the root", { http_proxy: "http://proxy.test", NO_PROXY: "a.test." }, "http://a.test/"],
    ["NO_PROXY with an address", { http_proxy: "http://proxy.test", NO_PROXY: "127.0.0.1" }, "http://127.0.0.1:1/"],
    ["NO_PROXY with IPv6", { http_proxy: "http://proxy.test", NO_PROXY: "::1" }, "http://[::1]:1/"],
    ["NO_PROXY with IPv6 and port", { http_proxy: "http://proxy.test", NO_PROXY: "[::1]:1" }, "http://[::1]:1/"],
  ])("not taken: %s", (_, variables, url) => {
    expect(proxied(variables, url)).toBeUndefined();
  });

  it("not read with proxy: false", async () => {
    const proxy = await serveProxy();
    const origin = await serveHttp((_, response) => response.end("direct"));
    vi.stubEnv("http_proxy", proxy.origin);
    expect(await (await nodeFetch({ proxy: false })(origin.origin)).text()).toBe("direct");
    expect(await (await nodeFetch()(origin.origin)).text()).toContain("by proxy");
  });
});
