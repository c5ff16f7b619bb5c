import { describe, expect, it } from "vitest";
import type { SdkResource } from "../../../../generator/typescript/plan/names/sdk-model.js";
import { modelOf, namesOf } from "../model-of.js";

const done = { responses: { 204: { description: "Done." } } };
const named = (group: string | string[], name: string) => ({
  ...done,
  "x-operation-group": group,
  "x-operation-name": name,
});

describe("collisions of names", () => {
  const paths = {
    "/v1/users/{id}": { get: { ...done, operationId: "getUser", tags: ["user"] } },
    "/v2/users/{id}": { get: { ...done, operationId: "get-user", tags: ["user"] } },
    "/users": { get: { ...done, operationId: "users.get", tags: ["user"] } },
  };

  it("are settled by the path, not by the order of the document", () => {
    const forward = namesOf(modelOf({ paths }).model);
    const backward = namesOf(modelOf({ paths: Object.fromEntries(Object.entries(paths).reverse()) }).model);
    expect(backward).toEqual(forward);
    expect(new Set(Object.values(forward)).size).toBe(3);
  });

  it("leave others alone when an operation is added", () => {
    const before = namesOf(modelOf({ paths }).model);
    const after = namesOf(
      modelOf({
        paths: { ...paths, "/v3/archived/users/{id}": { get: { ...done, operationId: "getTheUser", tags: ["user"] } } },
      }).model,
    );
    expect(after).toMatchObject(before);
  });

  it("give way to getters", () => {
    const { model } = modelOf({
      paths: { "/a": { get: named("users", "roles") }, "/b": { get: named(["users", "roles"], "list") } },
    });
    expect(namesOf(model)).toEqual({ "GET /a": "users.getRoles", "GET /b": "users.roles.list" });
  });

  it("do not depend on what is selected", () => {
    const all = namesOf(modelOf({ paths }).model);
    const one = namesOf(modelOf({ paths }, { include: ["path:/v2/**"] }).model);
    expect(all).toMatchObject(one);
  });
});

describe("reserved names", () => {
  it("get an underscore", () => {
    const names = ["delete", "constructor", "then", "toJSON", "__proto__", "import"];
    const { model } = modelOf({
      paths: Object.fromEntries(names.map((name, index) => [`/${index}`, { get: named("things", name) }])),
    });
    expect(model.operations.map(({ methodName }) => methodName)).toEqual([
      "delete",
      "constructor_",
      "then_",
      "toJSON_",
      "__proto___",
      "import",
    ]);
    expect(model.operations.map((operation) => operation.function.name)).toEqual([
      "delete_",
      "constructor_",
      "then_",
      "toJSON_",
      "__proto___",
      "import_",
    ]);
  });

  it("do not make two functions of one name", () => {
    const { model } = modelOf({
      paths: { "/a": { get: named("things", "delete") }, "/b": { get: named("things", "delete_") } },
    });
    expect(new Set(model.operations.map((operation) => operation.function.name)).size).toBe(2);
  });

  it("never make the client a promise, nor hide its members", () => {
    const { model } = modelOf({
      paths: {
        "/a": { get: named("then", "x") },
        "/b": { get: named([], "withOptions") },
        "/c": { get: named("transport", "x") },
      },
    });
    expect(model.operations.map((operation) => [...operation.accessor, operation.methodName].join("."))).toEqual([
      "then_.x",
      "withOptions_",
      "transport.x",
    ]);
    expect(model.client.transportProperty).toBe("transport_");
  });
});

describe("modules and classes", () => {
  const modulesOf = (...groups: (string | string[])[]) => {
    const { model } = modelOf({
      paths: Object.fromEntries(groups.map((group, index) => [`/${index}`, { get: named(group, "x") }])),
    });
    return model.operations.map((operation) => operation.function.module);
  };

  it("follow the getters in kebab case", () => {
    expect(modulesOf(["attackProtection", "bruteForce"])).toEqual(["resources/attack-protection/brute-force"]);
  });

  it("differ on file systems that ignore case", () => {
    const modules = modulesOf("users", "Users", "uSers");
    expect(new Set(modules.map((module) => module.toLowerCase())).size).toBe(3);
  });

  it("are never devices of Windows, nor index files", () => {
    expect(modulesOf("con", "nul", "index", "com1")).toEqual([
      "resources/con-resource",
      "resources/nul-resource",
      "resources/index-resource",
      "resources/com1-resource",
    ]);
  });

  it("are ASCII", () => {
    const modules = modulesOf("größe", "大小", "café");
    expect(modules[2]).toBe("resources/cafe");
    for (const module of modules) expect(module).toMatch(/^resources\/[a-z0-9-]+$/);
  });

  it("name classes after the whole way", () => {
    const { model } = modelOf({
      paths: { "/a": { get: named(["users", "roles"], "x") }, "/b": { get: named(["roles"], "x") } },
    });
    expect(
      model.resources.flatMap((resource) => [resource, ...resource.children]).map(({ className }) => className),
    ).toEqual(["UsersResource", "UsersRolesResource", "RolesResource"]);
  });
});

it("exports a function under its method's name where that cannot be declared", () => {
  const methods = ["delete", "default", "list", "request", "Date"];
  const paths = Object.fromEntries(
    methods.map((method) => [
      `/${method}`,
      {
        get: { "x-operation-group": "users", "x-operation-name": method, responses: { 204: { description: "Done." } } },
      },
    ]),
  );
  const { model } = modelOf({ paths });
  expect(model.operations.map((operation) => [operation.function.name, operation.function.exportedAs])).toEqual([
    ["delete_", "delete"],
    ["default_", undefined],
    ["list", undefined],
    ["request_", "request"],
    ["Date_", "Date"],
  ]);
});

it("cuts no character in two where it cuts the name of a class", () => {
  const accessor = `x${"𐴏".repeat(54)}`;
  const paths = { [`/${accessor}/${accessor}/${accessor}`]: { get: { responses: {} } } };
  const { model } = modelOf({ paths });
  const names: string[] = [];
  const visit = (resource: SdkResource): void => {
    names.push(resource.className);
    resource.children.forEach(visit);
  };
  model.resources.forEach(visit);
  expect(names).toHaveLength(3);
  for (const name of names) expect(name).not.toMatch(/\p{Cs}/u);
});
