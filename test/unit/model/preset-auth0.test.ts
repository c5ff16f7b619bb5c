import { expect, it } from "vitest";
import type { Property } from "../../../generator/model/model.js";
import type { SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import { answers, modelOf, namesOf, sends } from "./model-of.js";

const string = { type: "string" };
const integer = { type: "integer" };
const query = (name: string, schema: unknown = string) => ({ name, in: "query", schema });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const page = [query("page", integer), query("per_page", integer), query("include_totals", { type: "boolean" })];
const checkpoint = [query("from"), query("take", integer)];
const users = { type: "array", items: ref("SCIMUser") };
const at = (group: string | string[], name: string, more: Record<string, unknown>) => ({
  "x-operation-group": group,
  "x-operation-name": name,
  responses: answers(ref("SCIMUser")),
  ...more,
});

const { model, diagnostics } = modelOf(
  {
    info: { title: "Auth0 Management API", version: "2.0" },
    paths: {
      "/users": {
        get: at("users", "list", {
          "x-operation-request-parameters-name": "ListUsersRequestParameters",
          parameters: [...page, query("fields", { type: "array", items: string })],
          responses: answers({ oneOf: [users, ref("OffsetUsers")] }),
        }),
        post: at("users", "create", { requestBody: sends(ref("CreateUserContent")) }),
      },
      "/users/{user_id}/logs": {
        get: at(["users", "logs"], "list", {
          parameters: [{ name: "user_id", in: "path", required: true, schema: string }, ...page, ...checkpoint],
          responses: answers({ oneOf: [users, ref("OffsetUsers"), ref("CheckpointUsers")] }),
        }),
      },
      "/clients": {
        get: at("clients", "list", {
          parameters: [...page, ...checkpoint],
          responses: answers({ oneOf: [users, ref("OffsetUsers"), ref("CheckpointUsers")] }),
        }),
      },
      "/custom-domains": {
        get: at("customDomains", "list", {
          parameters: [
            ...checkpoint,
            { name: "auth0-custom-domain", in: "header", "x-sdk-ignore": true, schema: string },
          ],
          responses: answers(users),
        }),
      },
      "/keys": {
        post: at("keys", "rotate", {
          requestBody: sends({ type: ["object", "null"], properties: { force: { type: "boolean" } } }),
        }),
      },
      "/stats": {
        get: at("stats", "get", { parameters: [query("filter", { type: "object", properties: { a: string } })] }),
      },
      "/beta": { get: at("beta", "get", { "x-release-lifecycle": "beta" }) },
    },
    components: {
      schemas: {
        SCIMUser: { type: "object", properties: { id: string } },
        OffsetUsers: { type: "object", properties: { total: integer, users } },
        CheckpointUsers: { type: "object", properties: { next: string, users } },
        CreateUserContent: { type: "object", required: ["name"], properties: { name: string } },
      },
    },
  },
  { preset: "auth0" },
);

const operation = (name: string): SdkOperation =>
  model.operations.find((candidate) => [...candidate.accessor, candidate.methodName].join(".") === name)!;
const requestOf = (name: string) => {
  const argument = operation(name).arguments.find(({ kind }) => kind === "request");
  return argument?.kind === "request" ? argument : undefined;
};
const propertiesOf = (type: string): readonly Property[] => {
  const schema = model.types.find(({ name }) => name === type)!.schema;
  return schema.kind === "object" ? schema.properties : [];
};

it("names the tree by the extensions, without beta", () => {
  expect(Object.values(namesOf(model))).toEqual([
    "users.list",
    "users.create",
    "users.logs.list",
    "clients.list",
    "customDomains.list",
    "keys.rotate",
    "stats.get",
  ]);
  expect(diagnostics).toEqual([]);
});

it("names the client, its namespace and its errors", () => {
  expect(model.client).toMatchObject({
    className: "ManagementClient",
    namespace: "Management",
    errors: { base: "ManagementError", undeclared: "base" },
  });
});

it("names request types by extension, body, or group and method", () => {
  expect(requestOf("users.list")).toMatchObject({
    type: { type: "ListUsersRequestParameters" },
    required: false,
    absent: "empty",
  });
  expect(requestOf("users.create")).toMatchObject({ type: { type: "CreateUserContent" }, required: true });
  expect(requestOf("users.logs.list")).toMatchObject({ type: { type: "LogsListRequest" } });
  expect(requestOf("keys.rotate")).toMatchObject({ required: false, absent: "none" });
});

it("pages by offset, with the configured defaults and the offset variant", () => {
  const { pagination, parameters } = operation("users.list");
  expect(pagination).toMatchObject({
    kind: "page",
    parameter: "page",
    first: 0,
    size: "per_page",
    defaultSize: 50,
    items: ["users"],
    pageSchema: { kind: "ref", type: "OffsetUsers" },
    itemSchema: { type: "ScimUser" },
  });
  expect(parameters.map(({ name, sendDefault }) => [name, sendDefault])).toEqual([
    ["page", 0],
    ["per_page", 50],
    ["include_totals", true],
    ["fields", undefined],
  ]);
});

it("prefers the checkpoint, except where it is told not to", () => {
  expect(operation("users.logs.list").pagination).toMatchObject({
    kind: "cursor",
    parameter: "from",
    next: ["next"],
    pageSchema: { type: "CheckpointUsers" },
  });
  expect(propertiesOf("LogsListRequest").map(({ name }) => name)).toEqual(["from", "take"]);
  expect(operation("clients.list").pagination).toMatchObject({ kind: "page", pageSchema: { type: "OffsetUsers" } });
  expect(operation("customDomains.list").pagination).toBeUndefined();
});

it("leaves out parameters that are not for SDKs, and those of a paging that is turned off", () => {
  expect(operation("customDomains.list").parameters).toEqual([]);
  expect(operation("customDomains.list").pagination).toBeUndefined();
});

it("lets optional query properties be null, and arrays be one item", () => {
  const fields = propertiesOf("ListUsersRequestParameters").find(({ name }) => name === "fields")!;
  expect(fields.schema).toMatchObject({
    kind: "union",
    variants: [{ kind: "array" }, { type: "string" }, { type: "null" }],
  });
});

it("sends objects in brackets", () => {
  expect(operation("stats.get").parameters[0]).toMatchObject({ style: "deepObject", explode: true });
});
