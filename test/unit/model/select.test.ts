import { describe, expect, it } from "vitest";
import type { UserOptions } from "../../../generator/options/index.js";
import { modelOf } from "./model-of.js";

const done = { responses: { 204: { description: "Done." } } };
const at = (group: string[], name: string, more: Record<string, unknown> = {}) => ({
  ...done,
  "x-operation-group": group,
  "x-operation-name": name,
  ...more,
});
const paths = {
  "/users": {
    get: at(["users"], "list", { operationId: "listUsers", tags: ["People"] }),
    post: at(["users"], "create", { operationId: "createUser", tags: ["People"], "x-release-lifecycle": "beta" }),
  },
  "/users/{id}/roles": { "x-area": "roles", get: at(["users", "roles"], "list", { operationId: "listRoles" }) },
  "/users/{id}/roles/{role}": { delete: at(["users", "roles"], "delete", { "x-internal": true }) },
  "/ping": { get: at([], "ping") },
};

function select(options: UserOptions) {
  const { model, diagnostics } = modelOf({ paths }, options);
  return {
    names: model.operations.map((operation) => [...operation.accessor, operation.methodName].join(".")),
    codes: diagnostics.filter(({ code }) => code !== "parameter-not-in-path").map(({ code }) => code),
    coverage: model.coverage.operations,
  };
}

describe("include", () => {
  it.each([
    ["users.*", ["users.list", "users.create"]],
    ["users.**", ["users.list", "users.create", "users.roles.list", "users.roles.delete"]],
    ["users.roles", ["users.roles.list", "users.roles.delete"]],
    ["users.list", ["users.list"]],
    ["**.list", ["users.list", "users.roles.list"]],
    ["*", ["ping"]],
    ["users.{list,create}", ["users.list", "users.create"]],
    ["operation:listUsers", ["users.list"]],
    ["operation:list*", ["users.list", "users.roles.list"]],
    ["tag:People", ["users.list", "users.create"]],
    ["path:/users", ["users.list", "users.create"]],
    ["path:GET /users", ["users.list"]],
    ["path:/users/{id}/roles", ["users.roles.list"]],
    ["path:/users/**", ["users.list", "users.create", "users.roles.list", "users.roles.delete"]],
    ["x-release-lifecycle: beta", ["users.create"]],
    ["x-area: roles", ["users.roles.list"]],
    ["x-internal: true", ["users.roles.delete"]],
    ["x-internal", ["users.roles.delete"]],
  ])("%s", (selector, expected) => {
    expect(select({ include: [selector] })).toMatchObject({ names: expected, codes: [] });
  });

  it("takes several", () => {
    expect(select({ include: ["ping", "users.list"] }).names).toEqual(["users.list", "ping"]);
  });

  it("leaves out the types that nothing reaches any more", () => {
    const schemas = {
      A: { type: "object", properties: { b: { $ref: "#/components/schemas/B" } } },
      B: { type: "object", properties: { c: { type: "string" } } },
      C: { type: "object", properties: { d: { type: "string" } } },
    };
    const body = (name: string) => ({
      responses: {
        200: {
          description: "Done.",
          content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
        },
      },
    });
    const { model } = modelOf(
      { components: { schemas }, paths: { "/a": { get: body("A") }, "/c": { get: body("C") } } },
      { include: ["path:/a"] },
    );
    expect(model.types.map(({ name }) => name)).toEqual(["A", "B"]);
  });
});

describe("exclude", () => {
  it("wins over include", () => {
    expect(select({ include: ["users.*"], exclude: ["x-release-lifecycle: beta"] })).toMatchObject({
      names: ["users.list"],
      coverage: { seen: 5, made: 1, left: 4 },
    });
    expect(select({ exclude: ["users.**"] }).names).toEqual(["ping"]);
  });

  it("by something else than names frees them", () => {
    const twins = { "/a": { get: at(["x"], "get", { "x-old": true }) }, "/a/b": { get: at(["x"], "get") } };
    const { model } = modelOf({ paths: twins }, { exclude: ["x-old: true"] });
    expect(model.operations.map(({ methodName }) => methodName)).toEqual(["get"]);
  });
});

describe("selectors that match nothing", () => {
  it("are reported", () => {
    expect(select({ include: ["user.*", "ping"], exclude: ["tag:Nobody"] }).codes).toEqual([
      "selector-unmatched",
      "selector-unmatched",
    ]);
  });

  it("are quiet when only the preset holds them", () => {
    expect(modelOf({ paths: { "/a": { get: at(["a"], "b") } } }, { preset: "auth0" }).diagnostics).toEqual([]);
  });
});

it("leaves out what other generators are told to ignore, unless the list is empty", () => {
  const done = { responses: { 204: { description: "Done." } } };
  const query = (name: string, more: object): object => ({ name, in: "query", schema: { type: "string" }, ...more });
  const parts = {
    paths: {
      "/a": {
        get: {
          ...done,
          parameters: [
            query("kept", { "x-fern-ignore": false }),
            query("a", { "x-fern-ignore": true }),
            query("b", { "x-speakeasy-ignore": true }),
          ],
        },
      },
      "/b": { get: { ...done, "x-fern-ignore": true } },
      "/c": { "x-speakeasy-ignore": true, get: done },
    },
  };
  const { model, diagnostics } = modelOf(parts);
  expect(model.operations.map(({ path }) => path)).toEqual(["/a"]);
  expect(model.operations[0]!.parameters.map(({ name }) => name)).toEqual(["kept"]);
  expect(diagnostics).toEqual([]);
  const all = modelOf(parts, { exclude: [], ignoreParameters: [] }).model;
  expect(all.operations.map(({ parameters }) => parameters.length)).toEqual([3, 0, 0]);
  expect(modelOf({ paths: { "/a": { get: done } } }).diagnostics).toEqual([]);
});
