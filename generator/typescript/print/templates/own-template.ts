/** Templates for files of the user's own: the same Handlebars, the same checks, with views of their own and helpers. */
import Handlebars from "handlebars";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { DiagnosticError } from "../../../diagnostics/diagnostic-error.js";
import { templateLanguage } from "../../text/template-text.js";
import { rendered, type Code } from "../../text/text.js";
import type { TemplateHelpers } from "./helpers.js";
import { lintTemplate } from "./lint.js";
import { TEMPLATE_SETTINGS } from "./precompiled.js";
import { partialsOf, viewOfTemplate } from "./render.js";
import type { TemplateSet } from "./templates.js";
import type { ViewSchema } from "./view-schema.js";

export interface OwnTemplate {
  /** Path of its file as diagnostics name it, and absolute. */
  readonly name: string;
  readonly file?: string;
  readonly text: string;
  readonly view: ViewSchema;
  /** Path of a file that it makes: its ending is that of the language. */
  readonly output: string;
}

export interface RenderOwn {
  readonly diagnostics: readonly Diagnostic[];
  /** @throws {DiagnosticError} when a helper fails. */
  render(view: object): Code;
}

/** Checks and compiles a template; with an error it must not be rendered. */
export function openOwnTemplate(own: OwnTemplate, templates: TemplateSet, helpers: TemplateHelpers = {}): RenderOwn {
  const location = own.file === undefined ? {} : { file: own.file };
  const problems = lintTemplate(own.text, own.view, {
    language: templateLanguage(`${own.output.replace(/\.[cm]?[jt]sx?$/, ".ts")}.hbs`),
    partialView: (partial) => viewOfTemplate(`partials/${partial}.hbs`),
    partialSource: (partial) => templates.find(`partials/${partial}.hbs`)?.text,
    helpers,
  });
  const diagnostics = problems.map(({ code, message, line, column }): Diagnostic => ({
    code,
    severity: code === "template-expression-unsafe" ? "warning" : "error",
    message: `Template '${own.name}': ${message}`,
    ...(own.file === undefined ? {} : { location: { ...location, file: own.file, line, column } }),
  }));
  const environment = Handlebars.create();
  for (const [name, partial] of partialsOf(templates)) environment.registerPartial(name, partial);
  for (const [name, { of }] of Object.entries(helpers))
    environment.registerHelper(name, (value: unknown) => (of as (given: unknown) => string)(value));
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const template = environment.compile<object>(own.text, { ...TEMPLATE_SETTINGS, knownHelpers });
  return {
    diagnostics,
    render(view) {
      try {
        return rendered(template(view));
      } catch (error) {
        const message = `Template '${own.name}': ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`;
        throw new DiagnosticError({ code: "template-syntax", severity: "error", message }, { cause: error });
      }
    },
  };
}
