import { describe, expect, it } from "vitest";
import type { UserOptions } from "../../../../generator/options/index.js";
import { answers, modelOf, namesOf } from "../model-of.js";

const done = { responses: { 204: { description: "Done." } } };

/** The names of operations given as `METHOD /path id tag`. */
function names(operations: readonly string[], options: UserOptions = {}): readonly string[] {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const text of operations) {
    const [method = "", path = "", operationId, tag] = text.split(" ");
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { ...done, operationId, ...(tag === undefined ? {} : { tags: [tag] }) },
    };
  }
  return Object.values(namesOf(modelOf({ paths }, options).model));
}

describe("groupBy", () => {
  const operations = ["GET /teams/{id}/members members_list People", "GET /teams teams_list People"];

  it.each([
    ["auto", ["members.list", "teams.list"]],
    ["tag", ["people.listMembers", "people.listTeams"]],
    ["operationId", ["members.list", "teams.list"]],
    ["path", ["teams.members.list", "teams.list"]],
  ] as const)("%s", (groupBy, expected) => {
    expect(names(operations, { groupBy })).toEqual(expected);
  });

  it("leaves an operation without a tag to the rest of the evidence", () => {
    expect(names(["GET /teams listTeams"], { groupBy: "tag" })).toEqual(["teams.list"]);
  });
});

describe("stripPrefix and stripSuffix", () => {
  it("take the first text that fits, and never the whole id", () => {
    const options = { stripPrefix: ["acme_", "acme_v2_"], stripSuffix: ["Endpoint"] };
    expect(names(["GET /a acme_getThingEndpoint x", "GET /b Endpoint x", "GET /c acme_v2_read x"], options)).toEqual([
      "x.getThing",
      "x.endpoint",
      "x.v2Read",
    ]);
  });
});

describe("separators", () => {
  it("part every group from the next and the last from the method", () => {
    expect(names(["GET /a admin_users_list", "GET /b admin-ping"], { separators: ["_", "-"] })).toEqual([
      "admin.users.list",
      "admin.ping",
    ]);
  });

  it("are no patterns", () => {
    expect(names(["GET /a users.list", "GET /b users|get"], { separators: ["|"] })).toEqual([
      "a.listUsers",
      "users.get",
    ]);
  });
});

describe("pathArguments", () => {
  const argumentsOf = (path: string, options: UserOptions): readonly string[] =>
    modelOf({ paths: { [path]: { get: done } } }, options).model.operations[0]!.arguments.map(({ name }) => name);

  it("are in camel case, or as the document has them", () => {
    expect(argumentsOf("/a/{item_id}/{userID}", {})).toEqual(["itemId", "userId", "options"]);
    expect(argumentsOf("/a/{item_id}/{userID}", { pathArguments: "document" })).toEqual([
      "item_id",
      "userID",
      "options",
    ]);
  });

  it("stay apart where the case alone tells them apart", () => {
    expect(new Set(argumentsOf("/a/{item_id}/{itemId}", {})).size).toBe(3);
  });
});

describe("typeNames", () => {
  const inline = { type: "object", properties: { a: { type: "string" } } };
  const paths = { "/a": { get: { operationId: "getA", tags: ["a"], responses: answers(inline) } } };
  const typesOf = (typeNames: Record<string, string>) => {
    const { model, diagnostics } = modelOf({ paths, components: { schemas: { Unused: inline } } }, { typeNames });
    return [model.types.map(({ name }) => name).sort(), diagnostics.map(({ code }) => code)];
  };

  it("rename a type by the name that it would have, and by its place", () => {
    expect(typesOf({})).toEqual([["GetAResponse", "Unused"], []]);
    expect(typesOf({ GetAResponse: "Answer" })).toEqual([["Answer", "Unused"], []]);
    const place = "#/paths/~1a/get/responses/200/content/application~1json/schema";
    expect(typesOf({ [place]: "Answer" })).toEqual([["Answer", "Unused"], []]);
  });

  it("are reported when they name nothing", () => {
    expect(typesOf({ Nothing: "Something", Unused: "Kept" })).toEqual([
      ["GetAResponse", "Kept"],
      ["name-by-hand-unused"],
    ]);
  });
});
