import { describe, expect, it } from "vitest";
import { thingsWith } from "./emitted.js";
import {
  apiModel,
  object,
  operation,
  options,
  parameter,
  pathArgument,
  ref,
  request,
  text,
  truth,
} from "./sample-model.js";

describe("errors with declared bodies", () => {
  it("are a type beside the function", () => {
    const module = thingsWith([
      operation("get", "/things", {
        errors: [
          { status: "400", className: "BadRequestError", schema: ref("Thing") },
          { status: "404", className: "NotFoundError" },
          { status: "5XX", className: "SampleError", schema: text },
        ],
      }),
      operation("list", "/things", { errors: [{ status: "404", className: "NotFoundError" }] }),
    ]);
    expect(module).toContain("export type GetErrors = BadRequestError<Thing> | NotFoundError | SampleError;");
    expect(module).toContain("ApiPromise<Thing, GetErrors> {");
    expect(module).not.toContain("ListErrors");
  });

  it("are the base class with its body, when the document declares all the others", () => {
    const module = thingsWith([
      operation("get", "/things", { errors: [{ status: "default", className: "SampleError", schema: ref("Thing") }] }),
    ]);
    expect(module).toContain("export type GetErrors = SampleError<Thing>;");
  });
});

describe("names inside a module", () => {
  it("give way to functions, arguments and types of the document", () => {
    const module = thingsWith(
      [
        operation("path", "/things/{client}", {
          arguments: [pathArgument("client", ref("Transport")), options()],
          parameters: [parameter("client", "path")],
          function: { module: "resources/things", name: "path" },
        }),
        operation("get", "/things/{get}", {
          arguments: [pathArgument("get"), options()],
          parameters: [parameter("get", "path")],
        }),
      ],
      {
        types: [
          ...apiModel([]).types,
          { origin: "#", name: "Transport", module: "types/shared", schema: text, usage: "both" },
        ],
      },
    );
    expect(module).toContain("import { path as path_ }");
    expect(module).toContain("Transport as Transport_");
    expect(module).toContain("export function path(client_: Transport_, client: Transport, options?: RequestOptions)");
    expect(module).toContain("return client_.request(");
    expect(module).toContain("export function get(client: Transport_, get_: string, options?: RequestOptions)");
    expect(module).toContain("return get(this.#transport, get_, options);");
  });

  it("keep a method thin", () => {
    const module = thingsWith([
      operation("list", "/things", { arguments: [request(object({ "a?": truth }), { required: false }), options()] }),
    ]);
    expect(module).toContain(
      "  list(request?: { a?: boolean }, options?: RequestOptions): ApiPromise<Thing> {\n    return list(this.#transport, request, options);\n  }",
    );
  });
});
