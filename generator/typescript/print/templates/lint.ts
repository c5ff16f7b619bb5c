/**
 * Proves from the source of a template that no text reaches a generated file by a way that is not safe there: every
 * expression names a field of the template's view, and stands where a field of that kind may stand.
 */
import Handlebars from "handlebars";
import type { TemplateHelper, TemplateHelpers } from "./helpers.js";
import { mayStand, missingParts, type MissingPart } from "./parts.js";
import type { Field, ViewSchema } from "./view-schema.js";
import { advance, startOf, type Place, type TemplateLanguage } from "../../text/template-text.js";

/** One fault of a template; lines and columns count from 1. */
export interface TemplateProblem {
  readonly code: "template-syntax" | "template-field-missing" | "template-expression-unsafe" | "template-part-missing";
  /** One sentence without the template's name. */
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** The field as the template writes it. */
  readonly field?: string;
}

export interface LintContext {
  readonly language: TemplateLanguage;
  /** The declared view of a partial; `undefined` for a partial of the user's own. */
  partialView(name: string): ViewSchema | undefined;
  /** Functions that may be called with one field; absent: none. */
  readonly helpers?: TemplateHelpers;
  /** The source of a partial of the user's own, which is checked where it is called. */
  partialSource(name: string): string | undefined;
}

interface Walk extends LintContext {
  readonly problems: TemplateProblem[];
  /** Fields that the template uses. */
  readonly used: Set<Field>;
  /** Partials that are being checked, outermost first. */
  readonly partials: readonly string[];
}

type Node = hbs.AST.Node;
type Scope = readonly Field[];

const NO_PARTIALS: LintContext = {
  language: "typescript",
  partialView: () => undefined,
  partialSource: () => undefined,
};

/**
 * The faults of a template, in the order of the source.
 *
 * - `template-syntax`: Handlebars cannot read it, or it uses what templates may not (helpers, `lookup`, hash arguments,
 *   decorators, sub-expressions, dynamic partials);
 * - `template-field-missing`: the view has no such field;
 * - `template-expression-unsafe`: the field is no text, or text that is not safe at that place;
 * - `template-part-missing`: the template prints a field nowhere that the output needs.
 */
export function lintTemplate(
  source: string,
  view: ViewSchema,
  context: LintContext = NO_PARTIALS,
): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const walk: Walk = { ...context, problems, used: new Set(), partials: [] };
  const program = parse(walk, source);
  if (program !== undefined)
    lintProgram(walk, program, [{ kind: "view", about: "", view, optional: false }], startOf(context.language));
  // What a template with other faults leaves out is not told yet.
  if (problems.every(({ code }) => code === "template-expression-unsafe"))
    problems.push(...missingParts(view, walk.used).map(missingPart));
  return problems;
}

function missingPart({ field, about }: MissingPart): TemplateProblem {
  const message = `It prints '${field}' nowhere, without which the output is wrong: ${about}`;
  return { code: "template-part-missing", message, line: 1, column: 1, field };
}

function parse(walk: Walk, source: string): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = (/line (\d+)/i.exec(message) ?? / - (\d+):\d+$/.exec(message))?.[1];
    walk.problems.push({
      code: "template-syntax",
      message: `Handlebars cannot read it: ${reasonOf(message)}.`,
      line: Number(line ?? 1),
      column: columnOf(message),
    });
    return undefined;
  }
}

/** What Handlebars says about a template, in a sentence: it prints the line, a caret below it and the tokens that it knows. */
function reasonOf(message: string): string {
  const [first = "", ...others] = message.split("\n");
  if (others.length === 0) return first;
  return message.endsWith("got 'EOF'")
    ? "a block or an expression is open at its end"
    : "it does not expect what stands here";
}

/** Column of the caret, or what `helper doesn't match block - 1:3` says; else 1. */
function columnOf(message: string): number {
  const caret = message.split("\n").find((text) => /^-*\^$/.test(text));
  return caret?.length ?? Number(/ - \d+:(\d+)$/.exec(message)?.[1] ?? 0) + 1;
}

/** Checks the statements of a program that begins at `start`; gives the place where it ends. */
function lintProgram(walk: Walk, program: hbs.AST.Program, scope: Scope, start: Place): Place {
  let place = start;
  for (const statement of program.body) place = lintStatement(walk, statement, scope, place);
  return place;
}

function lintStatement(walk: Walk, statement: hbs.AST.Statement, scope: Scope, place: Place): Place {
  switch (statement.type) {
    case "ContentStatement":
      return advance(walk.language, place, (statement as hbs.AST.ContentStatement).value);
    case "CommentStatement":
      return place;
    case "MustacheStatement":
      lintExpression(walk, statement as hbs.AST.MustacheStatement, scope, place);
      return place;
    case "BlockStatement":
      return lintBlock(walk, statement as hbs.AST.BlockStatement, scope, place);
    case "PartialStatement":
      return lintPartial(walk, statement as hbs.AST.PartialStatement, scope, place);
    default:
      fault(walk, "template-syntax", statement, `${statement.type} is not allowed in templates.`);
      return place;
  }
}

function helperOf({ helpers }: Walk, { path, params }: hbs.AST.MustacheStatement): TemplateHelper | undefined {
  const name = String((path as hbs.AST.PathExpression).original);
  return params.length === 1 && helpers !== undefined && Object.hasOwn(helpers, name) ? helpers[name] : undefined;
}

function lintExpression(walk: Walk, statement: hbs.AST.MustacheStatement, scope: Scope, place: Place): void {
  const helper = helperOf(walk, statement);
  const printed = helper === undefined ? statement.path : statement.params[0];
  if (
    statement.params.length > (helper === undefined ? 0 : 1) ||
    statement.hash !== undefined ||
    printed?.type !== "PathExpression"
  ) {
    fault(walk, "template-syntax", statement, "Only fields can be printed, or helpers of one field: no literals.");
    return;
  }
  const path = printed as hbs.AST.PathExpression;
  if (path.data) {
    fault(walk, "template-expression-unsafe", statement, `'${path.original}' cannot be printed.`, path.original);
    return;
  }
  const field = resolve(walk, path, scope);
  const kind = helper?.kind ?? field?.kind;
  if (field === undefined || kind === undefined || mayStand(kind, place)) return;
  fault(
    walk,
    "template-expression-unsafe",
    statement,
    `'${path.original}' (${kind}) may not stand in a ${place === "lineComment" ? "line comment" : place}.`,
    path.original,
  );
}

function lintBlock(walk: Walk, block: hbs.AST.BlockStatement, scope: Scope, place: Place): Place {
  const helper = block.path.original;
  const [parameter] = block.params;
  if (
    !["if", "unless", "each", "with"].includes(String(helper)) ||
    block.params.length !== 1 ||
    block.hash !== undefined ||
    parameter?.type !== "PathExpression"
  ) {
    fault(
      walk,
      "template-syntax",
      block,
      `Blocks are #if, #unless, #each and #with of one field; this is '${String(helper)}'.`,
    );
    return place;
  }
  const inner = blockScope(walk, block, String(helper), parameter as hbs.AST.PathExpression, scope);
  if (inner === undefined) return place;
  const end = lintProgram(walk, block.program, inner, place);
  const otherwise =
    block.inverse === undefined || block.inverse === null ? place : lintProgram(walk, block.inverse, scope, place);
  if (end !== otherwise)
    fault(walk, "template-syntax", block, `The block ends in a ${end} where it would be a ${otherwise} without it.`);
  return end;
}

/** The scope inside a block: `each` and `with` go down, the others stay. */
function blockScope(
  walk: Walk,
  block: hbs.AST.BlockStatement,
  helper: string,
  path: hbs.AST.PathExpression,
  scope: Scope,
): Scope | undefined {
  if (path.data) {
    if ((helper === "if" || helper === "unless") && /^@(?:first|last)$/.test(path.original)) return scope;
    fault(
      walk,
      "template-syntax",
      block,
      `'${path.original}' can only be asked with #if or #unless, and only @first and @last.`,
    );
    return undefined;
  }
  const field = resolve(walk, path, scope);
  if (field === undefined) return undefined;
  if (helper === "if" || helper === "unless") return scope;
  if (helper === "each" && field.kind === "list") return [...scope, field.item];
  if (helper === "with" && field.kind === "view") return [...scope, field];
  fault(
    walk,
    "template-syntax",
    block,
    `'${path.original}' is a ${field.kind}: it cannot be used with #${helper}.`,
    path.original,
  );
  return undefined;
}

function lintPartial(walk: Walk, statement: hbs.AST.PartialStatement, scope: Scope, place: Place): Place {
  const [parameter] = statement.params;
  if (
    statement.name.type !== "PathExpression" ||
    statement.params.length !== 1 ||
    statement.hash !== undefined ||
    parameter?.type !== "PathExpression"
  ) {
    fault(walk, "template-syntax", statement, "A partial is called by name with one field: {{> doc-comment doc}}.");
    return place;
  }
  const name = (statement.name as hbs.AST.PathExpression).original;
  const field = resolve(walk, parameter as hbs.AST.PathExpression, scope);
  if (field === undefined) return place;
  const declared = walk.partialView(name);
  if (declared !== undefined) {
    if (field.kind !== "view" || field.view !== declared)
      fault(
        walk,
        "template-field-missing",
        statement,
        `The partial '${name}' needs a ${declared.name}, and '${(parameter as hbs.AST.PathExpression).original}' is none.`,
        name,
      );
    else if (place !== "code")
      fault(walk, "template-expression-unsafe", statement, `The partial '${name}' may not stand in a ${place}.`, name);
    return place;
  }
  const source = walk.partialSource(name);
  if (source === undefined || walk.partials.includes(name)) {
    fault(
      walk,
      "template-syntax",
      statement,
      source === undefined ? `There is no partial '${name}'.` : `The partial '${name}' calls itself.`,
      name,
    );
    return place;
  }
  const inner: Walk = { ...walk, partials: [...walk.partials, name] };
  const program = parse(inner, source);
  return program === undefined ? place : lintProgram(inner, program, [...scope, field], place);
}

/** The field that a path means; reports it when there is none. */
function resolve(walk: Walk, path: hbs.AST.PathExpression, scope: Scope): Field | undefined {
  let field = scope[scope.length - 1 - path.depth];
  for (const part of path.parts) {
    const fields: Readonly<Record<string, Field>> = field?.kind === "view" ? field.view.fields : {};
    field = Object.hasOwn(fields, part) ? fields[part] : undefined;
    if (field === undefined) break;
    walk.used.add(field);
  }
  if (field === undefined) {
    const here = scope.at(-1);
    const view = here?.kind === "view" ? here.view.name : `a ${here?.kind ?? "value"}`;
    fault(walk, "template-field-missing", path, `There is no field '${path.original}' in ${view}.`, path.original);
  }
  return field;
}

function fault(walk: Walk, code: TemplateProblem["code"], node: Node, message: string, field?: string): void {
  const { line, column } = node.loc.start;
  const inPartial = walk.partials.at(-1);
  walk.problems.push({
    code,
    message: inPartial === undefined ? message : `In the partial '${inPartial}': ${message}`,
    line,
    column: column + 1,
    ...(field === undefined ? {} : { field }),
  });
}
