import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { apiKey } from "../../templates/runtime/core/auth-api-key.js";
import { bearer } from "../../templates/runtime/core/auth-bearer.js";
import {
  logging,
  withLogging,
  type Logger,
  type LoggingOptions,
  type LogLevel,
} from "../../templates/runtime/core/logging.js";
import type { Middleware } from "../../templates/runtime/core/types.js";
import { client, failure, get } from "./support/client.js";
import { json, serve } from "./support/fault-server.js";

interface Line {
  readonly level: LogLevel;
  readonly message: string;
  readonly details: unknown;
}

function recorder(): { readonly lines: Line[]; readonly logger: Logger } {
  const lines: Line[] = [];
  const at = (level: LogLevel) => (message: string, details?: unknown) => void lines.push({ level, message, details });
  return { lines, logger: { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") } };
}

describe("logging", () => {
  it.each<[LogLevel | undefined, readonly LogLevel[]]>([
    ["debug", ["debug", "warn", "debug", "info"]],
    ["info", ["warn", "info"]],
    [undefined, ["warn", "info"]],
    ["warn", ["warn"]],
    ["error", []],
  ])("at level %s", async (level, expected) => {
    await using server = await serve(({ response, number }) => json(response, number < 2 ? 503 : 200, {}));
    const { lines, logger } = recorder();
    await client(server, { middleware: [logging({ level, logger })] }).request(get);
    expect(lines.map((line) => line.level)).toEqual(expected);
  });

  it("says attempt, method, address, status and time", async () => {
    await using server = await serve(({ response, number }) => json(response, number < 2 ? 503 : 200, {}));
    const { lines, logger } = recorder();
    await client(server, { middleware: [logging(logger)] }).request({ ...get, query: { a: 1 } });
    expect(lines.map(({ message }) => message.replace(/\d+ ms/, "N ms"))).toEqual([
      `Attempt 1: GET ${server.origin}/thing?a=1: 503 after N ms`,
      `Attempt 2: GET ${server.origin}/thing?a=1: 200 after N ms`,
    ]);
  });

  it("says what failed without an answer, and lets the error pass", async () => {
    const { lines, logger } = recorder();
    const error = await failure(
      client("http://127.0.0.1:2", { middleware: [logging({ logger })], maxRetries: 0 }),
      get,
    );
    expect(error.kind).toBe("connection");
    expect(lines).toMatchObject([{ level: "error", message: expect.stringContaining("failed after"), details: error }]);
  });

  it("shows no secrets: those of schemes, of the caller's headers and query, of answers", async () => {
    await using server = await serve(({ response }) =>
      json(response, 200, {}, { "set-cookie": "session=secret", "x-ok": "shown" }),
    );
    const { lines, logger } = recorder();
    const schemes = {
      a: bearer("secret"),
      b: apiKey("secret", "query", "key"),
      c: apiKey("secret", "header", "X-Odd"),
      d: apiKey("secret", "cookie", "c"),
    };
    const options: LoggingOptions = { level: "debug", logger, redact: /^x-mine$|odd/i };
    await client(server, { middleware: [logging(options)] }, { schemes }).request(
      { ...get, security: [{ a: [], b: [], c: [], d: [] }] },
      {
        headers: {
          "X-Api-Key": "secret",
          "X-Auth-Token": "secret",
          "x-mine": "secret",
          Cookie: "secret",
          "X-Shown": "shown",
        },
        queryParams: { api_key: "secret", "access%token": "secret", ODD: "secret", page: "shown" },
      },
    );
    const text = inspect(lines, { depth: 9 });
    expect(text).not.toContain("secret");
    expect(text).toContain("page=shown");
    expect(text).toContain("'x-shown': 'shown'");
    expect(text).toContain("'x-ok': 'shown'");
    expect(text.match(/redacted/g)!.length).toBeGreaterThan(6);
  });

  it("can be silent", async () => {
    const info = vi.spyOn(console, "info").mockImplementation(() => {});
    await using server = await serve(({ response }) => json(response, 200, {}));
    const { lines, logger } = recorder();
    await client(server, { middleware: [logging({ logger, silent: true })] }).request(get);
    expect(lines).toEqual([]);
    expect(info).not.toHaveBeenCalled();
    await client(server, { middleware: [logging({})] }).request(get);
    expect(info).toHaveBeenCalledOnce();
    info.mockRestore();
  });

  it("is what a client does with its option, around all other middlewares", async () => {
    await using server = await serve(({ response }) => json(response, 200, {}));
    const { lines, logger } = recorder();
    const mark: Middleware = (request, next) => (request.headers.set("x-marked", "yes"), next(request));
    const options = withLogging({ logging: { level: "debug", logger }, middleware: [mark], maxRetries: 0 });
    expect(options).not.toHaveProperty("logging");
    await client(server, options).request(get);
    expect(server.seen[0]!.headers["x-marked"]).toBe("yes");
    expect(lines.map(({ level }) => level)).toEqual(["debug", "info"]);
    expect(lines[0]!.details).not.toHaveProperty("x-marked");
    expect(withLogging({ maxRetries: 0 })).toEqual({ maxRetries: 0 });
  });
});
