/** The package's error classes, `src/errors.ts`. */
import type { ErrorClasses } from "../model/model.js";
import { createCodeScope, ERRORS_MODULE } from "./code-scope.js";
import type { EmitContext } from "./context.js";
import { printImport } from "./print.js";
import { commentLines, identifier, literal, trusted, type CommentLine } from "./text/text.js";
import type { ErrorsView } from "./templates/views.js";

const KINDS = {
  timeout: "One attempt or the whole call took too long.",
  abort: "The caller's signal ended the call.",
  connection: "There was no answer, or not all of it.",
  decoding: "The answer is not what it claims to be, or larger than allowed.",
  configuration: "The request could not be made from options and arguments.",
} as const satisfies Partial<Record<keyof ErrorClasses, string>>;

/** Kinds of failure that have a class of their own. */
export const ERROR_KINDS = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

export function renderErrors(context: EmitContext): string {
  const { errors } = context.model.client;
  const names = [
    errors.base,
    ...ERROR_KINDS.map((kind) => errors[kind]),
    ...errors.byStatus.map(({ className }) => className),
  ];
  const scope = createCodeScope(context, ERRORS_MODULE, names);
  const root = scope.runtime("SdkError");
  const row = (name: string, base: string, about: string, status = ""): ErrorsView["classes"][number] => ({
    name: identifier(name),
    literal: literal(name),
    base: identifier(base),
    status: trusted(status),
    about: line(about),
  });
  const view: ErrorsView = {
    imports: scope.names.imports().map(printImport),
    classes: [
      row(errors.base, root, "What every failed call rejects with."),
      ...ERROR_KINDS.map((kind) => row(errors[kind], errors.base, KINDS[kind])),
      ...errors.byStatus.map(({ status, className }) =>
        row(className, errors.base, `The server answered with status ${status}.`, String(status)),
      ),
    ],
  };
  return context.renderer.render("src/errors.ts.hbs", view);
}

function line(text: string): CommentLine {
  return commentLines(text)[0] ?? ("" as CommentLine);
}
