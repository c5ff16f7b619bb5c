import { describe, expect, it } from "vitest";
import {
  lintTemplate,
  type LintContext,
  type TemplateProblem,
} from "../../../generator/typescript/print/templates/lint.js";
import { lintContext, viewOfTemplate } from "../../../generator/typescript/print/templates/render.js";
import { listTemplates, loadTemplates } from "../../../generator/typescript/print/templates/templates.js";
import {
  code,
  comment,
  flag,
  list,
  markdown,
  maybe,
  one,
  viewSchema,
} from "../../../generator/typescript/print/templates/view-schema.js";

const partView = viewSchema("PartView", "A part.", { name: code("A name.") });
const view = viewSchema("SampleView", "For tests.", {
  name: code("A name."),
  title: markdown("A title."),
  line: comment("A line."),
  deprecated: flag("A choice."),
  parts: list("Parts.", one("A part.", partView)),
  lines: list("Lines.", comment("A line.")),
  part: one("A part.", partView),
  extra: maybe("Perhaps a part.", partView),
});

const context: LintContext = {
  language: "typescript",
  partialView: (name) => (name === "part" ? partView : undefined),
  partialSource: (name) =>
    name === "own" ? "const {{name}} = {{missing}};" : name === "loop" ? "{{> loop this}}" : undefined,
};

function problems(source: string, language: LintContext["language"] = "typescript"): readonly string[] {
  return lintTemplate(source, view, { ...context, language }).map(
    ({ code: problem, line, column, field }: TemplateProblem) => `${problem} ${line}:${column} ${field ?? ""}`.trim(),
  );
}

describe("lintTemplate", () => {
  it("accepts code fields in code, comment lines in comments, flags in conditions", () => {
    expect(
      problems(
        "/** {{line}} */\nexport const {{name}} = 1;\n{{#if deprecated}}x{{else}}y{{/if}}\n{{#each parts}}{{name}}{{#unless @last}}, {{/unless}}{{/each}}{{part.name}}",
      ),
    ).toEqual([]);
    expect(
      problems("{{#with extra}}{{name}}{{../name}}{{/with}}{{#each lines}}/* {{this}} */{{/each}}{{> part part}}"),
    ).toEqual([]);
  });

  it("names a field that is not there, with its place", () => {
    expect(problems("const a = 1;\nconst b = {{nmae}};")).toEqual(["template-field-missing 2:13 nmae"]);
    expect(problems("{{part.nope}}{{#each parts}}{{title}}{{/each}}{{#if gone}}{{/if}}")).toEqual([
      "template-field-missing 1:3 part.nope",
      "template-field-missing 1:31 title",
      "template-field-missing 1:53 gone",
    ]);
    expect(problems("{{constructor}}{{__proto__}}")).toEqual([
      "template-field-missing 1:3 constructor",
      "template-field-missing 1:18 __proto__",
    ]);
  });

  it("refuses text where it could become something else", () => {
    expect(problems('const a = "{{name}}";')).toEqual(["template-expression-unsafe 1:12 name"]);
    expect(problems("const a = `{{name}}`; // {{name}}")).toEqual([
      "template-expression-unsafe 1:12 name",
      "template-expression-unsafe 1:26 name",
    ]);
    expect(problems("/* {{name}} */ {{line}} {{title}}")).toEqual([
      "template-expression-unsafe 1:4 name",
      "template-expression-unsafe 1:16 line",
      "template-expression-unsafe 1:25 title",
    ]);
    expect(problems("{{parts}} {{deprecated}} {{part}} {{@index}}{{#each parts}}{{@key}}{{/each}}")).toEqual([
      "template-expression-unsafe 1:1 parts",
      "template-expression-unsafe 1:11 deprecated",
      "template-expression-unsafe 1:26 part",
      "template-expression-unsafe 1:35 @index",
      "template-expression-unsafe 1:60 @key",
    ]);
  });

  it("knows Markdown: prose in prose, code in fences and code spans", () => {
    expect(problems("# {{title}}\n`{{name}}`\n```ts\n{{name}} `x\n```\n{{title}}", "markdown")).toEqual([]);
    expect(problems("{{name}} `{{title}}`\n```ts\n{{title}}\n```", "markdown")).toEqual([
      "template-expression-unsafe 1:1 name",
      "template-expression-unsafe 1:11 title",
      "template-expression-unsafe 3:1 title",
    ]);
  });

  it("refuses helpers, arguments, dynamic and unknown partials", () => {
    expect(problems("{{lookup parts 0}}")).toEqual(["template-syntax 1:1"]);
    expect(problems("{{#each name}}{{/each}}{{#custom name}}{{/custom}}{{#if (name)}}{{/if}}")).toEqual([
      "template-syntax 1:1 name",
      "template-syntax 1:24",
      "template-syntax 1:51",
    ]);
    expect(problems("{{> gone part}}{{> part}}{{> part name}}{{> loop part}}")).toEqual([
      "template-syntax 1:1 gone",
      "template-syntax 1:16",
      "template-field-missing 1:26 part",
      "template-syntax 1:1 loop",
    ]);
    expect(problems("{{#if name}")).toEqual(["template-syntax 1:11"]);
  });

  it("checks a partial of the user's own where it is called", () => {
    expect(problems("{{> own part}}")).toEqual(["template-field-missing 1:20 missing"]);
  });

  it("refuses a block that leaves the file in a comment or a string", () => {
    expect(problems("{{#if deprecated}}/* {{/if}}{{name}}")).toContain("template-syntax 1:1");
  });
});

describe("our own templates", () => {
  const { templates } = loadTemplates();
  it.each(listTemplates().filter((name) => name.endsWith(".hbs")))(
    "%s prints nothing but fields of its view, where they are safe",
    (name) => {
      const schema = viewOfTemplate(name);
      expect(schema).toBeDefined();
      if (schema === undefined) return;
      expect(lintTemplate(templates.find(name)?.text ?? "", schema, lintContext(name, templates))).toEqual([]);
    },
  );
});
