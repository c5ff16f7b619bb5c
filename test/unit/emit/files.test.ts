import { describe, expect, it } from "vitest";
import type { ApiModel, CredentialOption, Resource, SecurityScheme } from "../../../generator/model/model.js";
import { filesOf, textOf } from "./emitted.js";
import { apiModel, client, operation, options, parameter, pathArgument, ref, request } from "./sample-model.js";

function text_(model: ApiModel, path: string, emitOptions: Parameters<typeof filesOf>[1] = {}): string {
  return textOf(filesOf(model, emitOptions), path);
}

describe("emitFiles", () => {
  it("makes every kind of file, in an order that does not depend on anything but the model", () => {
    const model = apiModel([operation("list", "/things")]);
    const paths = filesOf(model).map(({ path }) => path);
    for (const path of [
      "src/index.ts",
      "src/namespace.ts",
      "src/client.ts",
      "src/transport.ts",
      "src/errors.ts",
      "src/environments.ts",
      "src/resources/things.ts",
      "src/types/shared.ts",
      "src/types/index.ts",
      "src/core/index.ts",
      "src/core/transport.ts",
      "package.json",
      "tsconfig.json",
      "tsconfig.cjs.json",
      "README.md",
      "api.md",
      ".gitignore",
    ]) {
      expect(paths).toContain(path);
    }
    expect(paths).not.toContain("LICENSE");
    expect(new Set(paths).size).toBe(paths.length);
    expect(filesOf(model)).toEqual(filesOf(model));
  });

  it("copies of the runtime what is used, byte for byte", () => {
    const plain = filesOf(apiModel([operation("list", "/things")])).map(({ path }) => path);
    expect(plain).not.toContain("src/core/multipart.ts");
    expect(plain).not.toContain("src/core/path.ts");
    const withPath = filesOf(
      apiModel([
        operation("get", "/things/{id}", {
          arguments: [pathArgument("id"), options()],
          parameters: [parameter("id", "path")],
        }),
      ]),
    ).map(({ path }) => path);
    expect(withPath).toContain("src/core/path.ts");
  });

  it("ends every file with one line break", () => {
    for (const { path, text: content } of filesOf(apiModel([operation("list", "/things")])))
      expect(content, path).toMatch(/[^\n]\n$/);
  });
});

describe("resource modules", () => {
  it("hand out their children, made when they are asked for", () => {
    const parts: Resource = {
      accessor: ["things", "parts"],
      getter: "parts",
      className: "PartsResource",
      module: "resources/things/parts",
      children: [],
      operations: [],
      doc: { description: "Parts of things." },
    };
    const things: Resource = {
      accessor: ["things"],
      getter: "things",
      className: "ThingsResource",
      module: "resources/things",
      children: [parts],
      operations: [],
    };
    const module = text_(apiModel([], { resources: [things] }), "src/resources/things.ts");
    expect(module).toContain('import { PartsResource } from "./things/parts.js";');
    expect(module).toContain("  #parts: PartsResource | undefined;");
    expect(module).toContain(
      "  /** Parts of things. */\n  get parts(): PartsResource {\n    return (this.#parts ??= new PartsResource(this.#transport));\n  }",
    );
  });

  it("document operations: text, parameters, deprecation, links, an example that fits the types", () => {
    const update = operation("update", "/things/{id}", {
      method: "PATCH",
      doc: {
        summary: "Updates a thing",
        description: "Changes some of it.\n\nEnds */ nothing.",
        deprecated: true,
        deprecationMessage: "Use replace.",
        externalDocs: { url: "https://example.com/docs", description: "More" },
      },
      arguments: [
        pathArgument("id", {
          kind: "primitive",
          origin: "#",
          type: "string",
          representation: "string",
          constraints: { minLength: 2, maxLength: 9 },
        }),
        request(ref("Thing"), { body: { kind: "whole" } }),
        options(),
      ].map((argument) =>
        argument.kind === "path" ? { ...argument, doc: { description: "Its id.\n\nAnd more." } } : argument,
      ),
      parameters: [parameter("id", "path", { doc: { examples: [{ value: "thing-1" }] } })],
      requestBody: {
        origin: "#",
        required: true,
        content: [
          {
            mediaType: "application/json",
            kind: "json",
            schema: ref("Thing"),
            encoding: [],
            examples: [{ value: { id: 5 } }, { value: { id: "a", name: "*/ b" } }],
          },
        ],
      },
    });
    const module = text_(apiModel([update]), "src/resources/things.ts");
    expect(module).toContain(
      [
        "/**",
        " * Updates a thing",
        " *",
        " * Changes some of it.",
        " *",
        " * Ends *\\/ nothing.",
        " *",
        " * @param id - Its id. Length: 2 to 9.",
        " * @deprecated Use replace.",
        " * @see https://example.com/docs More",
        " */",
        "export function update(",
      ].join("\n"),
    );
    expect(module).toContain(
      [
        "   * @see https://example.com/docs More",
        "   * @example",
        "   * ```ts",
        '   * await client.things.update("thing-1", { id: "a", name: "*\\/ b" });',
        "   * ```",
        "   */",
        "  update(",
      ].join("\n"),
    );
  });
});

describe("the client", () => {
  it("takes options or a transport, and has methods of its own", () => {
    const own = operation("ping", "/ping", { accessor: [], function: { module: "resources/root", name: "ping" } });
    const model = apiModel([own, operation("list", "/things")]);
    const module = text_(model, "src/client.ts");
    expect(module).toContain('import { ping } from "./resources/root.js";');
    expect(module).toContain(
      'constructor(options: ClientOptions | Transport = {}) {\n    this.#transport = "request" in options ? options : createTransport(withLogging(options));',
    );
    expect(module).toContain("get things(): ThingsResource {");
    expect(module).toContain(
      "ping(options?: RequestOptions): ApiPromise<Thing> {\n    return ping(this.#transport, options);",
    );
    expect(module).toContain(
      "withOptions(options: TransportOptions): SampleClient {\n    return new SampleClient(this.#transport.withOptions(options));",
    );
    expect(text_(model, "src/resources/root.ts")).not.toContain("class");
  });

  it("gives way to resources named like its own members", () => {
    const transport: Resource = {
      accessor: ["transport"],
      getter: "transport",
      className: "TransportResource",
      module: "resources/transport",
      children: [],
      operations: [],
    };
    const withOptions: Resource = {
      accessor: ["withOptions"],
      getter: "withOptions",
      className: "WithOptionsResource",
      module: "resources/with-options",
      children: [],
      operations: [],
    };
    const module = text_(
      apiModel([], { resources: [transport, withOptions], client: { ...client, transportProperty: "transport_" } }),
      "src/client.ts",
    );
    expect(module).toContain("get transport_(): Transport {");
    expect(module).toContain("return (this.#transport_ ??= new TransportResource(this.#transport));");
    expect(module).toContain("withOptions_(options: TransportOptions)");
  });
});

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
    expect(module).toContain('readonly region?: "eu" | "us" | (string & {}) | undefined;');
    expect(module).toContain("readonly environment?: Supplier<SampleEnvironment | (string & {})> | undefined;");
    expect(module).toContain("readonly token?: Supplier<string, CredentialContext> | undefined;");
    expect(module).toContain(
      "  /**\n   * Who the token is for.\n   *\n   * Default: `/api`.\n   */\n  readonly audience?: string | undefined;",
    );
  });

  it("makes the schemes that options configure", () => {
    const module = text_(model, "src/transport.ts");
    expect(module).toContain(
      'baseUrl: serverUrl(options.environment ?? SampleEnvironment.Default, { region: options.region ?? "eu" }),',
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

  it("makes idempotency keys when the option asks for them", () => {
    expect(text_(model, "src/transport.ts", { idempotencyHeader: "Idempotency-Key" })).toContain(
      'idempotencyHeader: "Idempotency-Key",\n      makeIdempotencyKey: idempotencyKey,',
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
