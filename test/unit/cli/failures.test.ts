/** What goes wrong in the first ten minutes: exit code, the sentence, and what to do about it. */
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTree, temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";

const ZOO = `openapi: 3.1.0
info: { title: Zoo, version: 1.0.0 }
paths: { /a: { get: { operationId: getA, responses: { 204: { description: Done. } } } } }
`;

const WRONG = ZOO.replace(
  "responses:",
  "parameters: [{ name: q }, { $ref: 'no.yaml#/a' }, { $ref: '#/nowhere' }], responses:",
);

const FILES = {
  "zoo.yaml": ZOO,
  "wrong.yaml": WRONG,
  "empty.yaml": "",
  "broken.yaml": "a: [\nb: }",
  "list.json": "[1]",
  "other.yaml": "name: x\n",
  "words.txt": "not a document",
  "folder/.keep": "",
  "foreign/package.json": "{}",
};

const answers: Readonly<Record<string, readonly [status: number, headers: Record<string, string>, body: string]>> = {
  "/404": [404, {}, "no"],
  "/401": [401, {}, "no"],
  "/500": [500, {}, "no"],
  "/page": [200, { "content-type": "text/html" }, "<!doctype html><title>Login</title>"],
  "/loop": [302, { location: "/loop" }, ""],
  "/away": [302, { location: "http://example.invalid/zoo.yaml" }, ""],
  "/empty": [200, {}, ""],
  "/moved": [302, { location: "/zoo.yaml" }, ""],
  "/zoo.yaml": [200, {}, ZOO],
};

let server: Server;
let origin = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ""];
    if (answer === undefined) {
      response.writeHead(200, { "content-length": "1000" });
      response.write("openapi", () => response.destroy());
      return;
    }
    const [status, headers, body] = answer;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Runs a command line in a folder with the files above; nothing but standard output may change. */
async function fail(args: readonly string[]): Promise<{ code: number; err: string }> {
  const folder = temporaryFolder();
  writeTree(folder, FILES);
  const before = readTree(folder);
  const { code, err } = await run(folder, args);
  expect(readTree(folder)).toEqual(before);
  expect(err).not.toMatch(/^\s+at |error\[internal\]|undefined/mu);
  return { code, err };
}

describe("a document that cannot be used", () => {
  it.each([
    ["zoo.yml", "There is no file zoo.yml.", "Check the path"],
    ["folder", "folder cannot be read: it is a folder.", "Give a file"],
    ["empty.yaml", "empty.yaml is empty.", "Give an OpenAPI document."],
    ["broken.yaml", "broken.yaml is not valid YAML", "Correct the syntax"],
    ["list.json", "list.json holds a list", "Give a JSON or YAML document"],
    ["other.yaml", "other.yaml is not an OpenAPI document", "Give the document that begins with"],
    ["words.txt", "words.txt holds plain text", "Give a JSON or YAML document"],
    ["ftp://x.invalid/a.yaml", "documents are read by http, https and file, not by ftp.", "Download the document"],
    ["/404", "the answer is 404 Not Found.", "Open the address in a browser"],
    ["/500", "the answer is 500 Internal Server Error.", "Open the address in a browser"],
    ["/401", "the answer is 401 Unauthorized.", "No credentials are sent: download the document"],
    ["/page", "/page is an HTML page, not an OpenAPI document.", "open the address in a browser"],
    ["/loop", "it redirects more than 5 times.", "Open the address in a browser"],
    ["/away", "redirects to http://example.invalid/zoo.yaml, an origin that is not allowed.", "--allow-origin http://"],
    ["/empty", "/empty is empty.", "Give an OpenAPI document."],
    ["/cut", "the server closed the connection before the answer was complete.", "Open the address in a browser"],
  ])("%s ends with 1, the reason and a way out", async (input, reason, help) => {
    const { code, err } = await fail(["generate", input.startsWith("/") ? `${origin}${input}` : input, "-o", "sdk"]);
    expect(code).toBe(1);
    expect(err).toContain(reason);
    expect(err).toContain(help);
    expect(err.trimEnd().split("\n").at(-1)).toBe("Nothing was written.");
  });

  it("says all that is wrong at once", async () => {
    const { code, err } = await fail(["generate", "wrong.yaml", "-o", "sdk"]);
    expect(code).toBe(1);
    for (const each of ["parameter-incomplete", "file-not-found", "ref-not-found"])
      expect(err).toContain(`error[${each}]`);
  });
});

it("a document behind a redirect of its own origin is read", async () => {
  const { code, out } = await run(temporaryFolder(), ["inspect", `${origin}/moved`]);
  expect(code).toBe(0);
  expect(out).toContain("GET /a");
});

describe("an output that cannot be written", () => {
  it.each([
    ["foreign", "'package.json' is in the way: it was not written by Bindsmith.", "Move the file away"],
    ["zoo.yaml", "The output folder 'zoo.yaml' is a file.", "choose another output folder"],
    ["zoo.yaml/sdk", "The output folder 'zoo.yaml/sdk'", "choose another"],
    ["/dev/null/sdk", "The output folder '/dev/null/sdk'", "choose another"],
  ])("%s ends with 1, the reason and a way out", async (output, reason, help) => {
    const { code, err } = await fail(["generate", "zoo.yaml", "-o", output, "--formatter", "none"]);
    expect(code).toBe(1);
    expect(err).toContain(reason);
    expect(err).toContain(help);
    expect(err.trimEnd().split("\n").at(-1)).toMatch(/^Nothing was written\./u);
  });

  it.runIf(process.platform === "linux")("a folder that refuses children ends too, at once", async () => {
    const { code, err } = await fail(["generate", "zoo.yaml", "-o", "/proc/sdk", "--formatter", "none"]);
    expect(code).toBe(1);
    expect(err).toContain("The output folder '/proc/sdk' cannot be written: no folder can be made there.");
  });
});

describe("a command line that cannot be understood", () => {
  it.each([
    [["gnerate"], "unknown command 'gnerate'", "(Did you mean generate?)"],
    [["generate", "zoo.yaml", "-o", "sdk", "--packge-name", "x"], "unknown option '--packge-name'", "--package-name?"],
    [["generate", "zoo.yaml", "-o", "sdk", "--package-name", "Bad Name"], "a name that npm accepts", "like my-sdk"],
    [
      ["generate", "zoo.yaml", "-o", "sdk", "--layout", "src"],
      "'src' is invalid",
      "Allowed choices are package, source",
    ],
    [["generate", "zoo.yaml", "-o"], "'-o, --output <folder>' argument missing", "--help"],
    [["generate", "zoo.yaml"], "No output folder is given.", "Name one with -o"],
    [["check"], "No input document is given.", "bindsmith init"],
    [["inspect", "zoo.yaml", "getB"], "There is no method, resource or operationId 'getB'.", "Did you mean 'getA'?"],
    [["explain", "ref-not-fond"], "There is no diagnostic code 'ref-not-fond'.", "Did you mean 'ref-not-found'?"],
    [["eject", "REDME.md"], "There is no template 'REDME.md'.", "Did you mean 'README.md"],
  ])("%j ends with 2, the reason and a way out", async (args, reason, help) => {
    const { code, err } = await fail(args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(err).toContain(help);
  });
});
