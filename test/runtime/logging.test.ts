import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { apiKey } from "../../templates/typescript/runtime/core/auth-api-key.js";
import { bearer } from "../../templates/typescript/runtime/core/auth-bearer.js";
import {
  logging,
  withLogging,
  type Logger,
  type LoggingOptions,
  type LogLevel,
} from "../../templates/typescript/runtime/core/logging.js";
import type { Middleware } from "../../templates/typescript/runtime/core/types.js";
import { client, failure, get } from "./support/client.js";
import { json, serve } from "./support/fault-server.js";

interface Line {
  readonly level: LogLevel;
  readonly message: string;
  readonly details: unknown;
}

/** What a call sends, and what headers its answer has. */
interface Sent {
  /** Path and query of the address, instead of the operation's. */
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly answer?: Record<string, string>;
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

  /** Everything that is logged of one call, as a console prints it. */
  async function logged(options: LoggingOptions, sent: Sent, names?: readonly string[]): Promise<string> {
    await using server = await serve(({ response }) => json(response, 200, {}, sent.answer ?? {}));
    const { lines, logger } = recorder();
    const middleware = [logging({ level: "debug", logger, ...options }, names)];
    const url = sent.address && `${server.origin}${sent.address}`;
    const transport = client(server, { middleware });
    await transport.request({ ...get, ...(url && { url }) }, { headers: sent.headers, queryParams: sent.query });
    return inspect(lines, { depth: 9, breakLength: Infinity });
  }

  it.each([
    ..."api_key api-key apikey X-API-Key Ocp-Apim-Subscription-Key X-Functions-Key access_key accessKey key".split(" "),
    ..."token accessToken id_token csrf-token X-Auth auth authorization-code code client_secret clientAssertion".split(
      " ",
    ),
    ..."sig X-Sig signature X-Amz-Signature sv-sig pwd userPwd pass passwd password passphrase jwt X-JWT hmac".split(
      " ",
    ),
    ..."x-hmac otp totp-code pin user_pin ssn sid session session_id cookie credentials saml_response cvc".split(" "),
  ])("shows no value of %s, as a header and in addresses", async (name) => {
    const link = `</a?${name}=SECRET&page=2>; rel="next"`;
    const text = await logged({}, { headers: { [name]: "SECRET" }, query: { [name]: "SECRET" }, answer: { link } });
    expect(text).not.toContain("SECRET");
    expect(text).toContain("page=2");
  });

  it.each(
    "page limit sort keyword monkeys passenger compass footprint spinner design encode sandbox country_code".split(" "),
  )("shows the value of %s", async (name) => {
    const text = await logged({}, { headers: { [name]: "shown-1" }, query: { [name]: "shown-2" } });
    expect(text).toContain("shown-1");
    expect(text).toContain("shown-2");
  });

  it.each([
    "/a?filter[token]=SECRET",
    "/a?filter%5Btoken%5D=SECRET",
    "/a?user[pin]=SECRET&b=1",
    "/a?%74oken=SECRET",
    "/a?t%6Fken=SECRET",
    "/a?b=1;token=SECRET",
    "/a?token=SEC;RET=SECRET",
    "/a?token=a?SECRET",
    "/a?token=%26SECRET",
    "/a;token=SECRET/b",
    "/a;b=1;token=SECRET;c=2?d=1",
    "/a;%74oken=SECRET",
    "/a?next=https://b.example/?token=SECRET",
    "/a?next=https%3A%2F%2Fb.example%2F%3Ftoken%3DSECRET",
    "/a?next=https%3A%2F%2Fuser%3ASECRET%40b.example",
    "/a=b?token=SECRET",
  ])("hides secrets in %s, also where a header repeats it", async (address) => {
    expect(await logged({}, { address })).not.toContain("SECRET");
    expect(await logged({}, { answer: { "x-repeated": address } })).not.toContain("SECRET");
  });

  it.each([
    ["link", '<http://h/?api_key=SECRET&page=2>; rel="next", </b?sig=SECRET>; rel="last"'],
    ["location", "http://user:SECRET@h/b"],
    ["location", "//SECRET@h/b"],
    ["location", "http://h/#access_token=SECRET&b=1"],
    ["content-location", "/a?api_key=SECRET"],
    ["refresh", "5; url=http://h/?token=SECRET"],
    ["refresh", "5;url=http://h/?token=SECRET"],
    ["x-query", "token=SECRET&b=1"],
    ["x-two", "see http://h/?a=1&token=SECRET and http://h/?pwd=SECRET"],
    ["etag", '"http://h/?token=SECRET"'],
    ["set-cookie", "a=SECRET"],
    ["www-authenticate", "Digest SECRET"],
  ])("hides secrets in the header %s: %s", async (name, value) => {
    for (const level of ["debug", "info"] as const) {
      expect(await logged({ level }, { answer: { [name]: value } })).not.toContain("SECRET");
    }
  });

  it("shows only harmless headers of answers below the level debug", async () => {
    const answer = { etag: '"1"', "x-request-id": "r-1", "x-ratelimit-remaining": "7", "x-other": "anything" };
    const text = await logged({ level: "info" }, { answer });
    for (const shown of ['"1"', "r-1", "x-ratelimit-remaining", "application/json"]) expect(text).toContain(shown);
    expect(text).not.toContain("x-other");
    expect(await logged({}, { answer })).toContain("'x-other': 'anything'");
  });

  it.each(["", "g", "y", "gi", "gy"])("redacts by an expression with the flags %j every time", async (flags) => {
    const redact = new RegExp("x-mine", flags);
    const values = { "x-mine": "SECRET", "x-mine2": "SECRET", "x-mine3": "SECRET" };
    expect(await logged({ redact }, { headers: values, query: values, answer: values })).not.toContain("SECRET");
  });

  it("redacts the names it is given, and no others like them", async () => {
    const values = { "x-odd": "SECRET", odder: "shown" };
    const text = await logged({}, { headers: { "X-Odd": "SECRET", odder: "shown" }, query: values }, ["X-ODD"]);
    expect(text).not.toContain("SECRET");
    expect(text.match(/shown/g)!.length).toBeGreaterThan(1);
  });

  it("takes long hostile headers in linear time", async () => {
    const text = "?a=b;c=d//@".repeat(1000) + "=".repeat(2000) + "//".repeat(1000);
    expect(await logged({}, { answer: { "x-long": text } })).toContain("x-long");
  });

  it("says name, message and code of an error that is none of the package", async () => {
    const { lines, logger } = recorder();
    const thrown = Object.assign(new RangeError("no way to http://u:SECRET@h/?token=SECRET"), {
      code: "E_ODD",
      config: { headers: { authorization: "SECRET" } },
    });
    const failing: Middleware = () => Promise.reject(thrown);
    await failure(client("http://a.example", { middleware: [logging({ logger }), failing], maxRetries: 0 }), get);
    expect(lines[0]!.details).toMatchObject({ name: "RangeError", code: "E_ODD" });
    expect(inspect(lines, { depth: 9 })).not.toContain("SECRET");
  });

  it("is turned on by an environment variable, unless the option is given", async () => {
    const debug = vi.spyOn(console, "debug").mockImplementation(() => {});
    const info = vi.spyOn(console, "info").mockImplementation(() => {});
    await using server = await serve(({ response }) => json(response, 200, {}));
    const calls = async (value: string, given?: LoggingOptions, variable = "SHOP_LOG"): Promise<readonly number[]> => {
      vi.stubEnv("SHOP_LOG", value);
      await client(server, withLogging({ logging: given }, [], variable)).request(get);
      const counts = [debug.mock.calls.length, info.mock.calls.length];
      for (const spy of [debug, info]) spy.mockClear();
      return counts;
    };
    expect(await calls("debug")).toEqual([1, 1]);
    expect(await calls("info")).toEqual([0, 1]);
    expect(await calls("warn")).toEqual([0, 0]);
    expect(await calls("")).toEqual([0, 0]);
    expect(await calls("everything")).toEqual([0, 0]);
    expect(await calls("debug", { silent: true })).toEqual([0, 0]);
    expect(await calls("debug", { level: "info" })).toEqual([0, 1]);
    expect(await calls("debug", undefined, "OTHER_LOG")).toEqual([0, 0]);
    expect(await calls("debug", undefined, "")).toEqual([0, 0]);
    vi.stubGlobal("process", undefined);
    expect(withLogging({}, [], "SHOP_LOG")).toEqual({});
    vi.stubGlobal("process", {
      get env(): never {
        throw new Error("not allowed");
      },
    });
    expect(withLogging({}, [], "SHOP_LOG")).toEqual({});
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
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
