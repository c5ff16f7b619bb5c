import { describe, expect, it } from "vitest";
import { modelOf } from "./model-of.js";

const bearer = { type: "http", scheme: "bearer" };
const key = (name: string) => ({ type: "apiKey", in: "header", name });
const oauth = {
  type: "oauth2",
  flows: {
    clientCredentials: { tokenUrl: "/token", scopes: { read: "Read." }, "x-form-parameters": { audience: "/api/" } },
    implicit: { authorizationUrl: "/auth", scopes: {} },
  },
};

function read(securitySchemes: Record<string, unknown>, security: unknown, operation: Record<string, unknown> = {}) {
  const { model, diagnostics } = modelOf({
    security,
    components: { securitySchemes },
    paths: { "/a": { get: { responses: { 204: { description: "Done." } }, ...operation } } },
  });
  return {
    model,
    security: model.operations[0]!.security,
    options: model.client.credentials.map(({ name }) => name),
    codes: diagnostics.map(({ code }) => code),
  };
}

describe("security requirements", () => {
  it("are alternatives of schemes that are needed together", () => {
    const { security } = read({ a: bearer, b: key("X"), c: oauth }, [{ a: [], b: [] }, { c: ["read"] }, {}]);
    expect(security).toEqual([
      [
        { scheme: "a", scopes: [] },
        { scheme: "b", scopes: [] },
      ],
      [{ scheme: "c", scopes: ["read"] }],
      [],
    ]);
  });

  it("of an operation replace those of the document, also by none", () => {
    expect(read({ a: bearer }, [{ a: [] }], { security: [] }).security).toEqual([]);
    expect(read({ a: bearer, b: key("X") }, [{ a: [] }], { security: [{ b: [] }] }).security).toEqual([
      [{ scheme: "b", scopes: [] }],
    ]);
  });

  it("with schemes that are not defined are left out and reported", () => {
    const { security, codes } = read({ a: bearer }, [{ a: [] }, { b: [] }, { a: [], __proto__x: [] }]);
    expect(security).toEqual([[{ scheme: "a", scopes: [] }]]);
    expect(codes).toEqual(["security-scheme-undefined", "security-scheme-undefined"]);
  });
});

describe("security of requests without an operation", () => {
  const a = [{ scheme: "a", scopes: [] }];
  const b = [{ scheme: "b", scopes: [] }];
  const of = (security: unknown, own: readonly unknown[]) =>
    modelOf({
      ...(security === undefined ? {} : { security }),
      components: { securitySchemes: { a: bearer, b: key("X") } },
      paths: Object.fromEntries(
        own.map((each, index) => [
          `/${index}`,
          {
            get: { responses: { 204: { description: "Done." } }, ...(each === undefined ? {} : { security: each }) },
          },
        ]),
      ),
    }).model;

  it.each<[what: string, security: unknown, own: readonly unknown[], said: unknown]>([
    ["is the document's", [{ a: [] }], [undefined, [{ b: [] }], [{ b: [] }]], [a]],
    ["is none where the document says so", [], [[{ b: [] }]], []],
    ["is what most operations need, or nothing", undefined, [[{ a: [] }], [{ b: [] }], [{ b: [] }], []], [b, []]],
    ["is the first of several", undefined, [[{ a: [] }], [{ b: [] }]], [a, []]],
    ["has anonymous access once", undefined, [[{}, { a: [] }]], [a, []]],
    ["is none where nothing needs any", undefined, [undefined, []], []],
  ])("%s", (_, security, own, said) => {
    expect(of(security, own).defaultSecurity).toEqual(said);
  });

  it("has its options, although no operation needs them", () => {
    const { client, securitySchemes } = of([{ a: [] }], [[]]);
    expect(securitySchemes.map(({ name }) => name)).toEqual(["a"]);
    expect(client.credentials.map(({ name }) => name)).toEqual(["token"]);
  });
});

describe("security schemes", () => {
  it("are those that are used, in the order of the document", () => {
    const { model } = read({ unused: bearer, b: key("X"), a: bearer }, [{ a: [] }, { b: [] }]);
    expect(model.securitySchemes.map(({ name, kind }) => [name, kind])).toEqual([
      ["b", "apiKey"],
      ["a", "bearer"],
    ]);
  });

  it("of OAuth keep their flows and the parameters of the token request", () => {
    const { model } = read({ c: oauth }, [{ c: ["read"] }]);
    expect(model.securitySchemes[0]).toMatchObject({
      kind: "oauth2",
      flows: [
        {
          flow: "clientCredentials",
          tokenUrl: "/token",
          scopes: [{ name: "read", description: "Read." }],
          formParameters: [{ name: "audience", value: "/api/" }],
        },
        { flow: "implicit", authorizationUrl: "/auth" },
      ],
    });
  });

  it("that are incomplete or unknown are reported", () => {
    const { model, codes } = read(
      {
        a: { type: "apiKey", in: "header" },
        b: { type: "magic" },
        c: { type: "http" },
        d: key("X Y"),
        e: { type: "mutualTLS" },
      },
      [{ a: [] }, { d: [] }, { e: [] }],
    );
    expect(codes.sort()).toEqual([
      "security-scheme-invalid",
      "security-scheme-invalid",
      "security-scheme-invalid",
      "security-scheme-invalid",
      "security-scheme-unsupported",
    ]);
    expect(model.operations[0]!.security).toEqual([[{ scheme: "e", scopes: [] }]]);
  });
});

describe("credential options", () => {
  const CLIENT = ["clientId", "clientSecret"];
  const SHARED = ["scopes", "expirySkewInSeconds"] as const;
  const tokensFrom = (tokenUrl: string) => ({ type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes: {} } } });
  const optionsOf = (schemes: Record<string, unknown>) =>
    read(
      schemes,
      Object.keys(schemes).map((name) => ({ [name]: [] })),
    ).options;

  it.each([
    [{ a: bearer }, ["token"]],
    [{ a: bearer, b: oauth }, ["token", ...CLIENT, "audience", "clientAuthentication", "tokenUrl", ...SHARED]],
    [
      { a: tokensFrom("/a"), "b-c": tokensFrom("/b"), d: tokensFrom("/a") },
      ["token", ...CLIENT, "clientAuthentication", "aTokenUrl", "bCTokenUrl", ...SHARED],
    ],
    [
      { scopes: key("X-Scopes"), tokenUrl: key("X-Url"), a: tokensFrom("/a") },
      ["token", "scopes", "tokenUrl", ...CLIENT, "clientAuthentication", "aTokenAddress", "tokenScopes", SHARED[1]],
    ],
    [{ hooks: key("X-Api"), allowedOrigins: key("X-Fetch") }, ["hooksKey", "allowedOriginsKey"]],
    [{ userAuth: bearer, adminAuth: bearer }, ["userAuth", "adminAuth"]],
    [{ a: { type: "http", scheme: "basic" } }, ["username", "password"]],
    [{ a: key("X-Key") }, ["apiKey"]],
    [{ "app-key": key("X-App"), apiKey: key("X-Api") }, ["appKey", "apiKey"]],
    [{ a: { type: "openIdConnect", openIdConnectUrl: "https://x" } }, ["token"]],
    [{ digestAuth: { type: "http", scheme: "digest" } }, ["digestAuth"]],
    [{ headers: key("X-Api"), fetch: key("X-Fetch") }, ["headersKey", "fetchKey"]],
  ])("%j gives %j", (schemes, expected) => {
    expect(optionsOf(schemes)).toEqual(expected);
  });

  it("say which schemes they fill, and carry the document's defaults", () => {
    const { model } = read({ a: bearer, b: oauth }, [{ a: [] }, { b: [] }]);
    expect(model.client.credentials).toMatchObject([
      { name: "token", kind: "token", schemes: ["a", "b"] },
      { name: "clientId", kind: "clientId", schemes: ["b"] },
      { name: "clientSecret", kind: "clientSecret", schemes: ["b"] },
      { name: "audience", kind: "formParameter", schemes: ["b"], parameter: "audience", defaultValue: "/api/" },
      { name: "clientAuthentication", kind: "clientAuthentication", schemes: ["b"] },
      { name: "tokenUrl", kind: "tokenUrl", schemes: ["b"], defaultValue: "/token" },
      { name: "scopes", kind: "scopes", schemes: ["b"] },
      { name: "expirySkewInSeconds", kind: "expirySkewInSeconds", schemes: ["b"] },
    ]);
  });
});

it("names schemes by URI references too", () => {
  const { model, diagnostics } = modelOf({
    $self: "https://api.example.com/openapi.json",
    components: {
      securitySchemes: { "a/b": { type: "http", scheme: "bearer" }, "#/odd": { type: "http", scheme: "basic" } },
    },
    paths: {
      "/a": {
        get: {
          responses: { 204: { description: "Done." } },
          security: [
            { "#/components/securitySchemes/a~1b": ["x"] },
            { "https://api.example.com/openapi.json#/components/securitySchemes/a~1b": [] },
            { "#/odd": [] },
            { "https://elsewhere.example.com#/components/securitySchemes/a~1b": [] },
          ],
        },
      },
    },
  });
  expect(model.operations[0]!.security).toEqual([
    [{ scheme: "a/b", scopes: ["x"] }],
    [{ scheme: "a/b", scopes: [] }],
    [{ scheme: "#/odd", scopes: [] }],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["security-scheme-undefined"]);
});

describe("the option auth", () => {
  const paths = {
    "/a": { get: { responses: { 204: { description: "Done." } } } },
    "/open": { get: { security: [], responses: { 204: { description: "Done." } } } },
  };

  it.each([
    ["bearer", { kind: "bearer" }, ["token"]],
    ["basic", { kind: "basic" }, ["username", "password"]],
    ["header:X-Api-Key", { kind: "apiKey", in: "header", parameter: "X-Api-Key" }, ["apiKey"]],
    ["query:key:1", { kind: "apiKey", in: "query", parameter: "key:1" }, ["apiKey"]],
    ["cookie:session", { kind: "apiKey", in: "cookie", parameter: "session" }, ["apiKey"]],
  ])("%s is the scheme of a document that defines none", (auth, scheme, options) => {
    const { model } = modelOf({ paths }, { auth });
    expect(model.securitySchemes).toMatchObject([scheme]);
    expect(model.client.credentials.map(({ name }) => name)).toEqual(options);
    expect(model.operations.map(({ security }) => security)).toEqual([[[{ scheme: "auth", scopes: [] }]], []]);
  });

  it("says nothing where the document defines one", () => {
    const { model } = modelOf(
      { paths, components: { securitySchemes: { key: key("X") } }, security: [{ key: [] }] },
      { auth: "bearer" },
    );
    expect(model.securitySchemes.map(({ name }) => name)).toEqual(["key"]);
    expect(
      modelOf({ paths, components: { securitySchemes: { key: key("X") } } }, { auth: "bearer" }).model.securitySchemes,
    ).toEqual([]);
  });
});
