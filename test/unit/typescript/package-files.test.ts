import { describe, expect, it } from "vitest";
import type { SdkModel } from "../../../generator/typescript/plan/names/sdk-model.js";
import { filesOf, textOf } from "./emitted.js";
import {
  apiModel,
  declaration,
  object,
  operation,
  options,
  parameter,
  pathArgument,
  request,
  text,
} from "./sample-model.js";

function text_(model: SdkModel, path: string, emitOptions: Parameters<typeof filesOf>[1] = {}): string {
  return textOf(filesOf(model, emitOptions), path);
}

describe("small modules", () => {
  const model = apiModel([operation("list", "/things")], {
    servers: [
      {
        origin: "#",
        name: "Default",
        url: "https://api.example.com",
        variables: [],
        doc: { description: "Production." },
      },
      { origin: "#", name: "2nd", url: 'https://"${x}".example.com', variables: [] },
    ],
  });

  it("errors have a class each, under the base class", () => {
    const module = text_(model, "src/errors.ts");
    expect(module).toContain(
      'export class SampleError<Body = unknown> extends SdkError<Body> {\n  static override readonly errorName: string = "SampleError";\n}',
    );
    expect(module).toContain(
      'export class NotFoundError<Body = unknown> extends SampleError<Body> {\n  static override readonly errorName: string = "NotFoundError";\n  declare readonly kind: "api";\n  declare readonly statusCode: 404;\n}',
    );
    expect(module.match(/export class/g)).toHaveLength(9);
  });

  it("environments are a constant and a type", () => {
    expect(text_(model, "src/environments.ts")).toContain(
      'export const SampleEnvironment = {\n  /** Production. */\n  Default: "https://api.example.com",\n  "2nd": "https://\\"${x}\\".example.com",\n} as const;',
    );
  });

  it("the entry point names what it exports, on 40 lines at most when it is formatted", () => {
    const module = text_(model, "src/index.ts");
    expect(module).toContain('export * as Sample from "./namespace.js";');
    expect(module).not.toMatch(/export \* from/);
    expect(module).toContain("SampleTimeoutError");
    expect(module).not.toContain("NotFoundError");
    expect(module.split("\n").length).toBeLessThanOrEqual(12);
  });

  it("the namespace has errors and types, errors first in a conflict", () => {
    expect(text_(model, "src/namespace.ts")).toMatch(
      /\n\nexport \{ SampleError, .*NotFoundError \} from "\.\/errors\.js";\nexport type \{ SampleStatusError, SampleCallError \} from "\.\/errors\.js";\nexport \* from "\.\/types\/index\.js";\n$/,
    );
  });

  it("the runtime's entry point lists what was copied", () => {
    const module = text_(model, "src/core/index.ts");
    expect(module).toContain('from "./transport.js";');
    expect(module).not.toContain("multipart");
    const names = [...module.matchAll(/(?:[{,] (?:type )?)([\w$]+)/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("package.json", () => {
  it("has two builds, few entry points and no dependencies", () => {
    const manifest = JSON.parse(text_(apiModel([operation("list", "/things")]), "package.json")) as Record<
      string,
      unknown
    >;
    expect(manifest).toMatchObject({
      name: "sample",
      version: "1.0.0",
      type: "module",
      sideEffects: false,
      engines: { node: ">=20" },
      main: "./dist/cjs/index.js",
      types: "./dist/cjs/index.d.ts",
    });
    expect(manifest["dependencies"]).toBeUndefined();
    expect(Object.keys(manifest["exports"] as object)).toEqual([
      ".",
      "./core",
      "./node",
      "./resources/*",
      "./testing",
      "./transport",
      "./types",
      "./package.json",
    ]);
    expect((manifest["exports"] as Record<string, unknown>)["./resources/*"]).toEqual({
      import: { types: "./dist/esm/resources/*.d.ts", default: "./dist/esm/resources/*.js" },
      require: { types: "./dist/cjs/resources/*.d.ts", default: "./dist/cjs/resources/*.js" },
    });
  });

  it("says what the document says, as text", () => {
    const odd = 'a "quoted" \\ \u202e\u0000 text';
    const manifest = JSON.parse(
      text_(
        apiModel([], {
          package: {
            private: false,
            name: "@scope/name",
            version: "1.2.3",
            description: odd,
            license: "MIT",
            repository: "https://example.com/repo",
          },
        }),
        "package.json",
      ),
    ) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      name: "@scope/name",
      description: odd,
      license: "MIT",
      repository: { type: "git", url: "https://example.com/repo" },
    });
    expect(Object.keys(manifest["exports"] as object)).not.toContain("./resources/*");
  });
});

describe("LICENSE and api.md", () => {
  it("name the licence, when the document does", () => {
    const info = {
      origin: "#/info",
      title: "Sample",
      version: "1",
      license: { name: "Apache\n2.0", url: "https://example.com/licence" },
    };
    expect(text_(apiModel([], { info }), "LICENSE")).toBe("Apache 2.0\n\nhttps://example.com/licence\n");
  });

  it("list every method with its signature", () => {
    const model = apiModel(
      [
        operation("get", "/things/{id}", {
          doc: { summary: "One | thing", deprecated: true },
          arguments: [pathArgument("id"), request(object({ "a?": text }), { required: false }), options()],
          parameters: [parameter("id", "path")],
        }),
        operation("ping", "/ping", {
          accessor: [],
          function: { module: "resources/root", name: "ping" },
          doc: { description: "Says hello. And more." },
        }),
      ],
      { types: [declaration("Thing", object({ id: text }))] },
    );
    const reference = text_(model, "api.md");
    expect(reference).toContain(
      "## things\n\n- [`client.things.get(id: string, request?: { a?: string }, options?: RequestOptions): ApiPromise<Thing>`](src/resources/things.ts)\n\n  `GET /things/{id}` (deprecated): One \\| thing\n",
    );
    expect(reference).toContain(
      "## SampleClient\n\n- [`client.ping(options?: RequestOptions): ApiPromise<Thing>`](src/resources/root.ts)\n\n  `GET /ping`: Says hello.\n",
    );
  });
});
