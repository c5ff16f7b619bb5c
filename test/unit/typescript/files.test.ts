import { describe, expect, it } from "vitest";
import type { SdkModel, SdkResource } from "../../../generator/typescript/plan/names/sdk-model.js";
import { filesOf, textOf } from "./emitted.js";
import { apiModel, client, operation, options, parameter, pathArgument, ref, request } from "./sample-model.js";

function text_(model: SdkModel, path: string, emitOptions: Parameters<typeof filesOf>[1] = {}): string {
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
      ".gitattributes",
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
    const parts: SdkResource = {
      accessor: ["things", "parts"],
      getter: "parts",
      className: "PartsResource",
      module: "resources/things/parts",
      children: [],
      operations: [],
      doc: { description: "Parts of things." },
    };
    const things: SdkResource = {
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
          value: "text",
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
        " * @deprecated Use replace.",
        " * @see `client.things.update`",
        " */",
        "export function update(",
      ].join("\n"),
    );
    expect(module).toContain(
      [
        "  /**",
        "   * Updates a thing",
        "   *",
        "   * Changes some of it.",
        "   *",
        "   * Ends *\\/ nothing.",
        "   *",
        "   * `PATCH /things/{id}`",
        "   *",
        "   * @param id - Its id. Length: 2 to 9.",
        "   * @deprecated Use replace.",
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
  it("takes options, or a transport by from, and has methods of its own", () => {
    const own = operation("ping", "/ping", { accessor: [], function: { module: "resources/root", name: "ping" } });
    const model = apiModel([own, operation("list", "/things")]);
    const module = text_(model, "src/client.ts");
    expect(module).toContain('import { ping } from "./resources/root.js";');
    expect(module).toContain(
      [
        "constructor(options?: ClientOptions);",
        "  constructor(options: ClientOptions = {}, transport: Transport = observed(createTransport(withLogging(options)), options.hooks)) {",
        "    this.#transport = transport;",
      ].join("\n"),
    );
    expect(module).toContain("return rawRequest(this.#transport, { ...request, method, path }, options);");
    expect(module).toContain("get things(): ThingsResource {");
    expect(module).toContain(
      "ping(options?: RequestOptions): ApiPromise<Thing> {\n    return ping(this.#transport, options);",
    );
    expect(module).toContain(
      "withOptions(options: TransportOptions): SampleClient {\n    return SampleClient.from(this.#transport.withOptions(options));",
    );
    expect(text_(model, "src/resources/root.ts")).not.toContain("class");
  });

  it("gives way to resources named like its own members", () => {
    const transport: SdkResource = {
      accessor: ["transport"],
      getter: "transport",
      className: "TransportResource",
      module: "resources/transport",
      children: [],
      operations: [],
    };
    const withOptions: SdkResource = {
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

  it("has credentials for requests of the caller's own, and leaves `request` to the document", () => {
    const own = operation("request", "/request", {
      accessor: [],
      function: { module: "resources/root", name: "request" },
    });
    const defaultSecurity = [
      [
        { scheme: "o-auth", scopes: ["read"] },
        { scheme: "key", scopes: [] },
      ],
      [],
    ];
    const module = text_(apiModel([own], { defaultSecurity }), "src/client.ts");
    expect(module).toContain("request(options?: RequestOptions): ApiPromise<Thing> {");
    expect(module).toMatch(/request_<T = unknown>\(method: string, path: string, request: RawRequest<T> = \{\}/);
    expect(module).toContain('security: request.security ?? [{ "o-auth": ["read"], key: [] }, {}] }, options)');
  });

  it("says its version and the product of its requests", () => {
    const model = apiModel([], { package: { private: false, name: "@scope/name", version: "1.2.3-rc.1" } });
    expect(text_(model, "src/version.ts")).toContain('export const VERSION = "1.2.3-rc.1";');
    expect(text_(model, "src/index.ts")).toContain('export { VERSION } from "./version.js";');
    expect(text_(model, "src/transport.ts")).toContain(
      'headers: { "user-agent": userAgent(`scope-name/${VERSION}`, options.appInfo) },',
    );
  });

  it("keeps what is for tests behind an entry point of its own", () => {
    const files = filesOf(apiModel([operation("list", "/things")]));
    const mocked = files.filter(({ text }) => text.includes("mock-fetch")).map(({ path }) => path);
    expect(mocked).toEqual(["src/testing.ts"]);
    expect(textOf(files, "src/core/mock-fetch.ts")).toContain("export function mockFetch");
  });
});
