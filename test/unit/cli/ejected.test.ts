/** Copied templates, and what happens when their originals change. */
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../generator/shared/hash.js";
import { readTemplate } from "../../../generator/typescript/print/templates/templates.js";
import { project } from "../extensions/project.js";
import { readTree } from "../output/temporary-folder.js";
import { run, type Run } from "./run.js";

const NAME = "src/version.ts.hbs";
const NOW = readTemplate(NAME);
/** The original as an older version had it: another comment, and no last line of the one of now. */
const OLD = `// Older.\n${NOW.split("\n").slice(1).join("\n")}`;

/** A project whose copy was made of an older original. */
function upgraded(copy: string, fields: readonly string[] = ["version", "gone"]): string {
  return project({
    [`templates/${NAME}`]: copy,
    [`templates/.base/${NAME}`]: OLD,
    "templates/.ejected.json": JSON.stringify({ [NAME]: { version: "0.0.1", base: sha256(OLD), fields } }),
    "bindsmith.config.json": '{ "input": "openapi.yaml", "output": "sdk", "templates": "templates" }',
  });
}

const copyOf = (folder: string): string => readFileSync(path.join(folder, "templates", NAME), "utf8");

describe("bindsmith eject", () => {
  it("remembers what it copied", async () => {
    const folder = project();
    await run(folder, ["eject", "src/version.ts", "partials/operation"]);
    const tree = readTree(path.join(folder, "templates"));
    const record = JSON.parse(tree[".ejected.json"] ?? "");
    expect(Object.keys(record)).toEqual(["partials/operation.hbs", NAME]);
    expect(record[NAME]).toEqual({ version: expect.stringMatching(/^\d/u), base: sha256(NOW), fields: ["version"] });
    expect(record["partials/operation.hbs"].fields).toContain("security.schemes.scopes");
    expect(tree[`.base/${NAME}`]).toBe(NOW);
  });

  it("makes copies that generate takes without a word", async () => {
    const folder = project({
      "bindsmith.config.json":
        '{ "input": "openapi.yaml", "output": "sdk", "templates": "templates", "packageName": "pets" }',
    });
    await run(folder, ["eject", "src/version.ts", "partials/method", "partials/enum", "runtime/internal/send"]);
    const { err } = await run(folder, ["generate"]);
    expect(err).toBe("");
    expect((await run(folder, ["doctor"])).out).toBe("✔ 4 copied templates, none behind its original.\n");
  });
});

describe("after an upgrade", () => {
  it("generate warns, and strict makes it an error", async () => {
    const folder = upgraded(OLD);
    const { err, code } = await run(folder, ["generate"]);
    expect(code).toBe(0);
    expect(err).toContain(
      "warning[template-outdated]: The template 'src/version.ts.hbs' was copied from Bindsmith 0.0.1",
    );
    expect((await run(upgraded(OLD), ["generate", "--strict"])).code).toBe(1);
  });

  it("doctor names the template, shows the difference and what the view lost and gained", async () => {
    const outcome = await run(upgraded(OLD, ["gone"]), ["doctor"]);
    expect(outcome.code).toBe(1);
    expect(outcome.out).toContain("! templates/src/version.ts.hbs, copied from Bindsmith 0.0.1\n");
    expect(outcome.out).toContain("  Fields that are gone: gone\n  New fields: version\n");
    expect(outcome.out).toContain(`  -// Older.\n  +${NOW.split("\n")[0]}\n`);
    expect(outcome.out).toContain("1 copied template of 1 behind the original.");
  });

  it("doctor says when the difference cannot be shown, and eject when nothing can be merged", async () => {
    const folder = upgraded(OLD);
    rmSync(path.join(folder, "templates/.base"), { recursive: true });
    expect((await run(folder, ["doctor"])).out).toContain("What it was copied from was not kept");
    const merge: Run = await run(folder, ["eject", "--merge"]);
    expect(merge.code).toBe(1);
    expect(merge.out).toContain("the text that it was copied from was not kept");
    expect(copyOf(folder)).toBe(OLD);
  });

  it("eject --merge brings both changes together", async () => {
    const folder = upgraded(`${OLD}\n// Mine.\n`);
    const { out, code } = await run(folder, ["eject", "--merge"]);
    expect(out).toBe("✔ templates/src/version.ts.hbs: merged.\n");
    expect(code).toBe(0);
    expect(copyOf(folder)).toBe(`${NOW}\n// Mine.\n`);
    expect((await run(folder, ["doctor"])).out).toBe("✔ 1 copied template, none behind its original.\n");
    expect((await run(folder, ["eject", "--merge"])).out).toContain("Every copied template is up to date.");
    expect((await run(folder, ["generate"])).err).not.toContain("template-");
  });

  it("eject --merge marks conflicts, with which nothing is generated", async () => {
    const folder = upgraded(OLD.replace("// Older.", "// Mine."));
    const { out, code } = await run(folder, ["eject", "--merge"]);
    expect(out).toBe("! templates/src/version.ts.hbs: merged with 1 conflict, which are marked.\n");
    expect(code).toBe(1);
    expect(copyOf(folder)).toContain("<<<<<<< yours\n// Mine.\n||||||| the original before\n// Older.\n=======\n");
    const generated = await run(folder, ["generate"]);
    expect(generated.err).toContain("error[template-conflict]");
    expect(readTree(folder)["sdk/package.json"]).toBeUndefined();
  });

  it("eject --merge takes only what was copied", async () => {
    const { err, code } = await run(upgraded(OLD), ["eject", "--merge", "README.md"]);
    expect(code).toBe(2);
    expect(err).toContain("'README.md.hbs' was not copied into 'templates' with `bindsmith eject`.");
  });
});

describe("a template that leaves out what the output needs", () => {
  it.each([
    ["partials/operation.hbs", "body", "{{body}}"],
    ["partials/operation.hbs", "query", "{{#each query}}"],
    ["partials/method-body.hbs", "arguments", "{{#each arguments}}"],
    ["src/errors.ts.hbs", "statusError", "{{statusError}}"],
  ])("%s without %s is an error", async (name, field, expression) => {
    const text = readTemplate(name);
    expect(text).toContain(expression);
    const without = expression.startsWith("{{#each")
      ? text
          .replace(new RegExp(`\\{\\{#each ${field}\\}\\}[\\s\\S]*?\\{\\{/each\\}\\}`, "u"), "")
          .replaceAll(`{{#if ${field}}}`, "{{#if response}}")
      : text.replaceAll(expression, "").replaceAll(`{{#if ${field}}}`, "{{#if response}}");
    const folder = project({
      [`templates/${name}`]: name.includes("operation")
        ? without
        : without.replaceAll("{{#if response}}", "{{#if base}}"),
    });
    const { err, code } = await run(folder, ["generate", "openapi.yaml", "-o", "sdk", "--templates", "templates"]);
    expect(code).toBe(1);
    expect(err).toContain(`error[template-part-missing]: Template '${name}': It prints '${field}' nowhere`);
    expect(readTree(folder)["sdk/package.json"]).toBeUndefined();
  });
});
