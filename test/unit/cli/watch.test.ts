import { readFileSync, renameSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";

const document = (title: string): string =>
  `openapi: 3.1.0\ninfo: { title: ${title}, version: "1.0.0" }\npaths:\n  /a:\n    get: { operationId: getA, responses: { "200": { $ref: "parts.yaml#/Answer" } } }\n`;
const PARTS = "Answer: { description: ok, content: { application/json: { schema: { type: string } } } }\n";
const CONFIG = "input: openapi.yaml\noutput: sdk\nformatter: none\ntemplates: ./t\n";

/** Starts a watch, and gives what is needed to follow it. */
function watch(folder: string) {
  let text = "";
  let wake: (() => void) | undefined;
  let interrupt: (() => void) | undefined;
  const done = run(folder, ["generate", "--watch"], {
    onText(part) {
      text += part;
      wake?.();
    },
    onInterrupt(listener) {
      interrupt = listener;
      return () => {
        interrupt = undefined;
      };
    },
  });
  return {
    /** Waits until the watch has printed a text and waits again; gives everything printed since the last call. */
    async until(expected: string): Promise<string> {
      while (!(text.includes(expected) && /Watching \d+ places?; Ctrl\+C ends\.\n$/u.test(text))) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const printed = text;
      text = "";
      return printed;
    },
    async stop(): Promise<number> {
      interrupt?.();
      return (await done).code;
    },
  };
}

describe("--watch", () => {
  it("generates again when the document, a referenced file, a template or the configuration changes, and survives errors", async () => {
    const folder = temporaryFolder();
    writeTree(folder, {
      "openapi.yaml": document("One"),
      "parts.yaml": PARTS,
      "bindsmith.config.yaml": CONFIG,
      "t/partials/unused.hbs": "x",
    });
    const { until, stop } = watch(folder);
    const text = (name: string): string => readFileSync(path.join(folder, "sdk", name), "utf8");
    await until("✔ one-sdk 1.0.0 written to sdk");

    writeTree(folder, { "openapi.yaml": document("Two") });
    expect(await until("✔ two-sdk 1.0.0 written to sdk")).toContain("Changed: openapi.yaml\n");

    writeTree(folder, { "parts.yaml": PARTS.replace("string", "number") });
    expect(await until("✔ two")).toContain("Changed: parts.yaml\n");

    writeTree(folder, { "openapi.yaml": "openapi: 3.1.0\npaths: [\n" });
    expect(await until("error[yaml-syntax]")).toContain("Changed: openapi.yaml\n");
    expect(text("src/client.ts")).toContain("TwoClient");

    // As editors save: a new file takes the place of the old one.
    writeTree(folder, { "openapi.yaml.tmp": document("Three") });
    renameSync(path.join(folder, "openapi.yaml.tmp"), path.join(folder, "openapi.yaml"));
    await until("✔ three-sdk 1.0.0 written to sdk");

    writeTree(folder, { "t/gitignore.hbs": "mine\n" });
    expect(await until("✔ three")).toContain("Changed: t/gitignore.hbs\n");
    expect(text(".gitignore")).toBe("mine\n");

    writeTree(folder, { "bindsmith.config.yaml": `${CONFIG}clientName: Named\n` });
    expect(await until("✔ three")).toContain("Changed: bindsmith.config.yaml\n");
    expect(text("src/client.ts")).toContain("class Named");

    writeTree(folder, { "bindsmith.config.yaml": `${CONFIG}clientNam: Named\n` });
    await until("error[option-unknown]");
    expect(await stop()).toBe(0);
  });

  it("asks for a document on the web again, and lives through a server that is down", async () => {
    let title: string | undefined = "One";
    const server = createServer((_, response) => {
      response.writeHead(title === undefined ? 503 : 200, { "content-type": "application/yaml" });
      const text = document(title ?? "").replace('$ref: "parts.yaml#/Answer"', "description: ok");
      // After an answer that is none the document is there again, changed.
      title ??= "Two";
      response.end(text);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    const folder = temporaryFolder();
    const input = `http://127.0.0.1:${port}/openapi.yaml`;
    writeTree(folder, { "bindsmith.config.yaml": `input: ${input}\noutput: sdk\nformatter: none\n` });
    const { until, stop } = watch(folder);
    expect(await until("✔ one-sdk 1.0.0 written to sdk")).toContain("Watching 2 places");
    title = undefined;
    expect(await until("✔ two-sdk 1.0.0 written to sdk")).toContain(`Changed: ${input}`);
    expect(await stop()).toBe(0);
    server.closeAllConnections();
    server.close();
  }, 30_000);

  it.each([
    ["its ETag", { etag: '"1"' }, "if-none-match"],
    ["its date", { "last-modified": "Sat, 01 Jan 2000 00:00:00 GMT" }, "if-modified-since"],
  ])(
    "asks with %s whether a document on the web is another one",
    async (_, validators, condition) => {
      let title = "One";
      const asked: string[] = [];
      const server = createServer((request, response) => {
        const given = request.headers[condition];
        asked.push(String(given ?? "anything"));
        if (given !== undefined && title === "One") return void response.writeHead(304).end();
        response.writeHead(200, { "content-type": "application/yaml", ...validators });
        response.end(document(title).replace('$ref: "parts.yaml#/Answer"', "description: ok"));
        return undefined;
      });
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      const { port } = server.address() as AddressInfo;
      const folder = temporaryFolder();
      writeTree(folder, {
        "bindsmith.config.yaml": `input: http://127.0.0.1:${port}/openapi.yaml\noutput: sdk\nformatter: none\n`,
      });
      const { until, stop } = watch(folder);
      await until("✔ one-sdk 1.0.0 written to sdk");
      const [validator] = Object.values(validators);
      while (asked.filter((given) => given === validator).length < 2)
        await new Promise((later) => setTimeout(later, 50));
      title = "Two";
      await until("✔ two-sdk 1.0.0 written to sdk");
      expect(await stop()).toBe(0);
      server.closeAllConnections();
      server.close();
      // The run, the first question, and those that the server could answer without the document.
      expect(asked.slice(0, 4)).toEqual(["anything", "anything", validator, validator]);
    },
    30_000,
  );
});
