import { describe, expect, it } from "vitest";
import { answers, modelOf, namesOf, sends } from "../model-of.js";

const done = { responses: { 204: { description: "Done." } } };
const object = (name: string): unknown => ({ type: "object", properties: { [name]: { type: "string" } } });

/** Names by method and path of operations that all have one tag. */
function names(operations: Readonly<Record<string, string | undefined>>, tag = "users"): Record<string, string> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [key, operationId] of Object.entries(operations)) {
    const [method = "", path = ""] = key.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: { ...done, operationId, tags: [tag] } };
  }
  return namesOf(modelOf({ paths }).model);
}

describe("operations that would have one name", () => {
  it("keep the noun that tells them apart, all of them", () => {
    expect(names({ "GET /users": "read_users", "GET /users/{id}": "read_user" })).toEqual({
      "GET /users": "users.readUsers",
      "GET /users/{id}": "users.readUser",
    });
  });

  it("are of one thing or of all", () => {
    expect(names({ "DELETE /users": "deleteUsers", "DELETE /users/{id}": "deleteUser" })).toEqual({
      "DELETE /users": "users.deleteAll",
      "DELETE /users/{id}": "users.delete",
    });
  });

  it.each([
    ["by the parameter that their path ends with", "GET /users/{user_id}", "users.getByUserId"],
    ["by the last segment", "GET /users/archive", "users.getArchive"],
    ["by a later version", "GET /v2/users", "users.getV2"],
    ["by a parameter on the way", "GET /teams/{team}/users", "users.getByTeam"],
  ])("differ %s", (_, key, expected) => {
    expect(names({ "GET /users": "users_get", [key]: "usersGet" })).toEqual({
      "GET /users": "users.get",
      [key]: expected,
    });
  });

  it("differ by how they are sent", () => {
    expect(names({ "PUT /users/{id}": "updateUser", "PATCH /users/{id}": "update-user" })).toEqual({
      "PUT /users/{id}": "users.update",
      "PATCH /users/{id}": "users.partialUpdate",
    });
    expect(names({ "GET /users/search": "searchUsers", "POST /users/search": "search-users" })).toEqual({
      "GET /users/search": "users.search",
      "POST /users/search": "users.postSearch",
    });
  });

  it("get a hash where no words are left, and are counted", () => {
    const { model } = modelOf({
      paths: {
        "/{a}": { get: { ...done, "x-operation-group": "users", "x-operation-name": "get" } },
        "/{a}/": { get: { ...done, "x-operation-group": "users", "x-operation-name": "get" } },
        "/{a}//": { get: { ...done, "x-operation-group": "users", "x-operation-name": "get" } },
        "/{a}///": { get: { ...done, "x-operation-group": "users", "x-operation-name": "get" } },
      },
    });
    const hashed = model.operations.filter(({ methodName }) => /_[0-9a-f]{4}$/.test(methodName));
    expect(hashed.length).toBeGreaterThan(0);
    expect(model.coverage.hashedNames).toEqual({ methods: hashed.length, types: 0 });
  });
});

describe("words of the group", () => {
  it.each([
    ["albums", "remove-albums-user", "removeAlbumsUser"],
    ["albums", "getAlbumById", "getById"],
    ["albums", "getMultipleAlbums", "getMultiple"],
    ["albums", "getUsersSavedAlbums", "getUsersSavedAlbums"],
    ["albums", "album_covers", "covers"],
    ["Search", "searchAlbums", "searchAlbums"],
  ])("of %s go at the ends of %s only", (tag, id, expected) => {
    expect(
      Object.values(names({ "POST /x/{id}/y": id }, tag))[0]!
        .split(".")
        .at(-1),
    ).toBe(expected);
  });
});

describe("types of operations", () => {
  const typesOf = (operation: Record<string, unknown>, more: Record<string, unknown> = {}): readonly string[] => {
    const { model } = modelOf({ paths: { "/users": { post: { tags: ["users"], ...operation } } }, ...more });
    return model.types.map(({ name }) => name).sort();
  };

  it("are told apart by their media types", () => {
    const content = {
      "application/json": { schema: object("a") },
      "multipart/form-data": { schema: object("b") },
      "application/x-www-form-urlencoded": { schema: object("c") },
      "application/vnd.acme.user+xml": { schema: object("d") },
    };
    expect(typesOf({ ...done, operationId: "createUser", requestBody: { content } })).toEqual([
      "CreateUserFormRequest",
      "CreateUserFormUrlencodedRequest",
      "CreateUserRequest",
      "CreateUserXmlRequest",
    ]);
  });

  it("take another word where a component has theirs", () => {
    const operation = {
      operationId: "createUser",
      requestBody: sends(object("a")),
      responses: answers(object("b")),
    };
    const components = { schemas: { CreateUserRequest: object("c"), CreateUserResponse: object("d") } };
    expect(typesOf(operation, { components })).toEqual([
      "CreateUserParams",
      "CreateUserRequest",
      "CreateUserResponse",
      "CreateUserResult",
    ]);
  });

  it("do not call the default answer like the success", () => {
    const responses = { ...answers(object("a")), ...answers(object("b"), "default") };
    expect(typesOf({ operationId: "createUser", responses })).toEqual([
      "CreateUserErrorResponse",
      "CreateUserResponse",
    ]);
  });
});

describe("types that would have one name", () => {
  const status = { type: "string", enum: ["open", "closed"] };
  const typesOf = (document: Readonly<Record<string, unknown>>): readonly string[] =>
    modelOf(document).model.types.map(({ name }) => name);

  it("say which kind of component they are where a schema has the name", () => {
    const components = {
      schemas: { status: object("url") },
      parameters: { status: { name: "status", in: "query", schema: status } },
    };
    const parameters = [{ $ref: "#/components/parameters/status" }];
    const answer = answers({ $ref: "#/components/schemas/status" });
    const found = typesOf({ components, paths: { "/a": { get: { responses: answer, parameters, tags: ["a"] } } } });
    expect(found).toContain("Status");
    expect(found).toContain("StatusParameter");
  });

  it("are called after what defines them where a component has the name", () => {
    const owner = {
      type: "object",
      properties: { part: { $ref: "#/components/schemas/Owner/$defs/Part" } },
      $defs: { Part: object("inner") },
    };
    const components = { schemas: { Owner: owner, Part: object("outer") } };
    const schema = {
      type: "array",
      items: { anyOf: [{ $ref: "#/components/schemas/Owner" }, { $ref: "#/components/schemas/Part" }] },
    };
    const found = typesOf({ components, paths: { "/a": { get: { responses: answers(schema), tags: ["a"] } } } });
    expect(found).toEqual(expect.arrayContaining(["Owner", "Part", "OwnerPart"]));
    expect(found.filter((name) => /_[0-9a-f]{4}/.test(name))).toEqual([]);
  });
});
