/** `src/transport.ts`: the constructor options that the document calls for, and `createTransport`, which turns them into a transport. */
import type { PrintContext } from "./context.js";
import { docView } from "./doc-comment.js";
import type { ClientOption } from "../plan/client-option.js";
import type { ObjectMember } from "../plan/expression.js";
import { ERRORS_MODULE, VERSION_MODULE } from "../plan/modules.js";
import { printExpression, printTypeExpression } from "./print-expression.js";
import type { TypeModules } from "./types/declared.js";
import { runtimeSymbol, type RuntimeName } from "../runtime-symbols.js";
import type { ClientOptionView, EntryView } from "./templates/views.js";
import { importsMark } from "../text/code.js";
import { code, identifier, literal, memberName, none, propertyKey, templateChunk, type Code } from "../text/text.js";

export function renderTransport({ plan, types, renderer }: PrintContext): string {
  const { transport, errors } = plan;
  const { grantOption, baseUrl, timeoutInSeconds, maxRetries, idempotencyHeader } = transport;
  const members = (list: readonly ObjectMember[]): readonly EntryView[] => list.map((each) => entryView(types, each));
  return renderer.render("src/transport.ts.hbs", {
    imports: [importsMark],
    title: literal(transport.title),
    baseOptions: runtime("TransportOptions"),
    transportType: runtime("Transport"),
    httpTransport: runtime("HttpTransport"),
    options: transport.options.map((option) => optionView(types, option)),
    baseUrl: baseUrl === undefined ? none : printExpression(baseUrl, types),
    needsBaseUrl: transport.needsBaseUrl,
    variables: members(transport.variables),
    secured: transport.secured,
    schemes: members(transport.schemes),
    credentials: members(transport.credentials),
    grantOptions: transport.grantOptions.map((option) => optionView(types, option)),
    grants: members(transport.grants),
    grantOption: grantOption === undefined ? none : propertyKey(grantOption, "value"),
    grantOptionLiteral: optionalLiteral(grantOption),
    securityScheme: transport.grants.length > 0 ? runtime("SecurityScheme") : none,
    errors: [
      { key: code`base`, value: errorClass(errors.base) },
      ...errors.kinds.map(({ kind, className }) => ({ key: memberName(kind), value: errorClass(className) })),
    ],
    errorsByStatus: errors.byStatus.map(({ status, className }) => ({
      key: literal(status),
      value: errorClass(className),
    })),
    undeclared: literal(transport.undeclared),
    timeoutInSeconds: optionalLiteral(timeoutInSeconds),
    maxRetries: optionalLiteral(maxRetries),
    idempotencyHeader: optionalLiteral(idempotencyHeader),
    makeIdempotencyKey: idempotencyHeader === undefined ? none : runtime("idempotencyKey"),
    loggingOptions: runtime("LoggingOptions"),
    hooks: runtime("Hooks"),
    loggingDoc: docView({ paragraphs: [loggingText(transport.debugVariable)] }, 2),
    appInfo: runtime("AppInfo"),
    userAgent: userAgent(transport.product),
  });
}

function loggingText(debugVariable: string | undefined): string {
  return debugVariable === undefined
    ? "Logging of requests. Off by default."
    : `Logging of requests. Off by default. \`${debugVariable}=debug\` in the environment logs to the console; so do \`info\`, \`warn\` and \`error\`.`;
}

function runtime(name: RuntimeName): Code {
  return code`${runtimeSymbol(name)}`;
}

function errorClass(name: string): Code {
  return code`${{ name, module: ERRORS_MODULE, typeOnly: false }}`;
}

function optionalLiteral(value: string | number | undefined): Code {
  return value === undefined ? none : literal(value);
}

function entryView(types: TypeModules, { key, value }: ObjectMember): EntryView {
  return { key: propertyKey(key, "value"), value: printExpression(value, types) };
}

function optionView(types: TypeModules, { name, type, doc }: ClientOption): ClientOptionView {
  return { name: propertyKey(name), type: printTypeExpression(type, types), doc: docView(doc, 2) };
}

/** `` userAgent(`sample/${VERSION}`, options.appInfo) `` */
function userAgent(product: string): Code {
  const version = code`${{ name: "VERSION", module: VERSION_MODULE, typeOnly: false }}`;
  const options = identifier("options");
  return code`${runtime("userAgent")}(\`${templateChunk(product)}/\${${version}}\`, ${options}.appInfo)`;
}
