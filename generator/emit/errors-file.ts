/** The package's error classes, `src/errors.ts`. */
import type { ErrorClasses } from "../model/model.js";
import { createCodeScope, ERRORS_MODULE } from "./code-scope.js";
import type { EmitContext } from "./context.js";
import { printImport } from "./print.js";
import { commentLines, identifier, literal, trusted, type Code, type CommentLine } from "./text/text.js";
import type { ErrorsView } from "./templates/views.js";

const KINDS = {
  timeout: "Thrown when one attempt or the whole call takes too long.",
  abort: "Thrown when the caller's signal ends the call.",
  connection: "Thrown when there is no response, or only a part of it.",
  decoding: "Thrown for responses that are not what they claim to be, or larger than allowed.",
  configuration: "Thrown when options and arguments do not make a request.",
  middleware: "Thrown when a middleware or a hook throws anything but an error of this package.",
} as const satisfies Partial<Record<keyof ErrorClasses, string>>;

/** Kinds of failure that have a class of their own. */
export const ERROR_KINDS = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

export function renderErrors(context: EmitContext): string {
  const { errors } = context.model.client;
  const names = [
    errors.base,
    errors.status,
    errors.call,
    ...ERROR_KINDS.map((kind) => errors[kind]),
    ...errors.byStatus.map(({ className }) => className),
  ];
  const scope = createCodeScope(context, ERRORS_MODULE, names);
  const root = scope.runtime("SdkError");
  const none = trusted("");
  const row = (name: string, base: string, about: string, kind: Code, status: Code): ErrorsView["classes"][number] => ({
    name: identifier(name),
    literal: literal(name),
    base: identifier(base),
    kind,
    status,
    about: line(about),
  });
  const isFull = context.options.errorMessages === "full";
  const view: Omit<ErrorsView, "imports"> = {
    classes: [
      row(errors.base, root, "Base class of all errors of this package.", none, none),
      ...ERROR_KINDS.map((kind) => {
        const status = kind === "decoding" ? `${scope.runtime("SuccessStatus")} | undefined` : "undefined";
        return row(errors[kind], errors.base, KINDS[kind], literal(kind), trusted(status));
      }),
      ...errors.byStatus.map(({ status, className }) =>
        row(className, errors.base, `Thrown for HTTP ${status} responses.`, literal("api"), literal(status)),
      ),
    ],
    base: identifier(errors.base),
    fullMessage: isFull ? scope.runtime("fullMessage") : none,
    errorInit: isFull ? scope.runtime("ErrorInit") : none,
    statusError: identifier(errors.status),
    errorStatus: scope.runtime("ErrorStatus"),
    callError: identifier(errors.call),
    callErrors: ERROR_KINDS.map((kind) => identifier(errors[kind])),
  };
  const imports = scope.names.imports().map(printImport);
  return context.renderer.render("src/errors.ts.hbs", { ...view, imports });
}

function line(text: string): CommentLine {
  return commentLines(text)[0] ?? ("" as CommentLine);
}
