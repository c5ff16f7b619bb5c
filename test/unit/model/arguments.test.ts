import { describe, expect, it } from "vitest";
import type { Property, Schema } from "../../../generator/model/model.js";
import type { RequestArgument, SdkModel, SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import type { UserOptions } from "../../../generator/options/index.js";
import { modelOf, operationOf, sends } from "./model-of.js";

const string = { type: "string" };
const user = { type: "object", required: ["name"], properties: { name: string, age: { type: "integer" } } };
const patch = { type: "object", properties: { name: string } };

function requestOf(operation: SdkOperation): RequestArgument {
  const argument = operation.arguments.find(({ kind }) => kind === "request");
  if (argument?.kind !== "request") throw new Error("no request argument");
  return argument;
}

/** The request argument of an operation, with the properties of its type. */
function request(
  method: string,
  operation: Record<string, unknown>,
  options: UserOptions = {},
): RequestArgument & { properties: readonly Property[] } {
  const { model } = modelOf(
    {
      paths: {
        "/users": { [method]: { operationId: "users/do", responses: { 204: { description: "Done." } }, ...operation } },
      },
      components: { schemas: { User: user, Patch: patch } },
    },
    options,
  );
  const argument = requestOf(model.operations[0]!);
  return { ...argument, properties: propertiesOf(model, argument.type) };
}

function propertiesOf(model: SdkModel, schema: Schema): readonly Property[] {
  const resolved = schema.kind === "ref" ? model.types.find(({ name }) => name === schema.type)!.schema : schema;
  return resolved.kind === "object" ? resolved.properties : [];
}

describe("path arguments", () => {
  const path = (name: string) => ({ name, in: "path", required: true, schema: string });

  it("stand in the order of the URL, in camel case", () => {
    const operation = operationOf("get", "/a/{second}/{first_one}", {
      parameters: [path("first_one"), path("second")],
    });
    expect(operation.arguments.map(({ name }) => name)).toEqual(["second", "firstOne", "options"]);
    expect(operation.pathParts).toEqual([
      { kind: "literal", text: "/a/" },
      { kind: "parameter", parameter: "second" },
      { kind: "literal", text: "/" },
      { kind: "parameter", parameter: "first_one" },
    ]);
  });

  it("are valid and distinct, and hide nothing that the function uses", () => {
    const names = ["default", "request", "client", "user-id", "user_id", "2fa", "read", ""];
    const operation = operationOf("get", `/${names.map((name) => `{${name}}`).join("/")}`, {
      operationId: "x/read",
      parameters: names.map(path),
    });
    const [, ...rest] = operation.arguments.map(({ name }) => name).reverse();
    const given = rest.reverse();
    expect(given.slice(0, 6)).toEqual(["default_", "request_", "client_", "userId", "user_id", "_2fa"]);
    expect(given[6]).toMatch(/^read_/);
    expect(given[7]).toBe("unnamed");
    expect(new Set(given).size).toBe(names.length);
  });

  it("share an argument when the template repeats them", () => {
    const operation = operationOf("get", "/{id}/copy/{id}", { parameters: [path("id")] });
    expect(operation.arguments.map(({ name }) => name)).toEqual(["id", "options"]);
    expect(operation.pathParts.filter(({ kind }) => kind === "parameter")).toHaveLength(2);
  });

  it("read the operators of RFC 6570", () => {
    const operation = operationOf("get", "/v1/{+parent}/items", { parameters: [path("parent")] });
    expect(operation.parameters[0]).toMatchObject({ name: "parent", allowReserved: true });
  });

  it("cut several templates in one segment", () => {
    const operation = operationOf("get", "/{from}..{to}.json", { parameters: [path("from"), path("to")] });
    expect(operation.pathParts.map((part) => (part.kind === "literal" ? part.text : part.parameter))).toEqual([
      "/",
      "from",
      "..",
      "to",
      ".json",
    ]);
  });
});

describe("the request argument", () => {
  const query = (name: string, more = {}) => ({ name, in: "query", schema: string, ...more });

  it("is missing when there is nothing to send", () => {
    expect(operationOf("get", "/a", {}).arguments.map(({ kind }) => kind)).toEqual(["options"]);
  });

  it("holds the query", () => {
    const { required, absent, members, body, properties, type } = request("get", {
      parameters: [query("page"), query("X", { in: "header" })],
    });
    expect({ required, absent, body, type }).toMatchObject({
      required: false,
      absent: "empty",
      body: { kind: "none" },
      type: { kind: "ref", type: "UsersDoRequest" },
    });
    expect(members.map(({ name, in: place }) => [name, place])).toEqual([
      ["page", "query"],
      ["X", "header"],
    ]);
    expect(properties.map(({ name, required: needed }) => [name, needed])).toEqual([
      ["page", false],
      ["X", false],
    ]);
  });

  it("is required when a member is", () => {
    expect(request("get", { parameters: [query("page", { required: true })] }).required).toBe(true);
  });

  it("is the body alone when there is nothing else", () => {
    const { type, required, body } = request("post", {
      requestBody: sends({ $ref: "#/components/schemas/User" }, { required: true }),
    });
    expect({ type, required, body }).toMatchObject({
      type: { kind: "ref", type: "User" },
      required: true,
      body: { kind: "whole" },
    });
  });

  it("lays the body's properties beside the members", () => {
    const { body, properties } = request("post", {
      parameters: [query("notify")],
      requestBody: sends({ $ref: "#/components/schemas/User" }, { required: true }),
    });
    expect(body).toEqual({ kind: "rest" });
    expect(properties.map(({ name }) => name)).toEqual(["notify", "name", "age"]);
  });

  it.each([
    ["names collide", [query("name")], sends({ $ref: "#/components/schemas/User" }, { required: true })],
    ["it is an array", [query("page")], sends({ type: "array", items: string }, { required: true })],
    ["it is a map", [query("page")], sends({ type: "object", additionalProperties: string }, { required: true })],
    [
      "it is a union",
      [query("page")],
      sends({ oneOf: [{ $ref: "#/components/schemas/User" }, string] }, { required: true }),
    ],
    [
      "it may be null",
      [query("page")],
      sends({ type: ["object", "null"], properties: { a: string } }, { required: true }),
    ],
    ["it is binary", [query("page")], { required: true, content: { "application/octet-stream": {} } }],
    ["it may be left out, but not empty", [query("page")], sends({ $ref: "#/components/schemas/User" })],
  ])("has a property for the body when %s", (_, parameters, requestBody) => {
    expect(request("post", { parameters, requestBody }).body).toEqual({ kind: "property", name: "body" });
  });

  it("keeps `body` apart from a member of that name", () => {
    const { body } = request("post", {
      parameters: [query("body"), query("requestBody")],
      requestBody: sends({ type: "array", items: string }),
    });
    expect(body).toMatchObject({ kind: "property", name: expect.stringMatching(/^requestBody_[0-9a-f]{4}$/) });
  });

  it("keeps one name in several places apart", () => {
    const { members } = request("get", {
      parameters: [query("id", { in: "cookie" }), query("id", { in: "header" }), query("id")],
    });
    expect(members.map(({ name, in: place }) => `${place}:${name}`).sort()).toEqual([
      "cookie:idCookie",
      "header:idHeader",
      "query:id",
    ]);
  });
});

describe("optional bodies", () => {
  const read = (requestBody: unknown, options: UserOptions = {}) => {
    const { required, absent } = request("post", { requestBody }, options);
    return required ? "required" : absent;
  };
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

  it("follow the specification", () => {
    expect(read(sends(ref("User"), { required: true }))).toBe("required");
    expect(read(sends(ref("User")))).toBe("none");
    expect(read(sends(ref("Patch")))).toBe("none");
    expect(read(sends(ref("Patch"), { required: true }))).toBe("empty");
    expect(read(sends({ type: ["object", "null"], properties: { a: string } }, { required: true }))).toBe("required");
    expect(read(sends({ type: "object", additionalProperties: string }, { required: true }))).toBe("required");
  });

  it("follow the schema where the option says so", () => {
    const options = { optionalBodies: "schema" } as const;
    expect(read(sends(ref("User")), options)).toBe("required");
    expect(read(sends(ref("Patch")), options)).toBe("empty");
    expect(read(sends({ type: ["object", "null"], properties: { a: string } }), options)).toBe("none");
  });
});

describe("types of requests", () => {
  it("are called after the method, the extension or the body", () => {
    const named = (operation: Record<string, unknown>, options: UserOptions = {}) =>
      request("post", operation, options).type;
    const body = sends({ $ref: "#/components/schemas/User" }, { required: true });
    const query = [{ name: "a", in: "query", schema: string }];
    expect(named({ operationId: "users/list", parameters: query })).toMatchObject({ type: "ListUsersRequest" });
    expect(named({ operationId: "users/list", parameters: query }, { operationTypeNames: "groupFirst" })).toMatchObject(
      { type: "UsersListRequest" },
    );
    expect(named({ "x-operation-request-parameters-name": "SCIMParameters", requestBody: body })).toMatchObject({
      type: "ScimParameters",
    });
    expect(named({ requestBody: body }, { requestTypeName: "method" })).toMatchObject({ type: "UsersDoRequest" });
    expect(named({ requestBody: body, parameters: query }, { requestSuffix: "Params" })).toMatchObject({
      type: "UsersDoParams",
    });
  });

  it("accept null and single items where the options say so", () => {
    const parameters = [
      { name: "ids", in: "query", schema: { type: "array", items: string } },
      { name: "q", in: "query", required: true, schema: string },
    ];
    const { properties } = request("get", { parameters }, { optionalQuery: "nullable", queryArrays: "oneOrMany" });
    const [ids, q] = properties.map(({ schema }) => schema);
    expect(ids).toMatchObject({
      kind: "union",
      variants: [{ kind: "array" }, { kind: "primitive", type: "string" }, { kind: "primitive", type: "null" }],
    });
    expect(q).toMatchObject({ kind: "primitive", type: "string" });
  });

  it("are a union when media types differ", () => {
    const { type } = request("post", {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: { $ref: "#/components/schemas/User" } },
          "text/plain": { schema: string },
        },
      },
    });
    expect(type).toMatchObject({ kind: "union", variants: [{ kind: "ref", type: "User" }, { kind: "primitive" }] });
  });

  it("are one type when media types share an inline schema", () => {
    const schema = { type: "object", required: ["a"], properties: { a: string } };
    const { type } = request("post", {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema },
          "application/x-www-form-urlencoded": { schema: structuredClone(schema) },
        },
      },
    });
    expect(type).toMatchObject({ kind: "ref", type: "UsersDoRequest" });
  });
});

describe("the options argument", () => {
  it("offers media types when there are several, the preferred first", () => {
    const operation = operationOf("post", "/a", {
      requestBody: {
        content: {
          "text/plain": { schema: string },
          "application/vnd.x+json": { schema: string },
          "application/json": { schema: string },
        },
      },
    });
    expect(operation.arguments.at(-1)).toEqual({
      kind: "options",
      name: "options",
      required: false,
      contentTypes: ["application/json", "application/vnd.x+json", "text/plain"],
    });
    expect(operation.mediaTypes.request).toEqual(["application/json", "application/vnd.x+json", "text/plain"]);
  });
});
