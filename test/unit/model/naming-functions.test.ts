import { describe, expect, it } from "vitest";
import { generate } from "../../../generator/generate.js";
import type { UserOptions } from "../../../generator/options/index.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";

const answer = (schema: string): string =>
  `responses: { 200: { description: Done., headers: { X-Total-Count: { schema: { type: integer } } }, content: { application/json: { schema: ${schema} } } } }`;

const DOCUMENT = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
paths:
  /v1/users/{user_id}:
    get:
      operationId: UsersController_findOne_v1
      tags: [users]
      parameters:
        - { name: user_id, in: path, required: true, schema: { type: string } }
        - { name: page_size, in: query, schema: { type: integer } }
      ${answer('{ $ref: "#/components/schemas/UserResponseDto" }')}
  /v1/orders:
    get:
      operationId: OrdersController_findAll_v1
      tags: [orders]
      ${answer('{ type: array, items: { $ref: "#/components/schemas/StatusDto" } }')}
components:
  schemas:
    UserResponseDto: { type: object, properties: { state: { $ref: "#/components/schemas/StatusDto" } } }
    StatusDto: { type: string, enum: [in-progress, done] }
`;

interface Outcome {
  readonly files: Readonly<Record<string, string>>;
  readonly messages: readonly string[];
}

async function generated(options: UserOptions): Promise<Outcome> {
  const folder = temporaryFolder();
  writeTree(folder, { "a.yaml": DOCUMENT });
  const { files, diagnostics } = await generate(
    { input: "a.yaml", packageName: "shop", ...options },
    { directory: folder },
  );
  return {
    files: Object.fromEntries(files.map(({ path, text }) => [path, text])),
    messages: diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

describe("the option `naming`", () => {
  it("decides resources and methods", async () => {
    const { files, messages } = await generated({
      naming: {
        group: ({ tags }, proposed) => (tags.includes("users") ? `admin.${proposed.join(".")}` : undefined),
        method: ({ operationId, method }) =>
          operationId?.includes("findOne") ? `${method.toLowerCase()}One` : undefined,
      },
    });
    expect(messages).toEqual([]);
    expect(files["src/resources/admin/users.ts"]).toContain("export function getOne(");
    expect(files["src/resources/orders.ts"]).toContain("export function findAll(");
  });

  it("puts operations on the client itself, and takes getters as a list", async () => {
    const { files } = await generated({
      naming: { group: ({ tags }) => (tags.includes("users") ? "" : ["shop", "orders"]) },
    });
    expect(files["src/client.ts"]).toContain("findOne(");
    expect(files["src/resources/shop/orders.ts"]).toBeDefined();
  });

  it("decides types, those that Bindsmith makes up among them, with all that refers to them", async () => {
    const asked: string[] = [];
    const { files, messages } = await generated({
      naming: {
        type({ schema, origin }, proposed) {
          asked.push(`${schema ?? "-"} ${origin === undefined ? "-" : "#"} ${proposed}`);
          return proposed.replace(/(?:Response)?Dto$/, "");
        },
      },
    });
    expect(messages).toEqual([]);
    const types = Object.entries(files).filter(([name]) => name.startsWith("src/types/"));
    const text = types.map(([, each]) => each).join("");
    expect(text).toContain("export interface User {");
    expect(text).toContain("state?: Status");
    expect(text).not.toContain("Dto");
    expect(asked).toContain("UserResponseDto # UserResponseDto");
    expect(asked.some((line) => line.startsWith("- ") && line.includes("Headers"))).toBe(true);
  });

  it("decides names of parameters and headers; the wire keeps its own", async () => {
    const { files } = await generated({
      naming: {
        property: ({ name, in: place }) =>
          place === "path"
            ? "id"
            : place === "response header"
              ? "total"
              : name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      },
    });
    const users = files["src/resources/users.ts"] ?? "";
    expect(users).toContain("urlPath`/v1/users/${{ user_id: id }}`");
    expect(users).toContain("page_size: request.pageSize");
    expect(users).toContain('total: ["X-Total-Count"');
    expect(files["src/types/users.ts"]).toContain("pageSize?: number");
  });

  it("decides keys of enums, apart from each other", async () => {
    const { files } = await generated({
      naming: { enumKey: ({ value, type }) => `${type.slice(0, 1)}_${String(value).length > 4 ? "X" : "x"}` },
    });
    const text = Object.values(files).join("");
    expect(text).toContain('S_X: "in-progress"');
    expect(text).toContain('S_x: "done"');
    const same = await generated({ naming: { enumKey: () => "Same" } });
    expect(Object.values(same.files).join("")).toMatch(
      /Same: "done",\s+InProgress: "in-progress"|InProgress: "in-progress",\s+Same: "done"/u,
    );
  });

  it("gives way to names by hand", async () => {
    const { files } = await generated({
      naming: { method: () => "ruled", type: () => "Ruled" },
      resources: { UsersController_findOne_v1: "people.find" },
      typeNames: { UserResponseDto: "Person", StatusDto: "State" },
    });
    expect(files["src/resources/people.ts"]).toContain("export function find(");
    expect(Object.values(files).join("")).toContain("export interface Person ");
  });

  it("resolves collisions as always", async () => {
    const { files, messages } = await generated({
      naming: { type: () => "Thing", group: () => "all", method: () => "get" },
    });
    const text = Object.values(files).join("\n");
    expect(text).toMatch(/export (?:type|interface) Thing\b/u);
    expect(text).toMatch(/export (?:type|interface) Thing_[0-9a-f]{4}\b/u);
    expect(files["src/resources/all.ts"]).toMatch(/ getByUserId\([\s\S]* get\(/u);
    expect(messages.every((message) => !message.startsWith("naming-function-failed"))).toBe(true);
  });

  it.each([
    [
      { method: () => "no name" },
      "The naming function 'method' returned \"no name\" for 'findOne', which is no identifier.",
    ],
    [{ group: () => "a.b c" }, "The naming function 'group' returned \"a.b c\" for 'users', which is no identifier."],
    [
      {
        type: () => {
          throw new Error("out of names.");
        },
      },
      "The naming function 'type' failed for 'UserResponseDto': out of names.",
    ],
    [
      { property: () => "1st" },
      "The naming function 'property' returned \"1st\" for 'userId', which is no identifier.",
    ],
    [{ enumKey: () => "" }, "The naming function 'enumKey' returned \"\" for 'InProgress', which is no identifier."],
  ])("says what is wrong with a function, and makes nothing: %o", async (naming, message) => {
    const { files, messages } = await generated({ naming });
    expect(files).toEqual({});
    expect(messages).toContain(`naming-function-failed ${message}`);
  });

  it("is checked like other options", async () => {
    const { messages } = await generated({ naming: { methods: () => "x" } as object });
    expect(messages[0]).toContain("The option 'naming' must be an object of the functions `group`, `method`");
  });
});
