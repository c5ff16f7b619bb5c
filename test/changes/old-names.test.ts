/** Deprecated aliases of names that callers know: they compile, cost nothing where they are not used, and go with a major version. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { beforeEach, describe, expect, it } from "vitest";
import { parseSurface } from "../../generator/compare/surface-file.js";
import { readTree, temporaryFolder, writeTree } from "../unit/output/temporary-folder.js";
import { run } from "../unit/cli/run.js";
import { errorsOf } from "./type-check.js";

const DOCUMENT = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers: [{ url: "https://shop.example" }]
paths:
  /items:
    get:
      operationId: listItems
      tags: [items]
      parameters: [{ name: state, in: query, schema: { $ref: "#/components/schemas/State" } }]
      responses:
        200: { description: OK, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Item" } } } } }
        404: { description: None, content: { application/json: { schema: { type: object, required: [reason], properties: { reason: { type: string } } } } } }
  /items/{id}:
    get:
      operationId: getItem
      tags: [items]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { 200: { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Item" } } } } }
  /status:
    get: { operationId: status, responses: { 204: { description: Fine } } }
components:
  schemas:
    State: { type: string, enum: [new, old] }
    Item: { type: object, required: [id], properties: { id: { type: string }, state: { $ref: "#/components/schemas/State" } } }
`;
/** Another tag, operationId, and names of schemas; one operation hangs on the client itself. */
const RENAMED = DOCUMENT.replaceAll("[items]", "[things]")
  .replace("operationId: listItems", "operationId: searchThings")
  .replace("operationId: getItem", "operationId: getThing")
  .replaceAll(/\bState\b/gu, "Phase")
  .replaceAll(/\bItem\b/gu, "Thing");

/** Code that names everything by its old name. */
const CONSUMER = `import { Shop, ShopClient } from "./sdk/src/index.js";
import { list, type ListItemsErrors } from "./sdk/src/resources/items.js";
const client = new ShopClient();
const items: Shop.Item[] = await client.items.list({ state: Shop.State.New });
const item: Shop.Item = await client.items.get("a");
const state: Shop.State | undefined = item.state;
await list(client.transport, { state: "new" });
await client.status();
const reason = (error: ListItemsErrors, other: Shop.ListItemsErrors): unknown => [error.kind, other.kind];
export { items, state, reason };
`;

const CONFIG = { input: "openapi.yaml", output: "sdk", formatter: "none", packageName: "shop", packageVersion: "auto" };

describe("old names", () => {
  let folder: string;
  const config = (options: object): void =>
    writeTree(folder, { "bindsmith.config.json": JSON.stringify({ ...CONFIG, ...options }) });
  const edit = (text: string): void => writeFileSync(path.join(folder, "openapi.yaml"), text);
  const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  const generate = (...args: readonly string[]): ReturnType<typeof run> => run(folder, ["generate", ...args]);
  const version = (): unknown => (JSON.parse(read("sdk/package.json")) as { version: unknown }).version;
  const aliases = (): readonly string[] => {
    const reading = parseSurface(read("sdk/.bindsmith.api"));
    if (reading.kind !== "surface") throw new Error(reading.reason);
    return (reading.surface.aliases ?? []).map(({ name, target, since }) => `${name} → ${target} ${since}`);
  };
  const errors = (consumer = CONSUMER): readonly string[] =>
    errorsOf({ ...readTree(folder), "consumer.ts": consumer }, "consumer.ts");

  beforeEach(async () => {
    folder = temporaryFolder();
    config({ oldNames: "alias" });
    edit(DOCUMENT);
    expect((await generate()).code).toBe(0);
    expect(errors()).toEqual([]);
    edit(RENAMED);
  });

  it("stay as deprecated aliases, so that new names are a minor version", async () => {
    const { out, code } = await generate("--accept-renames");
    expect(code).toBe(0);
    expect(errors()).toEqual([]);
    expect(version()).toBe("1.1.0");
    expect(out).toContain(
      "method-name-deprecated `items.list` is called `things.search` now; the old name is deprecated.",
    );
    expect(out).toContain("type-name-deprecated The type `Item` is called `Thing` now; the old name is deprecated.");
    expect(aliases()).toEqual([
      "items.get → things.get 1.1.0",
      "items.list → things.search 1.1.0",
      "Item → Thing 1.1.0",
      "ListItemsError404 → SearchThingsError404 1.1.0",
      "ListItemsRequest → SearchThingsRequest 1.1.0",
      "State → Phase 1.1.0",
    ]);
    expect(read("sdk/src/resources/items.ts")).toContain("@deprecated Use `client.things.search`.");
    expect(read("sdk/CHANGELOG.md")).toContain("## 1.1.0");
  });

  it("stay with every later run and edit, which counts as no change", async () => {
    await generate("--accept-renames");
    const files = readTree(path.join(folder, "sdk"));
    expect((await run(folder, ["check"])).code).toBe(0);
    await generate("--force");
    expect(readTree(path.join(folder, "sdk"))).toEqual(files);
    edit(RENAMED.replace("title: Shop", "title: Shop, description: More"));
    expect((await generate()).code).toBe(0);
    expect(aliases()).toHaveLength(6);
    expect(errors()).toEqual([]);
    expect(version()).toBe("1.1.0");
  });

  it("of names that change again all stand for the last one", async () => {
    await generate("--accept-renames");
    edit(RENAMED.replace("searchThings", "findThings").replaceAll(/\bThing\b/gu, "Article"));
    await generate("--accept-renames");
    expect(version()).toBe("1.2.0");
    expect(aliases()).toEqual(
      expect.arrayContaining([
        "items.list → things.find 1.1.0",
        "things.search → things.find 1.2.0",
        "Item → Article 1.1.0",
        "Thing → Article 1.2.0",
      ]),
    );
    expect(errors()).toEqual([]);
    expect(errors(CONSUMER.replaceAll("items.list(", "things.search(").replaceAll("Shop.Item", "Shop.Thing"))).toEqual(
      [],
    );
  });

  it("go when the major version grows, which says so", async () => {
    await generate("--accept-renames");
    edit(RENAMED.replace("required: [id]", "required: []"));
    const { out } = await generate();
    expect(version()).toBe("2.0.0");
    expect(aliases()).toEqual([]);
    expect(out).toContain("old-name-removed `items.list`, the old name of `things.search`, no longer exists.");
    expect(read("sdk/CHANGELOG.md")).toContain("old name");
    expect(errors().length).toBeGreaterThan(0);
    expect(Object.keys(readTree(path.join(folder, "sdk")))).not.toContain("src/resources/items.ts");
  });

  it("go at once where the option says so, which is a major version", async () => {
    await generate("--accept-renames");
    config({ oldNames: "drop" });
    const { out } = await generate();
    expect(out).toContain("old-name-removed");
    expect(aliases()).toEqual([]);
    expect(version()).toBe("2.0.0");
  });

  it("go with what they stand for", async () => {
    await generate("--accept-renames");
    edit(RENAMED.replace(/ {2}\/items\/\{id\}:[\s\S]*?(?= {2}\/status)/u, ""));
    const { out } = await generate("--dry-run");
    expect(out).toContain("method-removed `things.get`");
    expect(out).toContain("old-name-removed `items.get`");
  });

  it("make way for an operation that takes the name", async () => {
    await generate("--accept-renames");
    edit(
      RENAMED.replace(
        "  /status:",
        "  /old:\n    get: { operationId: listItems, tags: [items], responses: { 204: { description: OK } } }\n  /status:",
      ),
    );
    expect((await generate()).code).toBe(0);
    expect(aliases().filter((alias) => alias.startsWith("items.list "))).toEqual([]);
    expect(read("sdk/src/resources/items.ts")).toContain("/old");
    expect(errorsOf({ ...readTree(folder), "a.ts": 'export * from "./sdk/src/index.js";\n' }, "a.ts")).toEqual([]);
  });

  it("come back as names when the document takes the old ones again", async () => {
    await generate("--accept-renames");
    edit(DOCUMENT);
    await generate("--accept-renames");
    expect(errors()).toEqual([]);
    expect(aliases().map((alias) => alias.split(" ")[0])).toEqual(
      "things.get things.search Phase SearchThingsError404 SearchThingsRequest Thing".split(" "),
    );
    expect(version()).toBe("1.2.0");
  });

  it("of names that the options change need no flag", async () => {
    edit(DOCUMENT);
    config({ oldNames: "alias", resources: { listItems: "items.search", status: "health" } });
    await generate();
    expect(aliases()).toEqual([
      "items.list → items.search 1.1.0",
      "status → health 1.1.0",
      "ListItemsError404 → SearchItemsError404 1.1.0",
      "ListItemsRequest → SearchItemsRequest 1.1.0",
    ]);
    expect(errors()).toEqual([]);
  });

  it("last for one minor version while the major version is 0", async () => {
    folder = temporaryFolder();
    config({ oldNames: "alias" });
    const initial = (text: string): string => text.replace("version: 1.0.0", "version: 0.3.0");
    edit(initial(DOCUMENT));
    await generate();
    edit(initial(RENAMED));
    await generate("--accept-renames");
    expect([version(), aliases().length]).toEqual(["0.3.1", 6]);
    edit(initial(RENAMED).replace("required: [id]", "required: []"));
    await generate();
    expect([version(), aliases().length]).toEqual(["0.4.0", 0]);
  });

  it("follow a version that is given", async () => {
    config({ oldNames: "alias", packageVersion: "1.5.0" });
    await generate("--accept-renames");
    expect(aliases()[0]).toBe("items.get → things.get 1.5.0");
    config({ oldNames: "alias", packageVersion: "1.6.0" });
    await generate();
    expect(aliases()).toHaveLength(6);
    config({ oldNames: "alias", packageVersion: "2.0.0" });
    expect((await generate()).out).toContain("old-name-removed");
    expect(aliases()).toEqual([]);
  });

  it("are in no bundle that does not use them", async () => {
    const bundle = async (): Promise<string> => {
      const entry =
        'import { get } from "./sdk/src/resources/things.js";\nimport type { Shop } from "./sdk/src/index.js";\nexport const run: (id: string) => Promise<Shop.Thing> = (id) => get(transport, id);\ndeclare const transport: never;\n';
      const { outputFiles } = await build({
        stdin: { contents: entry, loader: "ts", resolveDir: folder },
        bundle: true,
        minify: true,
        format: "esm",
        write: false,
      });
      return outputFiles[0]?.text ?? "";
    };
    await generate("--accept-renames");
    const withAliases = await bundle();
    config({ oldNames: "drop", packageVersion: "1.1.0" });
    await generate();
    expect(aliases()).toEqual([]);
    expect(withAliases).toBe(await bundle());
  });

  it("are read from a record without damage, or it is said that it is damaged", async () => {
    await generate("--accept-renames");
    const record = read("sdk/.bindsmith.api");
    expect(record).toMatch(/^alias \{"kind":"method","name":"items\.get"/mu);
    writeFileSync(path.join(folder, "sdk/.bindsmith.api"), record.replace(/^alias \{"kind"/mu, "alias {kind"));
    const { code, err } = await generate("--force");
    expect(code).toBe(1);
    expect(err).toContain("error[surface-invalid]");
  });

  it("are no part of what a document alone says", async () => {
    await generate("--accept-renames");
    const { out } = await run(folder, ["diff", "sdk", "openapi.yaml"]);
    expect(out).not.toContain("old-name-removed");
  });
});
