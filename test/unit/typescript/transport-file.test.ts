/** The generated `createTransport` and its options. */
import { describe, expect, it } from "vitest";
import type { SecurityScheme } from "../../../generator/model/model.js";
import type { CredentialOption, SdkModel } from "../../../generator/typescript/plan/names/sdk-model.js";
import { filesOf, textOf } from "./emitted.js";
import { apiModel, client } from "./sample-model.js";

function text_(model: SdkModel, path: string, emitOptions: Parameters<typeof filesOf>[1] = {}): string {
  return textOf(filesOf(model, emitOptions), path);
}

const schemes: readonly SecurityScheme[] = [
  { origin: "#", name: "bearerAuth", kind: "bearer" },
  { origin: "#", name: "digest", kind: "http", scheme: "Digest" },
  { origin: "#", name: "basicAuth", kind: "basic" },
  { origin: "#", name: "key", kind: "apiKey", in: "header", parameter: "X-Key" },
  { origin: "#", name: "cert", kind: "mutualTLS" },
  { origin: "#", name: "oidc", kind: "openIdConnect", url: "https://example.com" },
  {
    origin: "#",
    name: "o-auth",
    kind: "oauth2",
    flows: [
      {
        flow: "clientCredentials",
        tokenUrl: "/oauth/token",
        scopes: [],
        formParameters: [
          { name: "audience", value: "/api" },
          { name: "fixed", value: "x" },
        ],
      },
    ],
  },
  { origin: "#", name: "unused", kind: "bearer" },
];
const credentials: readonly CredentialOption[] = [
  { name: "token", kind: "token", schemes: ["bearerAuth", "digest", "oidc", "o-auth"] },
  { name: "username", kind: "username", schemes: ["basicAuth"] },
  { name: "password", kind: "password", schemes: ["basicAuth"] },
  { name: "apiKey", kind: "apiKey", schemes: ["key"] },
  { name: "clientId", kind: "clientId", schemes: ["o-auth"] },
  { name: "clientSecret", kind: "clientSecret", schemes: ["o-auth"] },
  {
    name: "audience",
    kind: "formParameter",
    schemes: ["o-auth"],
    parameter: "audience",
    defaultValue: "/api",
    doc: { description: "Who the token is for." },
  },
];

describe("src/transport.ts", () => {
  const model = apiModel([], {
    securitySchemes: schemes,
    servers: [
      {
        origin: "#",
        name: "Default",
        url: "https://{region}.example.com",
        variables: [{ name: "region", default: "eu" }],
      },
    ],
    client: {
      ...client,
      credentials,
      serverVariables: [{ name: "region", variable: "region", defaultValue: "eu", enum: ["eu", "us"] }],
      timeoutInSeconds: 5,
      maxRetries: 0,
    },
  });

  it("has an option for every credential and server variable", () => {
    const module = text_(model, "src/transport.ts");
    expect(module).toContain('readonly region?: "eu" | "us" | undefined;');
    expect(module).toContain("readonly environment?: Supplier<SampleEnvironment | (string & {})> | undefined;");
    expect(module).toContain("readonly token?: Supplier<string, CredentialContext> | undefined;");
    expect(module).toContain(
      "  /**\n   * Who the token is for.\n   *\n   * Default: `/api`.\n   */\n  readonly audience?: string | undefined;",
    );
  });

  it("tells errors which options configure a scheme", () => {
    const module = text_(model, "src/transport.ts");
    const [, entries = ""] = /\n +credentials: \{\n([^}]*)\}/.exec(module) ?? [];
    expect(entries.trim().split(/,\s*/)).toEqual([
      'bearerAuth: "token"',
      'digest: "token"',
      'basicAuth: "username and password"',
      'key: "apiKey"',
      'oidc: "token"',
      '"o-auth": "token or clientId"',
      "",
    ]);
  });

  it("tells errors nothing where a scheme is called like its option", () => {
    const named = apiModel([], {
      securitySchemes: [{ origin: "#", name: "token", kind: "bearer" }],
      client: { ...client, credentials: [{ name: "token", kind: "token", schemes: ["token"] }] },
    });
    expect(text_(named, "src/transport.ts")).not.toContain("credentials: {");
  });

  it("makes the schemes that options configure", () => {
    const module = text_(model, "src/transport.ts");
    expect(module).toContain(
      'baseUrl: serverUrl(options.environment ?? SampleEnvironment.Default, { region: options.region ?? "eu" }, { region: ["eu", "us"] }),',
    );
    expect(module).toContain("bearerAuth: bearer(options.token),");
    expect(module).toContain('digest: bearer(options.token, "Digest"),');
    expect(module).toContain("basicAuth: basic(options.username, options.password),");
    expect(module).toContain('key: apiKey(options.apiKey, "header", "X-Key"),');
    expect(module).toContain("cert: mutualTls(),");
    expect(module).toContain("oidc: bearer(options.token),");
    expect(module).toContain(
      '"o-auth": bearer(options.token) ?? clientCredentials({ tokenUrl: "/oauth/token", clientId: options.clientId, clientSecret: options.clientSecret, form: { audience: options.audience ?? "/api", fixed: "x" } }),',
    );
    expect(module).not.toContain("unused");
    expect(module).toContain("timeoutInSeconds: 5,\n      maxRetries: 0,");
    expect(module).not.toContain("idempotencyHeader");
  });

  it("says how tokens are asked for", () => {
    const own: readonly CredentialOption[] = [
      ...credentials,
      { name: "clientAuthentication", kind: "clientAuthentication", schemes: ["o-auth"] },
      { name: "tokenUrl", kind: "tokenUrl", schemes: ["o-auth"], defaultValue: "/oauth/token" },
      { name: "scopes", kind: "scopes", schemes: ["o-auth"] },
      { name: "expirySkewInSeconds", kind: "expirySkewInSeconds", schemes: ["o-auth"] },
    ];
    const files = filesOf(apiModel([], { securitySchemes: schemes, client: { ...client, credentials: own } }));
    const module = textOf(files, "src/transport.ts");
    expect(module).toContain("readonly clientId?: Supplier<string, CredentialContext> | undefined;");
    expect(module).toContain("readonly clientAuthentication?: ClientAuthentication | undefined;");
    expect(module).toContain("Default: `/oauth/token`.\n   */\n  readonly tokenUrl?: string | undefined;");
    expect(module).toContain("readonly scopes?: readonly string[] | undefined;");
    expect(module).toContain("readonly expirySkewInSeconds?: number | undefined;");
    expect(module).toContain(
      'clientCredentials({ tokenUrl: options.tokenUrl ?? "/oauth/token", clientId: options.clientId, clientSecret: options.clientSecret, authenticate: options.clientAuthentication, scopes: options.scopes, expirySkewInSeconds: options.expirySkewInSeconds, form: ',
    );
    expect(textOf(files, "src/core/index.ts")).toMatch(/clientSecretBasic[^]*privateKeyJwt/);
  });

  it("tells the runtime the names of options that are not the usual ones", () => {
    const renamed = credentials.map((credential) => ({ ...credential, name: `my${credential.name}` }));
    const module = text_(
      apiModel([], { securitySchemes: schemes, client: { ...client, credentials: renamed } }),
      "src/transport.ts",
    );
    expect(module).toContain('bearerAuth: bearer(options.mytoken, "Bearer", "mytoken"),');
    expect(module).toContain('digest: bearer(options.mytoken, "Digest", "mytoken"),');
    expect(module).toContain('basic(options.myusername, options.mypassword, ["myusername", "mypassword"]),');
    expect(module).toContain('apiKey(options.myapiKey, "header", "X-Key", "myapiKey"),');
    expect(module).toContain('optionNames: ["myclientId", "myclientSecret"]');
  });

  it("leaves fetching tokens to a function of its own, so that a transport alone does not bundle it", () => {
    const module = text_(model, "src/transport.ts");
    const [transport = "", tokens = ""] = module.split("export function withClientCredentials(");
    expect(transport).toContain('"o-auth": bearer(options.token),\n        ...options.schemes,');
    expect(transport).toContain("readonly clientId?: undefined;");
    expect(transport).not.toContain("clientCredentials({ tokenUrl");
    expect(tokens).toContain("clientId: undefined,");
    expect(text_(model, "src/client.ts")).toContain("createTransport(withClientCredentials(withLogging(");
    expect(text_(model, "src/index.ts")).toContain("createTransport, withClientCredentials } from");
    const without = apiModel([], { securitySchemes: schemes.slice(0, 4), client: { ...client, credentials } });
    for (const path of ["src/transport.ts", "src/client.ts", "src/index.ts"]) {
      expect(text_(without, path)).not.toContain("withClientCredentials");
    }
  });

  it("brings no ways of client authentication where there are no client credentials", () => {
    const files = filesOf(apiModel([], { securitySchemes: schemes.slice(0, 4), client: { ...client, credentials } }));
    expect(files.filter(({ path }) => /private-key|secret-basic|client-cred/.test(path))).toEqual([]);
  });

  it("makes idempotency keys when the option asks for them", () => {
    expect(text_(model, "src/transport.ts", { idempotencyHeader: "Idempotency-Key" })).toContain(
      'idempotencyHeader: "Idempotency-Key",\n      makeIdempotencyKey: idempotencyKey,',
    );
  });

  it("hides the document's API keys from logs, and lets a variable turn logging on", () => {
    const log = { debugVariable: "SAMPLE_LOG" };
    expect(text_(model, "src/client.ts")).toContain('withLogging(options, ["X-Key"])');
    expect(text_(model, "src/client.ts", log)).toContain('withLogging(options, ["X-Key"], "SAMPLE_LOG")');
    expect(text_(apiModel([]), "src/client.ts")).toContain("withLogging(options)");
    expect(text_(apiModel([]), "src/client.ts", log)).toContain('withLogging(options, [], "SAMPLE_LOG")');
    expect(text_(model, "src/transport.ts", log)).toContain(
      "Off by default. `SAMPLE_LOG=debug` in the environment logs",
    );
    expect(text_(model, "src/transport.ts")).toContain("Logging of requests. Off by default. */");
  });

  it("gives paths of several segments to variables whose defaults have them", () => {
    const variables = [
      { name: "base", variable: "base", defaultValue: "v1/beta" },
      { name: "origin", variable: "origin", defaultValue: "https://example.com" },
    ];
    const deep = apiModel([], {
      servers: [
        {
          origin: "#",
          name: "Default",
          url: "{origin}/{base}",
          variables: variables.map(({ name, defaultValue }) => ({ name, default: defaultValue })),
        },
      ],
      client: { ...client, serverVariables: variables },
    });
    expect(text_(deep, "src/transport.ts")).toContain(
      '{ base: options.base ?? "v1/beta", origin: options.origin ?? "https://example.com" }, {}, ["base"])',
    );
  });

  it("asks for a base URL where the document has no server of its own", () => {
    const relative = apiModel([], { servers: [{ origin: "#", name: "Default", url: "/v1", variables: [] }] });
    expect(text_(relative, "src/transport.ts")).toContain('baseUrl: "/v1",');
    expect(text_(relative, "src/transport.ts")).not.toContain("environment?");
    expect(filesOf(relative).map(({ path }) => path)).not.toContain("src/environments.ts");
    expect(text_(apiModel([], { servers: [] }), "src/transport.ts")).not.toContain("baseUrl:");
  });
});
