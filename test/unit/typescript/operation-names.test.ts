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
          { status: "418", className: "SampleError", schema: ref("Thing") },
          { status: "5XX", className: "SampleError", schema: text },
        ],
        errorsType: "GetThingErrors",
      }),
      operation("list", "/things", { errors: [{ status: "404", className: "NotFoundError" }] }),
    ]);
    expect(module.replaceAll(/\s+/g, " ")).toContain(
      "export type GetThingErrors = BadRequestError<Thing> | NotFoundError | SampleStatusError<418, Thing> " +
        "| SampleStatusError<ServerErrorStatus, string> " +
        "| SampleStatusError<Exclude<ErrorStatus, 400 | 404 | 418 | ServerErrorStatus>> | SampleCallError;",
    );
    expect(module).toContain("ApiPromise<Thing, GetThingErrors> {");
    expect(module).not.toContain("ListErrors");
  });

  it("have the body of `default` for all other statuses", () => {
    const module = thingsWith([
      operation("get", "/things", {
        errors: [{ status: "default", className: "SampleError", schema: ref("Thing") }],
        errorsType: "GetErrors",
      }),
    ]);
    expect(module).toContain("export type GetErrors = SampleStatusError<ErrorStatus, Thing> | SampleCallError;");
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
        types: [...apiModel([]).types, { origin: "#", name: "Transport", schema: text, usage: "both" }],
      },
    );
    expect(module).toContain("import { urlPath }");
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
