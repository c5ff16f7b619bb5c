/** The package's error classes, `src/errors.ts`. */
import type { PrintContext } from "./context.js";
import { docView } from "./doc-comment.js";
import { runtimeSymbol } from "../runtime-symbols.js";
import type { ErrorsView } from "./templates/views.js";
import { importsMark } from "../text/code.js";
import { code, identifier, literal, none, type Code } from "../text/text.js";

type ClassView = ErrorsView["classes"][number];

export function renderErrors({ plan, renderer }: PrintContext): string {
  const { errors } = plan;
  const row = (name: string, about: string, kind: Code, status: Code): ClassView => ({
    name: identifier(name),
    literal: literal(name),
    base: identifier(errors.base),
    kind,
    status,
    doc: docView({ paragraphs: [about] }, 0),
  });
  return renderer.render("src/errors.ts.hbs", {
    imports: [importsMark],
    classes: [
      {
        ...row(errors.base, "Base class of all errors of this package.", none, none),
        base: code`${runtimeSymbol("SdkError")}`,
      },
      ...errors.kinds.map(({ kind, className, about }) =>
        row(className, about, literal(kind), STATUS[kind] ?? UNKNOWN),
      ),
      ...errors.byStatus.map(({ status, className, about }) => row(className, about, literal("api"), literal(status))),
    ],
    base: identifier(errors.base),
    fullMessage: errors.fullMessages ? code`${runtimeSymbol("fullMessage")}` : none,
    errorInit: errors.fullMessages ? code`${runtimeSymbol("ErrorInit")}` : none,
    statusError: identifier(errors.status),
    errorStatus: code`${runtimeSymbol("ErrorStatus")}`,
    callError: identifier(errors.call),
    callErrors: errors.kinds.map(({ className }) => identifier(className)),
  });
}

/** Types of the HTTP status of kinds that may have one. */
const STATUS: Readonly<Partial<Record<string, Code>>> = {
  decoding: code`${runtimeSymbol("SuccessStatus")} | undefined`,
};

const UNKNOWN = code`undefined`;
