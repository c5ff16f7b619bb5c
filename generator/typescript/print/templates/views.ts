/**
 * What every template is given. One declaration a view; `templateViews` says which template gets which.
 * `templates/README.md` shows the same as tables, and a test holds the two together.
 */
import { classView, enumView, functionView, methodView, typeView } from "./declaration-views.js";
import { apiView, readmeView } from "./document-views.js";
import { packageView } from "./package-view.js";
import { docCommentView, entryView, transportView } from "./transport-views.js";
import { code, fieldNames, comment, flag, list, maybe, needed, one, viewSchema, type ViewOf } from "./view-schema.js";

export type { ClientOptionView, DocCommentView, EntryView, TransportView } from "./transport-views.js";

export const fileHeaderView = viewSchema("FileHeaderView", "What stands above the code of every TypeScript file.", {
  title: comment("Title of the API, or the package's name where it has none; at most 80 characters."),
  version: comment("Version of the API's document; at most 80 characters."),
  source: flag("Whether the files are part of an application, whose linters have rules for what people write."),
  lines: list("The user's own text, the option `header`; an empty line is an empty string.", comment("One line.")),
});
export type FileHeaderView = ViewOf<typeof fileHeaderView>;

const splitView = viewSchema("SplitView", "Takes the request apart into parameters and body.", {
  bindings: list("One binding a parameter.", code('`page`, or `"ids[]": ids`.')),
  rest: code("Name of what is left: the body."),
  source: code("The request, or an expression that stands in for one that was left out."),
});
export type SplitView = ViewOf<typeof splitView>;

const schemeView = viewSchema("SchemeView", "A security scheme that a call needs.", {
  scheme: code("Its name in the document, as a key."),
  scopes: list("The scopes it needs.", code("A string literal.")),
});

const requirementView = viewSchema(
  "RequirementView",
  "One alternative of a call's security; without schemes, anonymous access.",
  {
    schemes: list("All are needed.", one("A scheme.", schemeView)),
  },
);
export type RequirementView = ViewOf<typeof requirementView>;

export const operationView = viewSchema("OperationView", "The descriptor of a call, as the transport takes it.", {
  id: code("The document's `operationId`, a string literal; empty without one, or where the option leaves it out."),
  method: needed(code("HTTP method, a string literal.")),
  path: needed(code("Path: a string literal, or a template with the `urlPath` tag.")),
  baseUrl: needed(code("Base URL of the operation's own server; empty: the client's.")),
  query: needed(list("Query parameters.", code("One entry of an object literal: `page: request.page`, or `page`."))),
  querystring: needed(code("The whole query as one value (OpenAPI 3.2 `in: querystring`); else empty.")),
  headers: needed(list("Header parameters.", code("One entry of an object literal."))),
  headerEncoder: code("Local name of the runtime's `headers` where there are any; else empty."),
  cookies: needed(list("Cookie parameters.", code("One entry of an object literal."))),
  cookieEncoder: code("Local name of the runtime's `cookies` where there are any; else empty."),
  body: needed(code("The encoded body; empty: none.")),
  accept: needed(code("`Accept` header where it is not what the decoder sends by itself; else empty.")),
  response: needed(code("Decoder of the response; empty: JSON.")),
  emptyBody: needed(code("What an empty body in the place of JSON is, where the document allows no data; else empty.")),
  errors: needed(
    list("Declared error statuses, where they matter for the error's class.", code("A number or a string literal.")),
  ),
  errorBody: needed(code("What makes error bodies of their JSON text; empty: `JSON.parse`.")),
  secured: flag("Whether the operation has security requirements."),
  sharedSecurity: needed(
    code("The module's constant that holds the alternatives; empty: only this operation has them."),
  ),
  security: needed(list("The alternatives.", one("An alternative.", requirementView))),
  idempotent: needed(
    code("`true` or `false` where the document says otherwise than the HTTP method does; else empty."),
  ),
});
export type OperationView = ViewOf<typeof operationView>;

export const functionBodyView = viewSchema("FunctionBodyView", "The body of an operation's function.", {
  transport: needed(code("Name of the first argument.")),
  options: needed(code("Name of the last argument.")),
  split: needed(maybe("How the request is taken apart; `null` when it is used as it is.", splitView)),
  headers: needed(
    list(
      "Members of an object that says how the declared headers of the answer are read; empty without any.",
      code('`xTotal: ["X-Total", numberHeader]`.'),
    ),
  ),
  withHeaders: code("Local name of the runtime's `withHeaders`; empty without declared headers."),
  operation: needed(one("The call.", operationView)),
  paged: flag("Whether the call gives pages."),
  page: needed(code("Local name of the runtime's `page`; empty unless paged.")),
  strategy: needed(code("The paging strategy, an expression; empty unless paged.")),
});
export type FunctionBodyView = ViewOf<typeof functionBodyView>;

export const methodBodyView = viewSchema(
  "MethodBodyView",
  "The body of a resource's method, which calls the function.",
  {
    function: needed(code("Name of the function.")),
    transport: needed(code("Expression of the transport: `this.#transport`.")),
    arguments: needed(list("Arguments after the transport.", code("A name."))),
  },
);
export type MethodBodyView = ViewOf<typeof methodBodyView>;

const exportView = viewSchema("ExportView", "An export declaration with what it exports by name.", {
  names: list(
    "Names in order, types with `type` before them unless all are types.",
    code("`A`, `type B`, or `A as B`."),
  ),
  typesOnly: flag("Whether all are types."),
  from: code("Module specifier, a string literal."),
});
export type ExportView = ViewOf<typeof exportView>;

export const indexView = viewSchema("IndexView", "The package's entry point, `src/index.ts`.", {
  exports: needed(list("Export declarations in order.", one("One module.", exportView))),
  namespace: needed(code("Name under which all types and errors are exported.")),
  namespaceFrom: needed(code("Module specifier of the namespace, a string literal.")),
});
export type IndexView = ViewOf<typeof indexView>;

export const namespaceView = viewSchema("NamespaceView", "What the namespace holds, `src/namespace.ts`.", {
  typesFrom: code("Module specifier of all types, a string literal; empty when the package has none."),
  errors: list("Error classes.", code("A name.")),
  errorTypes: list("Types of errors in the same module.", code("A name.")),
  errorsFrom: code("Module specifier of the error classes, a string literal."),
  operationErrors: list("Types of what operations reject with.", one("One module.", exportView)),
});
export type NamespaceView = ViewOf<typeof namespaceView>;

export const coreIndexView = viewSchema("CoreIndexView", "The public runtime by name, `src/core/index.ts`.", {
  exports: needed(list("Export declarations in order.", one("One file.", exportView))),
});
export type CoreIndexView = ViewOf<typeof coreIndexView>;

const errorClassView = viewSchema("ErrorClassView", "One error class.", {
  name: code("Name of the class."),
  literal: code("The name as a string literal."),
  base: code("Name of the class it extends."),
  kind: code("The kind of failure it stands for, a string literal; empty: several."),
  status: code("The type of its HTTP status; empty: not known."),
  doc: one("What it means.", docCommentView),
});

export const errorsView = viewSchema("ErrorsView", "The package's error classes, `src/errors.ts`.", {
  imports: list("Import declarations.", code("A whole declaration.")),
  classes: needed(list("Classes, the base first.", one("A class.", errorClassView))),
  base: code("Name of the base class."),
  fullMessage: code("Local name of the runtime's `fullMessage`; empty: messages are short."),
  errorInit: code("Local name of the runtime's `ErrorInit`; empty unless messages are full."),
  statusError: needed(code("Name of the type of errors by status.")),
  errorStatus: code("Local name of the runtime's `ErrorStatus`."),
  callError: needed(code("Name of the type of errors without an answer.")),
  callErrors: list("The classes of those.", code("A name.")),
});
export type ErrorsView = ViewOf<typeof errorsView>;

const environmentView = viewSchema("EnvironmentView", "A server of the document.", {
  key: code("Key of the environment."),
  url: code("URL template, a string literal."),
  doc: one("What the document says of it.", docCommentView),
  documented: flag("Whether the document says something."),
});

export const environmentsView = viewSchema("EnvironmentsView", "The document's servers, `src/environments.ts`.", {
  name: code("Name of the constant and of its type."),
  environments: list("Servers in document order.", one("A server.", environmentView)),
});
export type EnvironmentsView = ViewOf<typeof environmentsView>;

export const versionView = viewSchema("VersionView", "The version of the package, `src/version.ts`.", {
  version: needed(code("A string literal.")),
});
export type VersionView = ViewOf<typeof versionView>;

export const testingView = viewSchema("TestingView", "A transport for tests, `src/testing.ts`.", {
  credentials: list("Options without which calls would be refused, with values.", one("An option.", entryView)),
});
export type TestingView = ViewOf<typeof testingView>;

const handlerView = viewSchema("HandlerView", "The handler of one webhook or callback.", {
  property: code("Its key, as a property of an interface."),
  type: code("Type of the handler."),
  doc: one("What the document says of it.", docCommentView),
  documented: flag("Whether the document says something."),
  key: code("Its key, as one of an object literal."),
  definition: code("What the runtime must know of it, an object literal."),
});
export type HandlerView = ViewOf<typeof handlerView>;

const handlerGroupView = viewSchema("HandlerGroupView", "All webhooks, or all callbacks.", {
  handlers: code("Name of the interface of the handlers."),
  create: code("Name of the function that makes one function of them."),
  webhooks: flag("Whether they are webhooks."),
  incomingHandler: code("Local name of the runtime's `incomingHandler`."),
  options: code("Local name of the runtime's `WebhookOptions`."),
  entries: list("Handlers in document order.", one("A handler.", handlerView)),
});
export type HandlerGroupView = ViewOf<typeof handlerGroupView>;

export const webhooksView = viewSchema("WebhooksView", "Handlers of what the service sends, `src/webhooks.ts`.", {
  imports: list("Import declarations.", code("A whole declaration.")),
  groups: needed(list("Webhooks, then callbacks.", one("A group.", handlerGroupView))),
});
export type WebhooksView = ViewOf<typeof webhooksView>;

export const emptyView = viewSchema("EmptyView", "Nothing: the file is the same for every document.", {});

export const tsconfigView = viewSchema("TsconfigView", "The compiler's configuration, `tsconfig.json`.", {
  rewriteImports: flag("Whether imports end in `.ts` and are to end in `.js` in what is built."),
});

export const licenseView = viewSchema("LicenseView", "The licence that the document names, `LICENSE`.", {
  name: comment("Name, one line."),
  url: comment("Where to read it; empty: unknown."),
});
export type LicenseView = ViewOf<typeof licenseView>;

/** The view of every template, by name. */
export const templateViews = {
  "partials/class.hbs": classView,
  "partials/doc-comment.hbs": docCommentView,
  "partials/enum.hbs": enumView,
  "partials/file-header.hbs": fileHeaderView,
  "partials/function.hbs": functionView,
  "partials/function-body.hbs": functionBodyView,
  "partials/method.hbs": methodView,
  "partials/method-body.hbs": methodBodyView,
  "partials/operation.hbs": operationView,
  "partials/type.hbs": typeView,
  "src/index.ts.hbs": indexView,
  "src/namespace.ts.hbs": namespaceView,
  "src/core/index.ts.hbs": coreIndexView,
  "src/errors.ts.hbs": errorsView,
  "src/environments.ts.hbs": environmentsView,
  "src/transport.ts.hbs": transportView,
  "src/version.ts.hbs": versionView,
  "src/testing.ts.hbs": testingView,
  "src/webhooks.ts.hbs": webhooksView,
  "package.json.hbs": packageView,
  "tsconfig.json.hbs": tsconfigView,
  "tsconfig.cjs.json.hbs": emptyView,
  "gitignore.hbs": emptyView,
  "gitattributes.hbs": emptyView,
  "LICENSE.hbs": licenseView,
  "README.md.hbs": readmeView,
  "api.md.hbs": apiView,
} as const;

export type TemplateName = keyof typeof templateViews;

/** Names of the fields that a template is given; none for runtime files and partials of the user's own. */
export function fieldsOf(name: string): readonly string[] {
  return Object.hasOwn(templateViews, name) ? fieldNames(templateViews[name as TemplateName]) : [];
}
