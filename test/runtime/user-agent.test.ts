import { afterEach, describe, expect, it, vi } from "vitest";
import { userAgent } from "../../templates/typescript/runtime/core/user-agent.js";
import { client, get } from "./support/client.js";
import { json, serve } from "./support/fault-server.js";

afterEach(() => vi.unstubAllGlobals());

/** The globals of a platform, and no others of those that are asked about. */
function on(globals: Readonly<Record<string, unknown>>): void {
  for (const name of ["Deno", "Bun", "process", "navigator", "document", "WorkerGlobalScope"]) {
    vi.stubGlobal(name, globals[name]);
  }
}

const node = { versions: { node: "22.1.0" } };

describe("the User-Agent", () => {
  it.each<[engine: string, globals: Readonly<Record<string, unknown>>, value: string | undefined]>([
    ["Node", { process: node, navigator: { userAgent: "Node.js/22" } }, "bindings/1.0.0 (node/22.1.0)"],
    ["Deno", { Deno: { version: { deno: "2.1.4" } }, process: node }, "bindings/1.0.0 (deno/2.1.4)"],
    ["Bun", { Bun: { version: "1.2.0" }, process: node }, "bindings/1.0.0 (bun/1.2.0)"],
    [
      "Cloudflare",
      { navigator: { userAgent: "Cloudflare-Workers" }, WorkerGlobalScope: Object, process: node },
      "bindings/1.0.0 (cloudflare-workers)",
    ],
    ["jsdom", { process: node, document: {}, navigator: { userAgent: "Mozilla/5.0" } }, "bindings/1.0.0 (node/22.1.0)"],
    [
      "a Deno worker",
      { Deno: { version: { deno: "2.1.4" } }, WorkerGlobalScope: Object },
      "bindings/1.0.0 (deno/2.1.4)",
    ],
    ["an unknown engine", {}, "bindings/1.0.0"],
    ["a browser", { document: {}, navigator: { userAgent: "Mozilla/5.0" } }, undefined],
    ["a browser with half a process", { document: {}, process: { versions: {} } }, undefined],
    ["a worker of a browser", { WorkerGlobalScope: Object, navigator: { userAgent: "Mozilla/5.0" } }, undefined],
  ])("in %s", (_, globals, value) => {
    on(globals);
    expect(userAgent("bindings/1.0.0")).toBe(value);
  });

  it.each<[app: Parameters<typeof userAgent>[1], value: string]>([
    [undefined, ""],
    [{ name: "acme", version: "2.1" }, " acme/2.1"],
    [{ name: "acme", url: "https://acme.test" }, " acme (+https://acme.test)"],
    [{ name: "My App", version: "" }, " My-App"],
    [{ name: "é\ud83d", version: "1.0.0-rc.1+7" }, " -/1.0.0-rc.1+7"],
    [{ name: "a\r\nx-evil: 1", version: "(2)" }, " a-x-evil-1/-2-"],
    [{ name: "a", url: "https://x/\r\n(y)\\\ud83d" }, " a (+https://x/y)"],
    [{ name: "" }, ""],
    [{ name: "", version: "2" }, ""],
  ])("names the application %o", (app, value) => {
    on({});
    expect(userAgent("bindings/1.0.0", app)).toBe(`bindings/1.0.0${value}`);
  });

  it("is a header like others: the caller's wins, null removes it", async () => {
    await using server = await serve(({ response, request }) => json(response, 200, request.headers["user-agent"]));
    const config = { headers: { "user-agent": userAgent("bindings/1.0.0") } };
    const { request } = client(server, {}, config);
    expect(await request(get)).toBe(`bindings/1.0.0 (node/${process.versions.node})`);
    expect(await request(get, { headers: { "User-Agent": "mine/1" } })).toBe("mine/1");
    expect(await request(get, { headers: { "User-Agent": null } })).not.toContain("bindings");
  });
});
