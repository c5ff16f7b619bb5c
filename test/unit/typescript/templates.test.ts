import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkTemplates, emitFiles, TemplateError } from "../../../generator/typescript/print/files.js";
import { listTemplates, loadTemplates, readTemplate } from "../../../generator/typescript/print/templates/templates.js";
import { templateViews } from "../../../generator/typescript/print/templates/views.js";
import { code, defineExtension, docComment, generate } from "../../../generator/index.js";
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

/** What has a comment: `Said of a property.` and so on in {@link DOCUMENTED}. */
const COMMENTED = [
  "of an operation",
  "of a resource",
  "of a type",
  "of a property",
  "of an inner property",
  "of an alias",
  "of an enum",
  "of a value",
  "of a server",
  "of a scheme",
  "of a webhook",
  "by an extension",
];

const DOCUMENTED = {
  openapi: "3.1.0",
  info: { title: "Comments", version: "1" },
  servers: [{ url: "https://example.com", description: "Said of a server." }],
  tags: [{ name: "things", description: "Said of a resource." }],
  security: [{ key: [] }],
  paths: {
    "/things": {
      get: {
        operationId: "listThings",
        tags: ["things"],
        summary: "Said of an operation.",
        responses: {
          200: { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        },
      },
    },
  },
  webhooks: {
    made: {
      post: {
        summary: "Said of a webhook.",
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        responses: { 204: { description: "" } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "x-key", description: "Said of a scheme." } },
    schemas: {
      Thing: {
        type: "object",
        description: "Said of a type.",
        properties: {
          id: { $ref: "#/components/schemas/Id", description: "Said of a property." },
          kind: { $ref: "#/components/schemas/Kind" },
          place: {
            oneOf: [
              { type: "object", properties: { name: { type: "string", description: "Said of an inner property." } } },
              { type: "null" },
            ],
          },
        },
      },
      Id: { type: ["string", "integer"], description: "Said of an alias." },
      Kind: {
        description: "Said of an enum.",
        oneOf: [
          { const: "a", title: "A", description: "Said of a value." },
          { const: "b", title: "B" },
        ],
      },
    },
  },
} as const;

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

  it("lays out all comments with one partial, whatever they are on", async () => {
    const ours = readTemplate("partials/doc-comment.hbs")
      .replace(
        "{{margin}}/** {{single}} */",
        "{{margin}}/**\n{{margin}} * Ours.\n{{margin}} * {{single}}\n{{margin}} */",
      )
      .replace("{{margin}}/**\n{{#each", "{{margin}}/**\n{{margin}} * Ours.\n{{#each");
    const document = join(folder, "openapi.json");
    writeFileSync(document, JSON.stringify(DOCUMENTED));
    write("templates/partials/doc-comment.hbs", ours);
    const routes = defineExtension({
      name: "routes",
      files: ({ addFile }) =>
        addFile({
          path: "src/routes.ts",
          text: code`${docComment({ paragraphs: ["Said by an extension."] })}export {};\n`,
        }),
    });
    const result = await generate({ input: document, templates: join(folder, "templates"), extensions: [routes()] });
    expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const text = result.files
      .filter(({ path }) => path.startsWith("src/"))
      .map((file) => file.text)
      .join("\n");
    const lines = text.split("\n");
    for (const what of COMMENTED) {
      const line = lines.findIndex((each) => each.includes(` * Said ${what}`));
      expect([what, lines[line - 1]?.trim()]).toEqual([what, "* Ours."]);
    }
    expect(textOf(result.files, "src/errors.ts")).toContain("/**\n * Ours.\n * Base class of all errors");
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
