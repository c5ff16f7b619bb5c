import { expect, it } from "vitest";
import { printTree } from "../../../generator/cli/print-tree.js";
import { answers, modelOf } from "../model/model-of.js";

it("prints the tree for people", () => {
  const { model } = modelOf({
    paths: {
      "/ping": { get: { operationId: "ping", responses: { 204: { description: "Done." } } } },
      "/users": {
        get: {
          operationId: "users.list",
          parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
          responses: answers({
            type: "object",
            properties: {
              data: { type: "array", items: { $ref: "#/components/schemas/User" } },
              next_cursor: { type: "string" },
            },
          }),
        },
      },
      "/users/{id}\u001b/roles": {
        get: {
          operationId: "users.roles.get",
          deprecated: true,
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: { ...answers({ type: "array", items: { type: "string" } }), 204: { description: "None." } },
        },
      },
    },
    components: { schemas: { User: { type: "object", properties: { name: { type: "string" } } } } },
  });
  expect(printTree(model)).toBe(
    [
      "TestClient",
      "  ping(): void                                             GET /ping",
      "  users",
      "    list(request?: ListUsersRequest): Page<User>           GET /users",
      "    roles",
      "      get(id: string): string[] | undefined  (deprecated)  GET /users/{id} /roles",
      "",
      "3 operations, 3 types",
      "",
    ].join("\n"),
  );
});
