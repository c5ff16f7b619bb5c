import { describe, expect, it } from "vitest";
import { filledUrl, serverUrl } from "../../templates/typescript/runtime/core/server-url.js";
import { client, failure, get } from "./support/client.js";

const fill = (template: string, value: string, rest: Readonly<Record<string, string>> = {}): string =>
  filledUrl(template, { x: value, ...rest });

/** What a host can be made of when it should not. */
const HOSTILE = [
  "evil.test/",
  "evil.test\\",
  "evil.test:80/",
  "evil.test\t/",
  "evil.test\n",
  "evil。test",
  "evil．test",
  "ｅvil",
  "evil℀",
  "evil.test%2f",
  "evil.test%00",
  "evil.test?",
  "evil.test#",
  "user@evil.test",
  "user:pw@",
  "@",
  ":",
  ":80",
  "a b",
  "a\u00adb",
  "a\u200db",
  "é",
  "[::1]",
  "[",
  "a,b",
  "a;b",
  "a'b",
  "$a",
  ".evil",
  "evil.",
  "a..b",
  "..",
  "",
];

describe("a server variable", () => {
  it.each(HOSTILE)("in a host is not %j", (value) => {
    for (const template of [
      "https://{x}.api.example.com/v1",
      "https://eu.{x}.example.com",
      "http://{x}.example.com:8080",
    ]) {
      expect(() => fill(template, value)).toThrow(/^Server variable x: ".*" does not fit/s);
    }
  });

  it("in a host leaves what stands around it, whatever its value", () => {
    let random = 42;
    const pick = (texts: readonly string[]): string => texts[(random = (random * 48271) % 2147483647) % texts.length]!;
    const pieces = [...HOSTILE, "a", "eu-1", "A", "xn--a", "0", ".", "/", "\\", "@", "%", "://", "localhost"];
    let taken = 0;
    for (let run = 0; run < 5000; run++) {
      const value = pick(pieces) + pick(pieces) + pick(pieces);
      let url: URL;
      try {
        url = new URL(fill("https://api.{x}.example.com:8443/v1", value));
      } catch {
        continue;
      }
      taken++;
      expect(url.hostname).toMatch(/^api\..*\.example\.com$/);
      expect([url.port, url.pathname, url.username, url.search, url.hash]).toEqual(["8443", "/v1", "", "", ""]);
    }
    expect(taken).toBeGreaterThan(10);
  });

  it.each(["eu", "eu-west-1", "a.b", "EU", "my_host", "1"])("in a host may be %s", (value) => {
    expect(fill("https://{x}.example.com/v1", value)).toBe(`https://${value}.example.com/v1`);
  });

  it.each(["example.eu.auth0.com", "localhost", "localhost:3000", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:80"])(
    "that is the whole host may be %s",
    (value) => {
      expect(fill("https://{x}/api", value)).toBe(`https://${value}/api`);
      expect(new URL(fill("http://{x}", value)).host).toMatch(/^[\w.[\]:]+$/);
    },
  );

  it.each(HOSTILE.filter((value) => value !== "[::1]"))("that is the whole host is not %j", (value) => {
    expect(() => fill("https://{x}/api", value)).toThrow(/^Server variable x/);
    expect(() => fill("https://{x}:8443/api", value)).toThrow(/^Server variable x/);
  });

  it("beside a port has none itself", () => {
    expect(fill("https://{x}:{port}/", "[::1]", { port: "80" })).toBe("https://[::1]:80/");
    expect(() => fill("https://{x}:{port}/", "localhost:1", { port: "80" })).toThrow("Server variable x");
    expect(() => fill("https://api.{x}/", "example.com:80")).toThrow("Server variable x");
    expect(fill("https://example.com{x}/v1", ":80")).toBe("https://example.com:80/v1");
    expect(fill("https://{x}api.example.com", "")).toBe("https://api.example.com");
  });

  it.each(["80/", "8 0", "80@evil.test", "a", "-1", "123456", "+1"])("for a port is not %j", (value) => {
    expect(() => fill("https://example.com:{x}/", value)).toThrow("Server variable x");
    expect(() => fill("https://{host}:{x}/", value, { host: "a" })).toThrow("Server variable x");
  });

  it("for a scheme is http or https", () => {
    expect(fill("{x}://example.com", "http")).toBe("http://example.com");
    expect(fill("http{x}://example.com", "s")).toBe("https://example.com");
    for (const value of ["file", "javascript", "", "https:", "https://evil.test/", "ht\ttp", "ws"]) {
      expect(() => fill("{x}://example.com", value)).toThrow("Server variable x");
    }
  });

  it("for a whole base URL is an HTTP URL", () => {
    expect(fill("{x}/v1", "http://localhost:1/a")).toBe("http://localhost:1/a/v1");
    expect(fill("{x}", "https://example.com")).toBe("https://example.com");
    for (const value of [
      "https://u:p@example.com",
      "https://a/?b",
      "https://a/#b",
      "https://a\\b",
      "https://",
      "https://a\tb",
    ]) {
      expect(() => fill("{x}/v1", value)).toThrow("Server variable x");
    }
    expect(() => fill("{x}.example.com/v1", "https://evil.test/")).toThrow("Server variable x");
  });

  it("in a path or a query is percent-encoded", () => {
    expect(fill("https://example.com/{x}/y", "a/b?c#d\\é")).toBe("https://example.com/a%2Fb%3Fc%23d%5C%C3%A9/y");
    expect(fill("/{x}", "v1")).toBe("/v1");
    expect(fill("https://example.com/?k={x}&l=1", "a&b=c")).toBe("https://example.com/?k=a%26b%3Dc&l=1");
    for (const value of ["..", "."]) {
      expect(() => fill("https://example.com/a/{x}/b", value)).toThrow(TypeError);
      expect(() => fill("https://example.com/a/{x}", value)).toThrow(TypeError);
    }
    expect(() => fill("https://example.com/.{x}", ".")).toThrow(TypeError);
    expect(() => fill("/{x}/{y}", "", { y: "evil.test" })).toThrow(TypeError);
  });

  it("has several segments only where the document's default has", () => {
    const deep = (template: string, x: string): string => filledUrl(template, { x }, {}, ["x"]);
    expect(deep("https://example.com/{x}/y", "v1/b ta")).toBe("https://example.com/v1/b%20ta/y");
    expect(deep("https://example.com{x}", "/v1/beta")).toBe("https://example.com/v1/beta");
    expect(deep("https://example.com{x}", "")).toBe("https://example.com");
    expect(deep("https://{x}", "example.com/v1")).toBe("https://example.com/v1");
    expect(() => deep("https://api.{x}.example.com", "a/b")).toThrow("Server variable x");
    expect(() => deep("https://example.com{x}", "@evil.test/")).toThrow("Server variable x");
    expect(() => deep("https://example.com/{x}", "v1/../..")).toThrow(TypeError);
    expect(() => deep("/{x}", "/evil.test")).toThrow(TypeError);
  });

  it("has one of the values of its enum, as the document writes it", () => {
    const enums = { x: ["eu", "us", "a/b"] };
    expect(filledUrl("https://{x}.example.com", { x: "us" }, enums)).toBe("https://us.example.com");
    expect(filledUrl("https://example.com/{x}", { x: "a/b" }, enums)).toBe("https://example.com/a/b");
    expect(() => filledUrl("https://{x}.example.com", { x: "asia" }, enums)).toThrow(
      'Server variable x: "asia" is none of eu, us, a/b',
    );
    expect(filledUrl("https://example.com", { x: "asia" }, enums)).toBe("https://example.com");
    expect(filledUrl("https://{constructor}.example.com", { constructor: "a" }, {})).toBe("https://a.example.com");
  });

  it("may be a placeholder, which is a host that nobody has", () => {
    const url = fill("https://{x}/api", "{TENANT}.auth0.com");
    expect(url).toBe("https://{TENANT}.auth0.com/api");
    expect(new URL(url).host).toBe("{tenant}.auth0.com");
  });

  it("is cut in messages, and read in linear time", () => {
    const long = "/".repeat(100_000);
    expect(() => fill("https://{x}.example.com", long)).toThrow(/^.{1,100}$/);
    expect(fill("https://example.com/{x}", long)).toHaveLength(300_020);
  });
});

describe("a server's URL", () => {
  it("is at once a string, the same one every time, where its template is", async () => {
    const url = serverUrl("https://{x}.example.com", { x: "eu" });
    expect(url()).toBe("https://eu.example.com");
    expect(await serverUrl(() => "https://{x}.example.com", { x: "eu" })()).toBe("https://eu.example.com");
    expect(await serverUrl(Promise.resolve("https://{x}"), { x: "a" }, { x: ["a"] })()).toBe("https://a");
  });

  it.each(["https://{x}.example.com", (): string => "https://{x}.example.com"])(
    "rejects calls: %s",
    async (template) => {
      const baseUrl = serverUrl(template, { x: "evil.test/" });
      expect((await failure(client("", { baseUrl }), get)).kind).toBe("configuration");
    },
  );
});
