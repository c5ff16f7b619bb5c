/** Views of `src/transport.ts`, and of what other files have too: doc comments and entries of objects. */
import { code, comment, flag, list, one, space, viewSchema, type ViewOf } from "./view-schema.js";

export const docCommentView = viewSchema("DocCommentView", "A doc comment.", {
  margin: space("Spaces before every line."),
  single: comment("The only line, when there is one and it fits; else empty."),
  lines: list("All lines when there are several; an empty line is an empty string.", comment("One line.")),
});
export type DocCommentView = ViewOf<typeof docCommentView>;

export const entryView = viewSchema("EntryView", "One entry of an object literal.", {
  key: code('The key, quoted where it must be: `page`, `"ids[]"`.'),
  value: code("The expression."),
});
export type EntryView = ViewOf<typeof entryView>;

const optionView = viewSchema("ClientOptionView", "One constructor option that the document calls for.", {
  name: code("Name of the property."),
  type: code("Its type."),
  doc: one("What it is for.", docCommentView),
});
export type ClientOptionView = ViewOf<typeof optionView>;

export const transportView = viewSchema(
  "TransportView",
  "Constructor options and `createTransport`, `src/transport.ts`.",
  {
    imports: list("Import declarations.", code("A whole declaration.")),
    title: code("Title of the API, a string literal."),
    baseOptions: code("Type that the options extend."),
    transportType: code("Local name of the runtime's `Transport`."),
    httpTransport: code("Local name of the runtime's `HttpTransport`."),
    options: list("Options that the document calls for.", one("An option.", optionView)),
    baseUrl: code("Expression of the base URL; empty: the document has none."),
    needsBaseUrl: flag("Whether the caller must give a base URL."),
    variables: list("Options for the variables in the URLs of operations' own servers.", one("A variable.", entryView)),
    secured: flag("Whether any security scheme can be configured."),
    schemes: list("Security schemes: name and expression that makes the scheme.", one("A scheme.", entryView)),
    credentials: list("Options that configure a scheme, for errors: its name and text.", one("A scheme.", entryView)),
    grantOptions: list("Options for tokens by client credentials.", one("An option.", optionView)),
    grantOption: code("Name of the option that turns such schemes on; empty without any."),
    grantOptionLiteral: code("The same, a string literal."),
    grants: list("Security schemes that fetch tokens by client credentials.", one("A scheme.", entryView)),
    securityScheme: code("Local name of the runtime's `SecurityScheme`; empty without such schemes."),
    errors: list("Error classes by kind of failure: key and class.", one("A kind.", entryView)),
    errorsByStatus: list("Error classes by status: status and class.", one("A status.", entryView)),
    undeclared: code("What a status that an operation does not declare gives, a string literal."),
    timeoutInSeconds: code("Time-out of an attempt; empty: the runtime's default."),
    maxRetries: code("Number of retries; empty: the runtime's default."),
    idempotencyHeader: code("Header of idempotency keys, a string literal; empty: no keys are made."),
    makeIdempotencyKey: code("Local name of the runtime's `idempotencyKey`; empty unless keys are made."),
    loggingOptions: code("Local name of the runtime's `LoggingOptions`."),
    hooks: code("Local name of the runtime's `Hooks`."),
    loggingDoc: one("What the option for logging is for.", docCommentView),
    appInfo: code("Local name of the runtime's `AppInfo`."),
    userAgent: code("Expression of the `User-Agent` header."),
  },
);
export type TransportView = ViewOf<typeof transportView>;
