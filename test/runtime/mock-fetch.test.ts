import { describe, expect, it } from "vitest";
import { mockFetch, type MockRoute, type MockRoutes } from "../../templates/typescript/runtime/core/mock-fetch.js";

/** Status, type and text of what routes answer. */
async function answer(
  routes: MockRoutes,
  url: string,
  init?: RequestInit,
): Promise<readonly [status: number, type: string | null, text: string]> {
  const response = await mockFetch(routes)(new URL(url, "http://mock.test"), init);
  return [response.status, response.headers.get("content-type"), await response.text()];
}

describe("routes", () => {
  const routes: MockRoutes = {
    "GET /things/{id}": ({ params }) => ({ id: params["id"] }),
    "GET /things/special": () => "special",
    "GET /things/{id}.json": ({ params }) => ({ file: params["id"] }),
    "GET /{kind}/special": () => "any special",
    "GET /{kind}/{id}/parts/{part}": ({ params }) => params,
    "GET /ranges/{from}..{to}": ({ params }) => params,
    "GET /a+b (c)/": () => "literal",
    "POST /things": ({ body }) => ({ status: 201, body }),
    "GET https://other.test/things/{id}": () => "other",
  };
  it.each<[url: string, said: unknown]>([
    ["/things/7", { id: "7" }],
    ["/things/a%2Fb%20c", { id: "a/b c" }],
    ["/things/%zz", { id: "%zz" }],
    ["/things/7?x=1", { id: "7" }],
    ["/things/special", "special"],
    ["/things/7.json", { file: "7" }],
    ["/others/special", "any special"],
    ["/x/y/parts/z", { kind: "x", id: "y", part: "z" }],
    ["/ranges/1..5", { from: "1", to: "5" }],
    ["/a+b%20(c)/", "literal"],
    ["https://other.test/things/7", "other"],
  ])("answer %s by the most specific", async (url, said) => {
    expect(await answer(routes, url)).toEqual([200, "application/json", JSON.stringify(said)]);
  });

  it.each(["GET /none", "GET /things/", "GET /things/1/2", "PUT /things/1", "GET /things"])(
    "say what there is when %s has none",
    async (wanted) => {
      const [method = "", path = ""] = wanted.split(" ");
      const mock = mockFetch(routes);
      const error = await mock(`http://mock.test${path}`, { method }).catch((cause: unknown) => cause);
      expect(error).toMatchObject({ kind: "configuration" });
      expect(String(error)).toContain(`No route for ${wanted}. Routes: GET /things/{id}, GET /things/special, `);
      expect(mock.calls).toEqual([]);
    },
  );

  it.each(["/things", "get /things", "GET things", "GET  /things", "GET /things?a=b", "GET", ""])(
    "are not %j",
    (key) => {
      expect(() => mockFetch({ [key]: {} })).toThrow(TypeError);
    },
  );
});

describe("answers", () => {
  it.each<[what: string, route: MockRoute, said: readonly [number, string | null, string]]>([
    ["data", { a: 1 }, [200, "application/json", '{"a":1}']],
    [
      "data with a status of its own",
      { status: "active", body: "b" },
      [200, "application/json", '{"status":"active","body":"b"}'],
    ],
    ["data with a number as status", { status: 1, id: 2 }, [200, "application/json", '{"status":1,"id":2}']],
    ["text", "a", [200, "application/json", '"a"']],
    ["null", null, [200, "application/json", "null"]],
    ["false", false, [200, "application/json", "false"]],
    ["nothing", undefined, [204, null, ""]],
    ["a list from a function", () => [1], [200, "application/json", "[1]"]],
    ["a promise", () => Promise.resolve({ a: 1 }), [200, "application/json", '{"a":1}']],
    ["a status", { status: 503 }, [503, null, ""]],
    ["a status with a body", { status: 404, body: { code: 1 } }, [404, "application/json", '{"code":1}']],
    ["a status without a body", { status: 204, body: "a" }, [204, null, ""]],
    [
      "text with its type",
      { status: 200, headers: { "content-type": "text/csv" }, body: "a,b" },
      [200, "text/csv", "a,b"],
    ],
    [
      "JSON with its type",
      { status: 400, headers: { "content-type": "application/problem+json" }, body: { a: 1 } },
      [400, "application/problem+json", '{"a":1}'],
    ],
    ["bytes", { status: 200, body: new Uint8Array([97]) }, [200, null, "a"]],
    ["a blob", { status: 200, body: new Blob(["a"], { type: "image/png" }) }, [200, "image/png", "a"]],
    ["a blob as data", new Blob(["a"], { type: "image/png" }), [200, "image/png", "a"]],
    ["a response", () => new Response("a", { status: 418, headers: { "content-type": "x/y" } }), [418, "x/y", "a"]],
  ])("may be %s", async (_, route, said) => {
    expect(await answer({ "GET /x": route }, "/x")).toEqual(said);
  });

  it("may be one response for all requests", async () => {
    const mock = mockFetch({ "GET /x": new Response("a") });
    for (const _ of [1, 2]) expect(await (await mock("http://mock.test/x")).text()).toBe("a");
  });

  it("have no body after HEAD", async () => {
    expect(await answer({ "HEAD /x": { a: 1 } }, "/x", { method: "HEAD" })).toEqual([200, null, ""]);
  });

  it("may be a sequence, which ends", async () => {
    const mock = mockFetch({ "GET /x": [{ status: 503 }, () => Promise.reject(new Error("lost")), [1], { a: 1 }] });
    const send = (): Promise<Response> => mock("http://mock.test/x");
    expect((await send()).status).toBe(503);
    await expect(send()).rejects.toThrow("lost");
    expect(await (await send()).json()).toEqual([1]);
    expect(await (await send()).json()).toEqual({ a: 1 });
    await expect(send()).rejects.toThrow("GET /x has 4 answers, and this is one request more");
    expect(mock.calls).toHaveLength(5);
  });
});

describe("calls", () => {
  const form = new FormData();
  form.set("a", "b");
  it.each<[what: string, body: BodyInit | undefined, type: string | undefined, seen: unknown]>([
    ["JSON", '{"a":1}', "application/merge-patch+json", { a: 1 }],
    ["text", "a", undefined, "a"],
    ["XML", "<a/>", "application/xml", "<a/>"],
    ["a form", new URLSearchParams("a=b"), undefined, new URLSearchParams("a=b")],
    ["bytes", new Uint8Array([97]), "application/octet-stream", new Uint8Array([97])],
    ["nothing", undefined, undefined, undefined],
  ])("have %s as body", async (_, body, type, seen) => {
    const mock = mockFetch({ "POST /x/{id}": undefined });
    const headers = { "x-mine": "1", ...(type === undefined ? {} : { "content-type": type }) };
    await mock("http://mock.test/x/7?q=1&q=2", { method: "POST", headers, ...(body === undefined ? {} : { body }) });
    const [call] = mock.calls;
    expect(call).toMatchObject({
      route: "POST /x/{id}",
      method: "POST",
      url: "http://mock.test/x/7?q=1&q=2",
      params: { id: "7" },
    });
    expect(call?.body).toEqual(seen);
    expect(call?.query.getAll("q")).toEqual(["1", "2"]);
    expect(call?.headers.get("x-mine")).toBe("1");
  });

  it("have multipart forms", async () => {
    const mock = mockFetch({ "POST /x": undefined });
    await mock("http://mock.test/x", { method: "POST", body: form });
    expect(mock.calls[0]?.body).toEqual(form);
  });
});
