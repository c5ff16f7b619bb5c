import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headers } from "../../../templates/typescript/runtime/core/headers.js";
import type { OperationRequest } from "../../../templates/typescript/runtime/core/types.js";
import { client } from "./client.js";
import { startRecorder, type Recorder } from "./recorder.js";
import type { RefusedRow, Sent, WireRow } from "./row.js";

/** Sends every row over loopback and compares what arrived, byte for byte. */
export function play(title: string, rows: readonly WireRow[]): void {
  describe(title, () => {
    let recorder: Recorder;
    beforeAll(async () => {
      recorder = await startRecorder();
    });
    afterAll(() => recorder.close());

    it.each(rows)("$name", async ({ send, line = "GET /", headers: expected = {}, body = "" }) => {
      recorder.requests.length = 0;
      await client(recorder.origin).request(operationOf(send()));
      const [request] = recorder.requests;
      expect(request!.line).toBe(line);
      const boundary = /boundary=([^;]+)/.exec(request!.headers["content-type"] ?? "")?.[1];
      expect(boundary === undefined ? request!.body : request!.body.replaceAll(boundary, "BOUNDARY")).toBe(body);
      for (const [name, value] of Object.entries(expected)) {
        if (value instanceof RegExp) expect(request!.headers[name]).toMatch(value);
        else expect(request!.headers[name] ?? null, name).toBe(value);
      }
    });
  });
}

function operationOf({ headers: own, ...rest }: Sent): OperationRequest {
  return { method: "GET", path: "/", ...rest, ...(own && { headers: headers(own) }) };
}

/** Checks that every row is refused with a configuration error and that nothing is sent. */
export function playRefused(title: string, rows: readonly RefusedRow[]): void {
  describe(title, () => {
    it.each(rows)("$name", async ({ send, message }) => {
      const sent: unknown[] = [];
      const fetch = (...call: unknown[]): never => {
        sent.push(call);
        throw new Error("Not to be called");
      };
      const { error } = await client("http://127.0.0.1", { maxRetries: 2, fetch })
        .request(operationOf(send()))
        .result();
      expect(error).toMatchObject({ kind: "configuration" });
      expect(error!.message).toMatch(message);
      expect(sent).toEqual([]);
    });
  });
}
