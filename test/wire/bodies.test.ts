import { createReadStream, mkdtempSync, openAsBlob, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { binary } from "../../templates/typescript/runtime/core/binary.js";
import { json } from "../../templates/typescript/runtime/core/json.js";
import { multipart } from "../../templates/typescript/runtime/core/multipart.js";
import { text } from "../../templates/typescript/runtime/core/text.js";
import type { Body } from "../../templates/typescript/runtime/core/types.js";
import { play, playRefused } from "./support/play.js";
import { bodies, refusedBodies } from "./tables/bodies.js";
import { formBodies } from "./tables/form-bodies.js";
import { refusedForms } from "./tables/refused-forms.js";

const folder = mkdtempSync(join(tmpdir(), "bodies-"));
const file = join(folder, "a.txt");
writeFileSync(file, "from disk");
afterAll(() => rmSync(folder, { recursive: true }));

play("bodies", bodies);
play("form bodies", formBodies);
playRefused("refused bodies", refusedBodies);
playRefused("refused forms", refusedForms);

const blob = await openAsBlob(file, { type: "text/plain" });
const part = (head: string): string =>
  `--BOUNDARY\r\nContent-Disposition: form-data; name="f"; ${head}\r\n\r\nfrom disk\r\n--BOUNDARY--\r\n`;
play("files of Node", [
  {
    name: "openAsBlob",
    send: () => ({ method: "POST", body: binary(blob, "*/*") }),
    line: "POST /",
    headers: { "content-type": "text/plain", "content-length": "9" },
    body: "from disk",
  },
  {
    name: "createReadStream",
    send: () => ({ method: "POST", body: binary(createReadStream(file)) }),
    line: "POST /",
    headers: { "content-type": "application/octet-stream", "transfer-encoding": "chunked" },
    body: "from disk",
  },
  {
    name: "openAsBlob in multipart",
    send: () => ({ method: "POST", body: multipart({ f: blob }) }),
    line: "POST /",
    headers: { "content-length": /^\d+$/ },
    body: part('filename="blob"\r\nContent-Type: text/plain'),
  },
  {
    name: "createReadStream in multipart",
    send: () => ({ method: "POST", body: multipart({ f: createReadStream(file) }) }),
    line: "POST /",
    headers: { "transfer-encoding": "chunked" },
    body: part('filename="a.txt"\r\nContent-Type: application/octet-stream'),
  },
]);

async function bytesOf(body: Body): Promise<string> {
  return new Response(await body.data()).text();
}

it("nests multipart bodies, each with its own boundary", async () => {
  const body = multipart([{ a: 1 }, ["x", Uint8Array.of(65)], "t"], "multipart/mixed", {
    1: { body: (value) => multipart(value, "multipart/mixed", { 1: { body: (inner) => binary(inner, "image/png") } }) },
    "*": { body: (value) => text(value, "text/html"), headers: { "Content-Location": "https://example.com/" } },
  })!;
  const outer = /^multipart\/mixed; boundary=(.+)$/.exec(body.contentType!)![1]!;
  const sent = (await bytesOf(body)).replaceAll(outer, "OUTER");
  const inner = /boundary=(.+)\r\n/.exec(sent)![1]!;
  expect(sent.replaceAll(inner, "INNER").split("\r\n")).toEqual([
    "--OUTER", "Content-Type: text/html", "Content-Location: https://example.com/", "", '{"a":1}',
    "--OUTER", "Content-Type: multipart/mixed; boundary=INNER", "",
    "--INNER", "Content-Type: text/plain", "", "x",
    "--INNER", "Content-Type: image/png", "", "A", "--INNER--", "",
    "--OUTER", "Content-Type: text/html", "Content-Location: https://example.com/", "", "t", "--OUTER--", "",
  ]); // prettier-ignore
});

it("says what can be sent again", async () => {
  const replayable: readonly Body[] = [
    json({})!,
    binary(new Blob(["a"]))!,
    binary(Uint8Array.of(1))!,
    multipart({ a: new Blob(["a"]), b: Uint8Array.of(1), c: { d: 1 } })!,
  ];
  for (const body of replayable) {
    expect(body.replayable).toBe(true);
    expect(await bytesOf(body)).toBe(await bytesOf(body));
  }
  const once: readonly Body[] = [
    binary(new Blob(["a"]).stream())!,
    multipart({ a: [new Blob(["a"]).stream()] })!,
    multipart([multipart({ a: new Blob(["a"]).stream() })], "multipart/mixed", {
      "*": { body: (value) => value as Body },
    })!,
  ];
  for (const body of once) expect(body.replayable).toBe(false);
});

it("takes long hostile names and types in linear time", async () => {
  const long = 200_000;
  const types = binary("a", `${" ".repeat(long)}x,*/*${",".repeat(long)}`)!;
  expect(types.contentType).toBe("x");
  const file = new File(["a"], `${"/".repeat(long)}${"\\".repeat(long)}"${"a".repeat(long)}`);
  const name = `"\r\n`.repeat(long / 4);
  expect((await bytesOf(multipart({ [name]: file })!)).length).toBeGreaterThan(long);
});

it("keeps what it has encoded when the value changes between attempts", () => {
  const value = { a: 1 };
  const body = json(value)!;
  expect(body.data()).toBe('{"a":1}');
  value.a = 2;
  expect(body.data()).toBe('{"a":1}');
});

it("closes the source when a streamed body is given up", async () => {
  const closed: string[] = [];
  async function* source(name: string): AsyncGenerator<string, void, undefined> {
    try {
      for (;;) yield "x".repeat(1000);
    } finally {
      closed.push(name);
    }
  }
  for (const body of [binary(source("binary"))!, multipart({ f: source("multipart") })!]) {
    const reader = ((await body.data()) as ReadableStream<Uint8Array>).getReader();
    for (let reads = 0; reads < 3; reads++) await reader.read();
    await reader.cancel();
  }
  expect(closed).toEqual(["binary", "multipart"]);
});
