import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { reader } from "../../templates/typescript/runtime/core/codecs.js";
import { date } from "../../templates/typescript/runtime/core/formats.js";
import { jsonLinesResponse } from "../../templates/typescript/runtime/core/json-lines.js";
import { client, get } from "../runtime/support/client.js";
import { answer, ask } from "./support/answers.js";
import { all, serve, told } from "./support/serve.js";

describe("JSON lines", () => {
  const lines = async (
    body: string,
    options?: Parameters<typeof jsonLinesResponse>[0],
    limit?: number,
  ): Promise<unknown[]> =>
    all(
      await ask((await serve(told(body, "application/jsonl"))).origin, jsonLinesResponse(options), {
        maxEventBytes: limit,
      }),
    );

  it("reads values, blank lines and a last line without its end", async () => {
    expect(await lines('{"a":"é"}\n\n \r\n[1]\r\nnull\n"x"')).toEqual([{ a: "é" }, [1], null, "x"]);
    expect(await lines("")).toEqual([]);
  });

  it("reads JSON text sequences", async () => {
    expect(await lines('\x1e{\n"a": 1\r\n}\n\x1e[2]\n\x1e3', { sequence: true })).toEqual([{ a: 1 }, [2], 3]);
  });

  it.each([
    [false, '\ufeff{"a":"é😀"}\r\n\n \r\n[1,\r2]\n"\u2028"\nnull', [{ a: "é😀" }, [1, 2], "\u2028", null]],
    [true, '\x1e{"a":\r\n"é😀"}\n\x1e\n\x1e[2,\n3]\x1e"\u2028"', [{ a: "é😀" }, [2, 3], "\u2028"]],
  ])("reads the same wherever the bytes are cut; a sequence: %s", async (sequence, text, expected) => {
    const bytes = new TextEncoder().encode(text);
    const read = async (...cuts: readonly number[]): Promise<unknown[]> => {
      const chunks = [0, ...cuts].map((from, index) => bytes.subarray(from, cuts[index]));
      const body = (): ReadableStream =>
        new ReadableStream({
          pull(controller) {
            const chunk = chunks.shift();
            if (chunk) controller.enqueue(chunk);
            else controller.close();
          },
        });
      const fetch = (): Promise<Response> => Promise.resolve(new Response(body()));
      const response = jsonLinesResponse({ sequence });
      return all(await client("http://127.0.0.1", { fetch }).request({ ...get, response }));
    };
    for (let at = 0; at <= bytes.length; at++) expect(await read(at), `cut at ${at}`).toEqual(expected);
    expect(await read(...bytes.keys())).toEqual(expected);
    expect(await read(...Array.from(bytes.keys()).flatMap((at) => [at, at]))).toEqual(expected);
  });

  it("asks for its media type", async () => {
    const { origin, requests } = await serve(told("", "application/jsonl"));
    for (const sequence of [false, true]) await ask(origin, jsonLinesResponse({ sequence }));
    expect(requests.map(({ headers }) => headers["accept"])).toEqual(["application/jsonl", "application/json-seq"]);
  });

  it("parses by a codec", async () => {
    expect(await lines('"2024-01-01"\n', { parse: reader(date) })).toEqual([new Date("2024-01-01")]);
  });

  it("ends with the decoding error at a line that is no JSON, or is too long", async () => {
    await expect(lines("1\n<html>\n")).rejects.toMatchObject({ kind: "decoding", body: "<html>" });
    await expect(lines(`"${"x".repeat(100)}"`, {}, 50)).rejects.toMatchObject({ kind: "decoding" });
  });

  it("gives items before the response is over", async () => {
    let socket!: Socket;
    const { origin } = await serve((opened) => {
      socket = opened;
      socket.write(answer("1\n", "application/jsonl", { open: true }));
      return undefined;
    });
    const seen: unknown[] = [];
    for await (const item of await ask(origin, jsonLinesResponse())) {
      seen.push(item);
      if (seen.length === 1) socket.end("2\n");
    }
    expect(seen).toEqual([1, 2]);
  });
});
