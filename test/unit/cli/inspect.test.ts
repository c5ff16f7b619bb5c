import { describe, expect, it } from "vitest";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";
import type { RunSettings } from "./run.js";

const DOCUMENT = `openapi: 3.1.0
info: { title: Zoo, version: 1.0.0 }
servers: [{ url: "https://zoo.example" }]
security: [{ bearer: [] }, { key: [], basic: [] }, {}]
paths:
  /animals:
    get:
      operationId: listAnimals
      summary: Lists the animals.
      tags: [animals]
      parameters:
        - { name: cursor, in: query, schema: { type: string } }
        - { name: X-Trace, in: header, required: true, schema: { type: string } }
      responses:
        "200":
          description: A page.
          headers: { X-Total: { schema: { type: integer } } }
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: { type: array, items: { $ref: "#/components/schemas/Animal" } }
                  next_cursor: { type: string }
  /animals/{animalId}:
    put:
      operationId: updateAnimal
      deprecated: true
      tags: [animals]
      security: []
      parameters: [{ name: animalId, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/Animal" } }
      responses:
        "204": { description: Done. }
        "404":
          description: Gone.
          content: { application/json: { schema: { $ref: "#/components/schemas/Problem" } } }
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer }
    basic: { type: http, scheme: basic }
    key: { type: apiKey, in: header, name: X-Key }
  schemas:
    Animal: { type: object, properties: { name: { type: string }, nickname: { type: string } } }
    Problem: { type: object, properties: { detail: { type: string } } }
`;

/** A folder with a configuration file and a document. */
function project(): string {
  const folder = temporaryFolder();
  writeTree(folder, { "bindsmith.config.json": '{ "input": "zoo.yaml", "output": "sdk" }', "zoo.yaml": DOCUMENT });
  return folder;
}

const inspect = (args: readonly string[], settings?: RunSettings): ReturnType<typeof run> =>
  run(project(), ["inspect", ...args], settings);

describe("bindsmith inspect NAME", () => {
  it("shows everything about a method", async () => {
    const { code, out, err } = await inspect(["animals.list"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^client\.animals\.list\(request: ListAnimalsRequest, options\?\): Page<Animal>\nLists the animals\.\n/u,
    );
    for (const line of [
      /route +GET \/animals$/mu,
      /operationId +listAnimals$/mu,
      /file +sdk\/src\/resources\/animals\.ts, function list$/mu,
      /document +#\/paths\/~1animals\/get$/mu,
      /request: ListAnimalsRequest +the parameters below$/mu,
      /\.cursor\?: string +query cursor$/mu,
      /\.\S+: string +header X-Trace$/mu,
      /200 +application\/json .*; headers X-Total$/mu,
      /next page +next_cursor becomes the query parameter cursor$/mu,
      /items +data$/mu,
      /other +ZooError; without an answer ZooTimeoutError or ZooConnectionError$/mu,
      /pass +token \(bearer\)$/mu,
      /or +apiKey \(key\); and username and password \(basic\)$/mu,
      /or +nothing$/mu,
    ])
      expect(out).toMatch(line);
  });

  it("shows bodies, errors and what is deprecated", async () => {
    const { out } = await inspect(["animals.update"]);
    expect(out).toContain("\nDeprecated.\n");
    expect(out).toMatch(/animalId: string +\{animalId\} of the path\n/u);
    expect(out).toMatch(/request\?: Animal +the body\n/u);
    expect(out).toMatch(/Request body\n +application\/json +Animal \(required\)\n/u);
    expect(out).toMatch(/204 +no content\n/u);
    expect(out).toMatch(/404 +NotFoundError with body Problem\n/u);
    expect(out).not.toContain("Credentials");
    expect(out).not.toContain("Pagination");
  });

  it("takes operationIds, routes and resources, with the document before them or from the configuration", async () => {
    const { out } = await inspect(["animals.list"]);
    for (const args of [["listAnimals"], ["GET /animals"], ["zoo.yaml", "listAnimals"]])
      expect((await inspect(args)).out).toBe(out);
    const resource = await inspect(["animals"]);
    expect(resource.out).toMatch(/^ZooClient\n {2}animals\n {4}list\(.*\n {4}update\(.*\n$/u);
  });

  it("prints the part of the model as JSON", async () => {
    expect(JSON.parse((await inspect(["animals.list", "--json"])).out)).toMatchObject({ operationId: "listAnimals" });
    expect(JSON.parse((await inspect(["animals", "--json"])).out)).toMatchObject({ accessor: ["animals"] });
  });

  it("prints a stage with the version of its format, the names of the SDK without", async () => {
    const sdk = JSON.parse((await inspect(["--json"])).out) as object;
    expect(sdk).toMatchObject({ client: { className: "ZooClient" }, operations: [{ methodName: "list" }, {}] });
    expect(Object.keys(sdk)).not.toContain("version");
    const model: unknown = JSON.parse((await inspect(["--json", "--stage", "model"])).out);
    expect(model).toMatchObject({ version: 2, operations: [{ resource: [["animals"]], name: ["list"] }, {}] });
    expect(JSON.stringify(model)).not.toMatch(/ZooClient|methodName|resources\/animals/);
    expect(JSON.parse((await inspect(["--json", "--stage", "plan"])).out)).toMatchObject({
      version: 1,
      client: { className: "ZooClient" },
      resources: [{ module: "resources/animals", operations: [{ access: ["animals", "list"] }, {}] }],
    });
  });

  it.each([
    [["--stage", "plan"], "--stage is for tools: add --json."],
    [["zoo.yaml", "animals", "--json", "--stage", "plan"], "--stage prints a whole stage: leave out 'animals'."],
    [["--json", "--stage", "print"], "Allowed choices are model, plan."],
  ])("refuses %j", async (args, message) => {
    const { code, out, err } = await inspect(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("names the one that was meant", async () => {
    const { code, out, err } = await inspect(["animals.lst"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("There is no method, resource or operationId 'animals.lst'. Did you mean 'animals.list'?");
    expect((await inspect(["zoo.yaml", "something-else"])).err).toContain("`bindsmith inspect` lists them.");
  });
});

describe("the tree", () => {
  const plain = (text: string): string => text.replaceAll(/\u001b\[\d+m/gu, "");

  it.each([40, 60, 80, 200])("fits a terminal of %i columns, one line a method", async (columns) => {
    const { out } = await inspect([], { terminal: true, columns });
    const lines = plain(out).split("\n");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
    expect(lines.filter((line) => /GET|PUT/u.test(line))).toHaveLength(2);
  });

  it("shortens nothing that goes to a file", async () => {
    const { out } = await inspect([], { columns: 40 });
    expect(out).toContain("update(animalId: string, request?: Animal): void  (deprecated)  PUT /animals/{animalId}\n");
  });

  it("has colours on a terminal, as the environment asks", async () => {
    const colored = async (settings: RunSettings): Promise<boolean> =>
      (await inspect([], settings)).out.includes("\u001b[");
    expect(await colored({ terminal: true })).toBe(true);
    expect(await colored({})).toBe(false);
    expect(await colored({ terminal: true, env: { NO_COLOR: "1" } })).toBe(false);
    expect(await colored({ env: { FORCE_COLOR: "1" } })).toBe(true);
  });
});
