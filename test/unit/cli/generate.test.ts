import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readTree, temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";

const DOCUMENT = `openapi: 3.1.0
info: { title: Pets, version: 1.2.3 }
servers: [{ url: "https://pets.example" }]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string } } }
`;

/** A folder that no formatter configuration governs, with a document. */
function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  writeTree(folder, { ".git/HEAD": "", "openapi.yaml": DOCUMENT, ...files });
  return folder;
}

const TWO =
  '[{ "input": "openapi.yaml", "output": "a", "packageName": "a" }, { "input": "openapi.yaml", "output": "b", "packageName": "b" }]';

const GENERATE = ["generate", "openapi.yaml", "-o", "sdk", "--package-name", "pets"];

describe("bindsmith generate", () => {
  it("counts the names that have a hash, and says where to give better ones", async () => {
    const get =
      "{ get: { x-operation-group: pets, x-operation-name: get, responses: { 204: { description: Done. } } } }";
    const paths = ["/{a}", "/{a}/", "/{a}//", "/{a}///"].map((path) => `  "${path}": ${get}`).join("\n");
    const document = `openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths:\n${paths}\n`;
    const { out } = await run(project({ "openapi.yaml": document }), GENERATE);
    expect(out).toMatch(
      /\d methods? had no unique name and got a hash: pets\.get_[0-9a-f]{4}.*\. Name (?:it|them) in the option `resources`\./u,
    );
  });

  it("writes the package and says what it made and what comes next", async () => {
    const folder = project();
    const { code, out, err } = await run(folder, GENERATE);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^✔ pets 1\.2\.3 written to sdk: \d+ new files\n {2}1 operation in 1 resource, \d+ types?\.\n {2}Formatted with oxfmt: there is no Prettier configuration for the output folder\.\n\nNext:\n/u,
    );
    expect(out).toContain("cd sdk && npm install && npm run build");
    const tree = readTree(path.join(folder, "sdk"));
    expect(tree["src/client.ts"]).toContain("class PetsClient");
    expect(Object.keys(JSON.parse(tree[".bindsmith.json"] ?? "").files).sort()).toEqual(
      Object.keys(tree)
        .filter((name) => name !== ".bindsmith.json")
        .sort(),
    );
  });

  it("keeps dates and paths of this machine out of the manifest", async () => {
    const folder = project();
    await run(folder, GENERATE);
    const text = readFileSync(path.join(folder, "sdk/.bindsmith.json"), "utf8");
    expect(text).not.toContain(path.basename(folder));
    expect(Object.keys(JSON.parse(text).inputs)).toEqual(["../openapi.yaml"]);
    expect(text).not.toMatch(/\b20\d\d-\d\d/u);
  });

  it("does nothing when nothing changed, and the right thing when something did", async () => {
    const folder = project({ "bindsmith.config.json": '{ "input": "openapi.yaml", "output": "sdk" }', "t/.keep": "" });
    const outcome = async (...args: string[]): Promise<string> =>
      ((await run(folder, ["generate", ...args])).out.match(/is up to date|(?<=written to sdk: ).*/u) ?? [""])[0];
    expect(await outcome()).toMatch(/^\d+ new files$/u);
    expect(await outcome()).toBe("is up to date");
    writeTree(folder, { "openapi.yaml": `${DOCUMENT}\n` });
    expect(await outcome()).toMatch(/^1 changed file, \d+ unchanged$/u);
    expect(await outcome()).toBe("is up to date");
    expect(await outcome("--client-name", "Zoo")).toMatch(/changed/u);
    expect(await outcome("--client-name", "Zoo")).toBe("is up to date");
    expect(await outcome()).toMatch(/changed/u);
    const header = ["--header-file", "header.txt"];
    writeTree(folder, { "header.txt": "Ours\n" });
    expect(await outcome(...header)).toMatch(/changed/u);
    expect(await outcome(...header)).toBe("is up to date");
    writeTree(folder, { "header.txt": "Ours alone\n" });
    expect(await outcome(...header)).toMatch(/changed/u);
    expect(readFileSync(path.join(folder, "sdk/src/version.ts"), "utf8")).toContain("//\n// Ours alone\n\n");
    expect(await outcome()).toMatch(/changed/u);
    rmSync(path.join(folder, "sdk/api.md"));
    expect(await outcome()).toMatch(/^1 new file, \d+ unchanged$/u);
    writeTree(folder, { ".prettierrc": "semi: false" });
    expect(await outcome()).toMatch(/changed/u);
    expect(await outcome("--templates", "t")).toMatch(/^1 changed file, \d+ unchanged$/u);
    expect(await outcome("--templates", "t")).toBe("is up to date");
    writeTree(folder, { "t/LICENSE.hbs": "x\n" });
    expect(await outcome("--templates", "t")).not.toBe("is up to date");
    expect(await outcome("--templates", "t", "--force")).toBe("is up to date");
  });

  it("only prints the plan with --dry-run", async () => {
    const folder = project();
    const { code, out } = await run(folder, [...GENERATE, "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Would write sdk \(nothing is written with --dry-run\):\n(?: {2}create .+\n)+$/u);
    expect(existsSync(path.join(folder, "sdk"))).toBe(false);
  });

  it("changes nothing when the document is wrong, and shows where", async () => {
    const folder = project();
    await run(folder, GENERATE);
    const before = readTree(path.join(folder, "sdk"));
    writeTree(folder, { "openapi.yaml": DOCUMENT.replace('schemas/Pet"', 'schemas/Pot"') });
    const { code, out, err } = await run(folder, GENERATE);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("error[ref-not-found]");
    expect(err).toContain("--> openapi.yaml:13:");
    expect(readTree(path.join(folder, "sdk"))).toEqual(before);
  });

  it("says last what became of the output", async () => {
    const wrong = DOCUMENT.replace('schemas/Pet"', 'schemas/Pot"');
    const folder = project({ "wrong.yaml": wrong });
    const last = async (...args: string[]): Promise<string | undefined> =>
      (await run(folder, args)).err.trimEnd().split("\n").at(-1);
    expect(await last("generate", "wrong.yaml", "-o", "sdk")).toBe("Nothing was written.");
    await run(folder, GENERATE);
    expect(await last("generate", "wrong.yaml", "-o", "sdk")).toBe("Nothing was written. 'sdk' is as before.");
    expect(await last("check", "wrong.yaml", "-o", "sdk")).toMatch(/^1 error/u);
    writeTree(folder, { "b/package.json": "{}", "bindsmith.config.json": TWO });
    expect(await last("generate")).toBe("Only 'a' was written. 'b' is as before.");
    writeTree(folder, { "bindsmith.config.json": "[" });
    expect(await last("generate")).toBe("Nothing was written.");
  });

  it("gives the text that lets a diagnostic pass, and it does", async () => {
    const folder = project({ "openapi.yaml": DOCUMENT.replace('schemas/Pet"', 'schemas/Pot"') });
    const refused = await run(folder, GENERATE);
    const [, allowance = ""] = /--allow '(.+)'$/mu.exec(refused.err) ?? [];
    expect(allowance).toMatch(/^ref-not-found:#/u);
    const json = JSON.parse((await run(folder, [...GENERATE, "--format", "json"])).out);
    expect(json.diagnostics).toMatchObject([{ code: "ref-not-found", allow: allowance }]);
    const allowed = await run(folder, [...GENERATE, "--allow", allowance]);
    expect(allowed.code).toBe(0);
    expect(allowed.err).toMatch(/^warning\[ref-not-found\]/u);
    expect(allowed.err).not.toContain("--allow");
  });

  it("names the foreign file in the way and keeps it", async () => {
    const folder = project({ "sdk/package.json": "mine" });
    const { code, err } = await run(folder, GENERATE);
    expect(code).toBe(1);
    expect(err).toContain("error[output-foreign-file]: 'package.json' is in the way: it was not written by Bindsmith.");
    expect(readTree(path.join(folder, "sdk"))).toEqual({ "package.json": "mine" });
  });

  it("reads the document from standard input", async () => {
    const folder = project();
    const { code } = await run(folder, ["generate", "-", "-o", "sdk"], { stdin: DOCUMENT });
    expect(code).toBe(0);
    expect(readTree(path.join(folder, "sdk"))["src/client.ts"]).toContain("class PetsClient");
  });

  it("makes several SDKs, or none when one is wrong", async () => {
    const folder = project({
      "bindsmith.config.yaml":
        "formatter: none\ntargets:\n  - { input: openapi.yaml, output: a }\n  - { input: openapi.yaml, output: b, clientName: Zoo }\n",
    });
    const both = await run(folder, ["generate"]);
    expect(both.code).toBe(0);
    expect(both.out).toContain("written to a: ");
    expect(readTree(path.join(folder, "b"))["src/client.ts"]).toContain("class Zoo");
    rmSync(path.join(folder, "a"), { recursive: true });
    writeTree(folder, {
      "bindsmith.config.yaml":
        "targets:\n  - { input: openapi.yaml, output: a }\n  - { input: missing.yaml, output: b }\n",
    });
    const failed = await run(folder, ["generate"]);
    expect(failed.code).toBe(1);
    expect(existsSync(path.join(folder, "a"))).toBe(false);
  });

  it("takes paths in a configuration from where it lies", async () => {
    const folder = project({
      "tools/config.json": '{ "input": "../openapi.yaml", "output": "../sdk", "formatter": "none" }',
    });
    expect((await run(folder, ["generate", "--config", "tools/config.json"])).code).toBe(0);
    expect(existsSync(path.join(folder, "sdk/package.json"))).toBe(true);
  });

  it("treats warnings as errors with --strict, also when the output is there already", async () => {
    const folder = project({ "openapi.yaml": DOCUMENT.replace("required: [name]", "required: [name, other]") });
    const relaxed = await run(folder, GENERATE);
    expect(relaxed.code).toBe(0);
    expect(relaxed.err).toContain("warning[required-without-property]");
    expect((await run(folder, GENERATE)).out).toContain("(made with 1 warning; --force shows them again)");
    const strict = await run(folder, [...GENERATE, "--strict"]);
    expect(strict.code).toBe(1);
    expect(strict.err).toContain("error[required-without-property]");
    const allowed = await run(folder, [...GENERATE, "--strict", "--allow", "required-without-property"]);
    expect(allowed).toMatchObject({ code: 0, err: "" });
    const unused = await run(folder, [...GENERATE, "--allow", "ref-not-found:#/x"]);
    expect(unused.err).toContain("warning[allowance-unused]");
  });

  it("reports as JSON", async () => {
    const folder = project();
    const { out, err } = await run(folder, [...GENERATE, "--format", "json"]);
    expect(err).toBe("");
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      ok: true,
      exitCode: 0,
      diagnostics: [],
      targets: [{ upToDate: false, written: true, changes: { updated: [], deleted: [], unchanged: 0 } }],
    });
    expect(report.targets[0].changes.created).toContain("package.json");
    expect(JSON.parse((await run(folder, [...GENERATE, "--format", "json"])).out).targets[0]).toMatchObject({
      upToDate: true,
    });
    const wrong = await run(folder, ["generate", "missing.yaml", "-o", "x", "--format", "json"]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toBe("");
    expect(JSON.parse(wrong.out)).toMatchObject({
      ok: false,
      exitCode: 1,
      diagnostics: [{ code: "file-not-found", severity: "error" }],
    });
  });

  it("reports as GitHub annotations", async () => {
    const folder = project({ "openapi.yaml": DOCUMENT.replace('schemas/Pet"', 'schemas/Pot"') });
    const { out } = await run(folder, [...GENERATE, "--format", "github"]);
    expect(out).toMatch(/^::error file=openapi\.yaml,line=13,col=\d+,title=ref-not-found::/mu);
  });

  it("prints timings with --verbose, and progress on a terminal only", async () => {
    const folder = project();
    const quiet = await run(folder, GENERATE);
    expect(quiet.out + quiet.err).not.toMatch(/\d ms|\u001b/u);
    const verbose = await run(folder, [...GENERATE, "--verbose", "--force"], {
      terminal: true,
      env: { NO_COLOR: "1" },
    });
    expect(verbose.out).toMatch(
      /time {7}compare \d+ ms, read \d+ ms, model \d+ ms, emit \d+ ms, format \d+ ms, write \d+ ms/u,
    );
    expect(verbose.err.replaceAll(/\r\u001b\[K(?:(?:Reading|Working|Writing|Formatting)[^\r]*)?/gu, "")).toBe("");
  });

  it("leaves nothing of an overlong or hostile name of a folder to the shell", async () => {
    const folder = project();
    expect((await run(folder, ["generate", "openapi.yaml", "-o", "my $(sdk)"])).out).toContain(
      "cd 'my $(sdk)' && npm install",
    );
  });
});

describe("bindsmith check", () => {
  it("ends with 0 when the output is what the inputs give, else with 1 and the plan", async () => {
    const folder = project();
    const check = ["check", ...GENERATE.slice(1)];
    const missing = await run(folder, check);
    expect(missing.code).toBe(1);
    expect(missing.out).toContain("  create package.json\n");
    expect(missing.err).toMatch(
      /error\[output-outdated\]: The output folder 'sdk' is not up to date: \d+ files would change\./u,
    );
    expect(existsSync(path.join(folder, "sdk"))).toBe(false);
    await run(folder, GENERATE);
    expect(await run(folder, check)).toMatchObject({ code: 0, err: "", out: expect.stringContaining("is up to date") });
    writeTree(folder, { "openapi.yaml": DOCUMENT.replace("name: { type: string }", "name: { type: number }") });
    const changed = await run(folder, check);
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(/ {2}update src\/types\/.*\.ts/u);
  });
});

describe("bindsmith inspect", () => {
  it("prints the tree, or the whole model", async () => {
    const folder = project();
    const tree = await run(folder, ["inspect", "openapi.yaml"]);
    expect(tree).toMatchObject({ code: 0, err: "" });
    expect(tree.out).toContain("GET /pets/{id}");
    const model = JSON.parse((await run(folder, ["inspect", "openapi.yaml", "--json"])).out);
    expect(model.operations[0]).toMatchObject({
      method: "GET",
      path: "/pets/{id}",
      operationId: "getPet",
      accessor: ["pets"],
      methodName: expect.any(String),
      function: { module: "resources/pets" },
      mediaTypes: { response: ["application/json"] },
    });
    expect(existsSync(path.join(folder, "sdk"))).toBe(false);
  });

  it("ends with 1 when the document is wrong", async () => {
    const { code, err } = await run(project({ "openapi.yaml": "openapi: 3.1.0\npaths: [\n" }), [
      "inspect",
      "openapi.yaml",
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/error\[yaml-syntax\]/u);
  });
});
