import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { nextVersion, withEntry } from "../../../generator/compare/release.js";
import { readTree, temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";

const OLD = `openapi: 3.1.0
info: { title: Shop, version: 1.0.0 }
servers: [{ url: "https://shop.example" }]
paths:
  /items:
    get:
      operationId: listItems
      tags: [items]
      parameters: [{ name: q, in: query, schema: { type: string } }]
      responses: { 200: { description: OK, content: { application/json: { schema: { $ref: "schemas.yaml#/ItemList" } } } } }
  /items/{id}:
    get:
      operationId: getItem
      tags: [items]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { 200: { description: OK, content: { application/json: { schema: { $ref: "schemas.yaml#/Item" } } } } }
`;
const SCHEMAS = `Item: { type: object, required: [id], properties: { id: { type: string }, name: { type: string } } }
ItemList: { type: object, properties: { data: { type: array, items: { $ref: "#/Item" } } } }
`;
const RENAMED = OLD.replaceAll("[items]", "[things]").replace("listItems", "fetchAllThings");
const NARROWED = SCHEMAS.replace(", name: { type: string }", "");

function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  writeTree(folder, { "openapi.yaml": OLD, "schemas.yaml": SCHEMAS, ...files });
  return folder;
}

function commit(folder: string, message: string): void {
  const git = (...args: string[]): unknown =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...args], {
      cwd: folder,
      stdio: "pipe",
    });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", message);
  git("tag", message);
}

const generate = (folder: string, ...args: readonly string[]): ReturnType<typeof run> =>
  run(folder, ["generate", "openapi.yaml", "-o", "sdk", "--formatter", "none", "--package-name", "shop", ...args]);
const edit = (folder: string, name: string, text: string): void => writeFileSync(path.join(folder, name), text);
const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), "utf8");

describe("bindsmith diff", () => {
  let folder: string;
  beforeEach(() => {
    folder = project({ "new/openapi.yaml": OLD, "new/schemas.yaml": NARROWED });
  });

  it("prints what changes for callers, with places", async () => {
    const { code, out, err } = await run(folder, ["diff", "openapi.yaml", "new/openapi.yaml"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(
      "Breaking changes (1)\n  property-removed `Item.name` no longer exists. new/schemas.yaml:1:1\n\n1 major: a major version.\n",
    );
  });

  it("prints a section of a changelog, JSON and annotations", async () => {
    const as = async (format: string): Promise<string> =>
      (await run(folder, ["diff", "openapi.yaml", "new/openapi.yaml", "--format", format, "--title", "2.0.0"])).out;
    expect(await as("markdown")).toBe("## 2.0.0\n\n### Breaking changes\n\n- `Item.name` no longer exists.\n");
    expect(JSON.parse(await as("json"))).toEqual({
      ok: true,
      exitCode: 0,
      diagnostics: [],
      level: "major",
      changes: [
        {
          code: "property-removed",
          level: "major",
          subject: "Item.name",
          message: "`Item.name` no longer exists.",
          reason: "Calling code that names it no longer compiles.",
          before: { file: "schemas.yaml", line: 1, column: expect.any(Number) as number },
          after: { file: "new/schemas.yaml", line: 1, column: 1 },
        },
      ],
    });
    expect(await as("github")).toMatch(
      /^::error file=new\/schemas\.yaml,line=1,col=1,title=property-removed::`Item\.name`/u,
    );
  });

  it.each([
    ["major", 1],
    ["minor", 1],
    ["patch", 1],
  ])("--fail-on %s ends with %d", async (level, code) => {
    expect((await run(folder, ["diff", "openapi.yaml", "new/openapi.yaml", "--fail-on", level])).code).toBe(code);
    expect((await run(folder, ["diff", "openapi.yaml", "openapi.yaml", "--fail-on", level])).code).toBe(0);
    const added = await run(folder, ["diff", "new/openapi.yaml", "openapi.yaml", "--fail-on", level]);
    expect(added.code).toBe(level === "major" ? 0 : 1);
  });

  it("rules of the configuration change levels; those of no use and unknown ones are reported", async () => {
    edit(
      folder,
      "rules.json",
      JSON.stringify({ changes: { "property-removed:Item.name": "minor", "type-added": "ignore" } }),
    );
    const ruled = await run(folder, [
      "diff",
      "openapi.yaml",
      "new/openapi.yaml",
      "-c",
      "rules.json",
      "--fail-on",
      "major",
    ]);
    expect(ruled.code).toBe(0);
    expect(ruled.out).toContain("1 minor: a minor version.");
    expect(ruled.err).toContain("warning[change-rule-unused]");
    edit(folder, "rules.json", JSON.stringify({ changes: { "property-gone": "minor" } }));
    const unknown = await run(folder, ["diff", "openapi.yaml", "new/openapi.yaml", "-c", "rules.json"]);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain("error[change-rule-unknown]");
  });

  it("reads revisions of git with what they refer to, and leaves the repository as it is", async () => {
    const repository = project();
    commit(repository, "one");
    edit(repository, "schemas.yaml", NARROWED);
    const before = readTree(repository);
    const { code, out, err } = await run(repository, ["diff", "git:one:openapi.yaml", "openapi.yaml"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("`Item.name` no longer exists.");
    expect(readTree(repository)).toEqual(before);
  });

  it.each([
    ["git:nowhere:openapi.yaml", "revision-unreadable", /nowhere/u],
    ["git:one:gone.yaml", "revision-unreadable", /gone\.yaml/u],
    ["git:--output=x:openapi.yaml", "revision-unreadable", /--output=x/u],
    ["git:one:../../etc/passwd", "revision-unreadable", /passwd/u],
    ["new", "surface-missing", /'new' has no/u],
    ["gone.yaml", "file-not-found", /gone\.yaml/u],
  ])("%s cannot be read: %s", async (side, diagnostic, message) => {
    const repository = project({ "new/a.txt": "" });
    commit(repository, "one");
    const { code, out, err } = await run(repository, ["diff", side, "openapi.yaml"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(`error[${diagnostic}]`);
    expect(err).toMatch(message);
    expect(err).not.toContain("    at ");
  });

  it("compares generated folders, and says where their record is damaged", async () => {
    const here = project();
    await generate(here);
    edit(here, "schemas.yaml", NARROWED);
    expect((await run(here, ["diff", "sdk", "openapi.yaml"])).out).toContain("`Item.name` no longer exists.");
    const record = read(here, "sdk/.bindsmith.api");
    for (const [damage, reason] of [
      [`${record}<<<<<<< ours\n`, "merge conflict"],
      [record.replace("method {", "method ["), "damaged"],
      [record.replace("Version 1", "Version 9"), "another version"],
      [record.replace(/^client .*$/mu, ""), "one client"],
    ] as const) {
      edit(here, "sdk/.bindsmith.api", damage);
      const { code, err } = await run(here, ["diff", "sdk", "openapi.yaml"]);
      expect(code).toBe(1);
      expect(err).toContain("error[surface-invalid]");
      expect(err).toContain(reason);
    }
    expect((await generate(here)).code).toBe(0);
    expect((await run(here, ["diff", "sdk", "openapi.yaml"])).out).toBe("No change for callers.\n");
  });

  it("takes the new document from the configuration", async () => {
    const here = project({ "bindsmith.config.json": JSON.stringify({ input: "new.yaml" }), "new.yaml": OLD });
    expect((await run(here, ["diff", "openapi.yaml"])).out).toBe("No change for callers.\n");
    const several = [{ input: "new.yaml" }, { input: "openapi.yaml" }];
    edit(here, "bindsmith.config.json", JSON.stringify(several));
    expect((await run(here, ["diff", "openapi.yaml"])).code).toBe(2);
    expect((await run(here, ["diff", "openapi.yaml", "new.yaml"])).code).toBe(0);
  });
});

describe("generate over an earlier SDK", () => {
  it("says what changes for callers", async () => {
    const folder = project();
    expect((await generate(folder)).out).not.toContain("callers");
    edit(folder, "openapi.yaml", `${OLD}# nothing\n`);
    expect((await generate(folder)).out).toContain("No change for callers.");
    edit(folder, "schemas.yaml", NARROWED);
    const checked = await run(folder, [
      "check",
      "openapi.yaml",
      "-o",
      "sdk",
      "--formatter",
      "none",
      "--package-name",
      "shop",
    ]);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain("property-removed `Item.name` no longer exists.");
    const json = await generate(folder, "--format", "json");
    expect(JSON.parse(json.out)).toMatchObject({
      targets: [{ callers: { level: "major", changes: [{ code: "property-removed", subject: "Item.name" }] } }],
    });
  });

  it("keeps the names that callers know, until they are given up", async () => {
    const folder = project();
    await generate(folder);
    const methods = (): string[] => [...read(folder, "sdk/api.md").matchAll(/client\.[\w.]+/gu)].map(([text]) => text);
    const before = methods();
    edit(folder, "openapi.yaml", RENAMED);
    const kept = await generate(folder);
    expect(kept.err).toContain(
      "The method `items.list` keeps its name; from the document alone it would be `things.fetchAll`.",
    );
    expect(kept.err).not.toContain("name-by-hand-unused");
    expect(kept.out).toContain("No change for callers.");
    expect(methods()).toEqual(before);
    // A name that is kept stays kept.
    edit(folder, "openapi.yaml", `${RENAMED}# again\n`);
    expect((await generate(folder)).out).toContain("No change for callers.");
    const renamed = await generate(folder, "--accept-renames");
    expect(renamed.err).not.toContain("name-kept");
    expect(renamed.out).toContain("method-renamed `items.list` is called `things.fetchAll` now.");
    expect(methods().join()).toContain("client.things.fetchAll");
  });

  it.each([
    ["generate", []],
    ["generate", ["--dry-run"]],
    ["check", []],
  ])("are told by %s %j, with --diff as without, and not with --no-diff", async (command, flags) => {
    const outs = [];
    for (const diff of [[], ["--diff"], ["--no-diff"]]) {
      const folder = project();
      await generate(folder);
      edit(folder, "schemas.yaml", NARROWED);
      const args = ["openapi.yaml", "-o", "sdk", "--formatter", "none", "--package-name", "shop", ...flags, ...diff];
      outs.push((await run(folder, [command, ...args])).out);
    }
    expect(outs[0]).toContain("property-removed `Item.name`");
    expect(outs[1]).toBe(outs[0]);
    expect(outs[2]).not.toContain("callers");
    expect(outs[0]).toContain(outs[2]);
  });

  it.each<[string, (text: string) => string]>([
    ["the operationId", (text) => text.replace("listItems", "everything")],
    ["the tag", (text) => text.replaceAll("[items]", "[products]")],
    ["the path", (text) => text.replaceAll("/items", "/v2/products")],
    ["the parameter of the path", (text) => text.replace("{id}", "{itemId}").replace("name: id", "name: itemId")],
    ["the schema", (text) => text.replaceAll("ItemList", "Items")],
    ["the order of the operations", (text) => text.replace(/( {2}\/items:[\s\S]*?)( {2}\/items\/[\s\S]*)/u, "$2$1")],
    ["the title", (text) => text],
    [
      "all at once",
      (text) => text.replace("listItems", "all").replaceAll("[items]", "[x]").replaceAll("ItemList", "Y"),
    ],
  ])("keeps names when %s changes", async (_, change) => {
    const folder = project();
    await generate(folder);
    const names = (): string[] =>
      read(folder, "sdk/.bindsmith.api")
        .split("\n")
        .flatMap((line) => /^(?:method|type) \{"name":"([^"]+)"/u.exec(line)?.[1] ?? [])
        .sort();
    const before = names();
    edit(folder, "openapi.yaml", change(OLD));
    edit(folder, "schemas.yaml", change(SCHEMAS));
    expect((await generate(folder)).code).toBe(0);
    expect(names()).toEqual(before);
  });

  it("names follow the options that decide them", async () => {
    const folder = project();
    await generate(folder);
    const { out, err } = await generate(folder, "--group-by", "path", "--request-suffix", "Input");
    expect(err).not.toContain("name-kept");
    expect(out).toContain("ListItemsInput");
  });

  it("counts versions, and keeps a changelog that people may edit", async () => {
    const folder = project();
    const version = (): string => (JSON.parse(read(folder, "sdk/package.json")) as { version: string }).version;
    await generate(folder, "--package-version", "auto");
    expect([version(), read(folder, "sdk/CHANGELOG.md")]).toEqual([
      "1.0.0",
      "# Changelog\n\n## 1.0.0\n\nFirst version.\n",
    ]);
    expect((await generate(folder, "--package-version", "auto", "--force")).code).toBe(0);
    expect(version()).toBe("1.0.0");
    edit(folder, "sdk/CHANGELOG.md", "# History\n\n## 1.0.0\n\nThe very first.\n");
    edit(folder, "schemas.yaml", NARROWED);
    expect((await generate(folder, "--package-version", "auto", "--date", "2026-01-31")).code).toBe(0);
    expect(version()).toBe("2.0.0");
    expect(read(folder, "sdk/CHANGELOG.md")).toBe(
      "# History\n\n## 2.0.0 (2026-01-31)\n\n### Breaking changes\n\n- `Item.name` no longer exists.\n\n## 1.0.0\n\nThe very first.\n",
    );
    edit(folder, "schemas.yaml", SCHEMAS);
    await generate(folder, "--package-version", "auto");
    expect(version()).toBe("2.1.0");
    // Without the option the changelog is the user's.
    await generate(folder);
    expect(read(folder, "sdk/CHANGELOG.md")).toContain("## 2.1.0");
  });

  it("counts on from no record that cannot be read", async () => {
    const folder = project();
    await generate(folder, "--package-version", "auto");
    edit(folder, "sdk/.bindsmith.api", `${read(folder, "sdk/.bindsmith.api")}>>>>>>> theirs\n`);
    const before = readTree(folder);
    const { code, err } = await generate(folder, "--package-version", "auto", "--force");
    expect(code).toBe(1);
    expect(err).toContain("error[surface-invalid]");
    expect(readTree(folder)).toEqual(before);
  });
});

describe("versions", () => {
  it.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["0.2.3", "major", "0.3.0"],
    ["0.2.3", "minor", "0.2.4"],
    ["0.2.3", "patch", "0.2.4"],
    ["2.0.0-beta.1", "patch", "2.0.0"],
  ] as const)("%s with a %s change is followed by %s", (version, level, next) => {
    expect(nextVersion(version, [{ level: "patch" }, { level }])).toBe(next);
  });

  it("stay without changes", () => expect(nextVersion("1.2.3", [])).toBe("1.2.3"));

  it("text of a document cannot become Markdown", () => {
    const change = {
      code: "docs-changed",
      level: "patch",
      subject: "a",
      message: "<img> *a* [b](c)",
      reason: "",
    } as const;
    expect(withEntry(undefined, "1.0.0", [change], undefined)).toContain(String.raw`\<img\> \*a\* \[b\](c)`);
  });
});
