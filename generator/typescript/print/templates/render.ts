/**
 * Handlebars, set up so that a template can only print fields of its view: nothing is escaped for HTML, a field that is
 * not there fails, unknown helpers fail at compile time, partials see only what they are given.
 */
import Handlebars from "handlebars";
import type { Diagnostic } from "../../../diagnostics/diagnostic.js";
import { DiagnosticError } from "../../../diagnostics/diagnostic-error.js";
import { lintTemplate, type TemplateProblem } from "./lint.js";
import { precompiledTemplates, TEMPLATE_SETTINGS } from "./precompiled.js";
import { templateLanguage } from "../../text/template-text.js";
import type { TemplateSet, TemplateSource } from "./templates.js";
import { rendered, type Code } from "../../text/text.js";
import type { ViewOf, ViewSchema } from "./view-schema.js";
import { templateViews, type TemplateName } from "./views.js";

/** A template that cannot be rendered. */
export class TemplateError extends DiagnosticError {}

/** Renders the templates of one run; each is compiled once, when it is first used. */
export interface Renderer {
  /**
   * The text of a template with its view: a whole file, or for partials a piece of code.
   * @throws {TemplateError} when the template is missing, is no Handlebars, or asks for a field that is not there.
   */
  render<N extends TemplateName>(name: N, view: ViewOf<(typeof templateViews)[N]>): Code;
  /** Whether the template is the user's, so that it prints something else than Bindsmith would. */
  isReplaced(name: TemplateName): boolean;
}

export function createRenderer(templates: TemplateSet): Renderer {
  const environment = Handlebars.create();
  const compiled = new Map<string, Handlebars.TemplateDelegate<unknown>>();
  const compile = (name: string): Handlebars.TemplateDelegate<unknown> => {
    const known = compiled.get(name);
    if (known !== undefined) return known;
    const source = templates.find(name);
    if (source === undefined) throw new Error(`There is no template '${name}'.`);
    const ready = precompiledTemplates.get(source.text);
    const template =
      ready === undefined
        ? environment.compile<unknown>(source.text, TEMPLATE_SETTINGS)
        : environment.template<unknown>(ready);
    // The innermost template that fails is the one to name.
    const guarded: Handlebars.TemplateDelegate<unknown> = (view, options) => {
      try {
        return template(view, options);
      } catch (error) {
        throw templateError(source, error);
      }
    };
    compiled.set(name, guarded);
    return guarded;
  };
  for (const name of templates.names) {
    const partial = partialName(name);
    if (partial !== undefined)
      environment.registerPartial(partial, (view: unknown, options?: Handlebars.RuntimeOptions) =>
        compile(name)(view, options),
      );
  }
  return {
    render: (name, view) => rendered(compile(name)(view)),
    isReplaced: (name) => templates.find(name)?.own === false,
  };
}

/**
 * Complaints about the user's templates: what `lint.ts` finds, with the template's file, line and column. Fields that are not
 * there and broken syntax are errors, unsafe expressions warnings.
 */
export function checkTemplates(templates: TemplateSet): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const name of templates.names) {
    const view = viewOfTemplate(name);
    const source = templates.find(name);
    if (source === undefined || source.own) continue;
    const conflict = conflictIn(source);
    if (conflict !== undefined) diagnostics.push(conflict);
    if (view === undefined || conflict !== undefined) continue;
    for (const problem of lintTemplate(source.text, view, lintContext(name, templates))) {
      diagnostics.push({
        code: problem.code,
        severity: problem.code === "template-expression-unsafe" ? "warning" : "error",
        message: `Template '${name}': ${problem.message}`,
        location: { file: source.file, line: problem.line, column: problem.column },
        ...helpFor(problem.code),
      });
    }
  }
  return diagnostics;
}

/** The marks of a merge with conflicts, which `bindsmith eject --merge` leaves. */
function conflictIn({ name, text, file }: TemplateSource): Diagnostic | undefined {
  const line = text.split("\n").findIndex((each) => /^(?:<{7}|>{7}) /.test(each)) + 1;
  if (line === 0) return undefined;
  return {
    code: "template-conflict",
    severity: "error",
    message: `Template '${name}': a conflict of a merge is not resolved.`,
    location: { file, line, column: 1 },
    help: "Choose between the two sides, and remove the marks.",
  };
}

function helpFor(code: TemplateProblem["code"]): Pick<Diagnostic, "help"> {
  if (code === "template-syntax") return {};
  return {
    help:
      code === "template-part-missing"
        ? "Compare yours with the original: `bindsmith doctor` shows both where it was copied with `bindsmith eject`."
        : "templates/README.md lists the fields of every view.",
  };
}

/** What the lint of a template needs to know about its partials. */
export function lintContext(name: string, templates: TemplateSet): Parameters<typeof lintTemplate>[2] & object {
  return {
    language: templateLanguage(name),
    partialView: (partial) => viewOfTemplate(`partials/${partial}.hbs`),
    partialSource: (partial) => templates.find(`partials/${partial}.hbs`)?.text,
  };
}

/** The texts of partials, by the name that templates call them. */
export function partialsOf(templates: TemplateSet): readonly (readonly [string, string])[] {
  return templates.names.flatMap((name) => {
    const partial = partialName(name);
    const source = partial === undefined ? undefined : templates.find(name);
    return partial === undefined || source === undefined ? [] : [[partial, source.text] as const];
  });
}

/** The declared view of a template; `undefined` for the user's own partials and for runtime files. */
export function viewOfTemplate(name: string): ViewSchema | undefined {
  return Object.hasOwn(templateViews, name) ? templateViews[name as TemplateName] : undefined;
}

/** `doc-comment` of `partials/doc-comment.hbs`. */
function partialName(name: string): string | undefined {
  return /^partials\/(.+)\.hbs$/.exec(name)?.[1];
}

function templateError(source: TemplateSource, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TemplateError) return error;
  const line = "lineNumber" in error && typeof error.lineNumber === "number" ? error.lineNumber : 1;
  const column = "column" in error && typeof error.column === "number" ? error.column + 1 : 1;
  const field = /^"(.+)" not defined/.exec(error.message)?.[1];
  const diagnostic: Diagnostic = {
    code: field === undefined ? "template-syntax" : "template-field-missing",
    severity: "error",
    message:
      field === undefined
        ? `Template '${source.name}': ${error.message.split("\n")[0] ?? ""}`
        : `Template '${source.name}': There is no field '${field}'.`,
    location: { file: source.file, line, column },
  };
  return new TemplateError(diagnostic, { cause: error });
}
