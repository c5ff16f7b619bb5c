import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkTemplates, emitFiles, TemplateError } from "../../../generator/typescript/print/files.js";
import { listTemplates, loadTemplates, readTemplate } from "../../../generator/typescript/print/templates/templates.js";
import { templateViews } from "../../../generator/typescript/print/templates/views.js";
import { planOf, textOf } from "./emitted.js";
import { apiModel, operation, pathArgument, options as callOptions, parameter } from "./sample-model.js";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "templates-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const options = { layout: "package" } as const;

const model = apiModel([
  operation("get", "/things/{id}", {
    doc: { summary: "One thing." },
    arguments: [pathArgument("id"), callOptions()],
    parameters: [parameter("id", "path")],
  }),
]);

describe("our templates", () => {
  it("are all listed, each with a view, each readable", () => {
    const names = listTemplates();
    expect(names.filter((name) => name.endsWith(".hbs")).sort()).toEqual(Object.keys(templateViews).sort());
    expect(names).toContain("runtime/core/path.ts");
    expect(names).not.toContain("README.md");
    expect(readTemplate("partials/method-body.hbs")).toContain("return {{function}}(");
    expect(() => readTemplate("../package.json")).toThrow("There is no template '../package.json'.");
  });
});

describe("a folder of the user's", () => {
  it("replaces templates, partials and runtime files of the same name", () => {
    write("partials/doc-comment.hbs", "/** Ours: {{#each lines}}{{this}} {{/each}}*/\n");
    write("gitignore.hbs", "out/\n");
    write("runtime/core/path.ts", `${readTemplate("runtime/core/path.ts")}// ours\n`);
    const { templates, diagnostics } = loadTemplates(folder);
    expect(diagnostics).toEqual([]);
    expect(checkTemplates(templates)).toEqual([]);
    const files = emitFiles(planOf(model), { options, templates });
    expect(textOf(files, "src/resources/things.ts")).toContain(
      "/** Ours: One thing.  @see `client.things.get` */\nexport function get(",
    );
    expect(textOf(files, ".gitignore")).toBe("out/\n");
    expect(textOf(files, "src/core/path.ts")).toMatch(/\/\/ ours\n$/);
  });

  it("may take the header of files away", () => {
    write("partials/file-header.hbs", "");
    const { templates } = loadTemplates(folder);
    const files = emitFiles(planOf(model), { options, templates });
    expect(textOf(files, "src/core/path.ts")).toBe(readTemplate("runtime/core/path.ts"));
  });

  it("may bring partials and runtime files of its own", () => {
    write("partials/license-line.hbs", "{{name}}!\n");
    write("LICENSE.hbs", "{{> license-line this}}\n");
    write("runtime/internal/extra.ts", "export const extra: number = 1;\n");
    write(
      "runtime/core/path.ts",
      `import { extra } from "../internal/extra.js";\n${readTemplate("runtime/core/path.ts")}\nexport const more: number = extra;\n`,
    );
    const { templates, diagnostics } = loadTemplates(folder);
    expect([...diagnostics, ...checkTemplates(templates)]).toEqual([]);
    const licensed = planOf({ ...model, info: { ...model.info, license: { name: "MIT" } } });
    const files = emitFiles(licensed, { options, templates });
    expect(textOf(files, "LICENSE")).toBe("MIT!\n");
    expect(textOf(files, "src/internal/extra.ts")).toMatch(/^\/\/ .*\n\nexport const extra: number = 1;\n$/);
  });

  it("is warned about files that replace nothing", () => {
    const file = write("partials/doc-coment.txt", "");
    write("README.md", "notes");
    write(".hidden", "");
    const { diagnostics } = loadTemplates(folder);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: "template-unknown",
        severity: "warning",
        help: "Did you mean 'partials/doc-comment.hbs'?",
        location: { file, line: 1, column: 1 },
      }),
    ]);
  });

  it("must exist", () => {
    expect(loadTemplates(join(folder, "none")).diagnostics).toEqual([
      expect.objectContaining({ code: "template-folder-missing", severity: "error" }),
    ]);
  });

  it("fails with template, line and field where a field is not there", () => {
    const file = write("partials/method-body.hbs", "// calls\nreturn {{functionName}}();\n");
    const { templates } = loadTemplates(folder);
    expect(checkTemplates(templates)).toEqual([
      expect.objectContaining({
        code: "template-field-missing",
        severity: "error",
        message: "Template 'partials/method-body.hbs': There is no field 'functionName' in MethodBodyView.",
        location: { file, line: 2, column: 10 },
      }),
    ]);
    // Whoever renders without checking gets the same, as an error.
    let failure: unknown;
    try {
      emitFiles(planOf(model), { options, templates });
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(TemplateError);
    expect((failure as TemplateError).diagnostic).toMatchObject({
      code: "template-field-missing",
      message: "Template 'partials/method-body.hbs': There is no field 'functionName'.",
      location: { file, line: 2, column: 10 },
    });
  });

  it("is warned about an expression that is not safe where it stands", () => {
    write("src/environments.ts.hbs", 'export const name = "{{name}}";\n');
    expect(checkTemplates(loadTemplates(folder).templates)).toEqual([
      expect.objectContaining({
        code: "template-expression-unsafe",
        severity: "warning",
        location: expect.objectContaining({ line: 1 }),
      }),
    ]);
  });

  it("fails on what Handlebars cannot read", () => {
    write("gitignore.hbs", "{{#if}}\n");
    expect(checkTemplates(loadTemplates(folder).templates)).toEqual([
      expect.objectContaining({ code: "template-syntax", severity: "error" }),
    ]);
  });
});
