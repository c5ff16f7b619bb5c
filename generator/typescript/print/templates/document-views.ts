/** What the templates of the package's own documents are given, `README.md` and `api.md`. */
import { code, flag, list, markdown, maybe, one, viewSchema, type ViewOf } from "./view-schema.js";

const readmeCredentialView = viewSchema("ReadmeCredentialView", "One way to authenticate.", {
  heading: markdown("What kind of credential it is."),
  code: code("Options of the constructor."),
});

const exampleView = viewSchema("ReadmeExampleView", "A call for an example.", {
  function: code("Name of the function."),
  from: code("Specifier of its module, a string literal."),
  options: code("Options of a client that can make the call; empty: none are needed."),
  call: code("Call of the method on `client`, an expression."),
  functionCall: code("Call of the function with `transport`, an expression."),
  route: code('HTTP method and path template, a key of an object literal: `"GET /users/{id}"`.'),
});

export const readmeView = viewSchema("ReadmeView", "The package's `README.md`.", {
  title: markdown("Title of the API."),
  description: markdown("Description of the API; empty: none."),
  before: markdown("The user's own text under the introduction; empty: none."),
  after: markdown("The user's own text at the end; empty: none."),
  packageName: code("A string literal."),
  packageWord: code("The name without quotes, for a command line."),
  private: flag("Whether nobody chose the name, so that nobody can install it from a registry."),
  client: code("Name of the client class."),
  namespace: code("Name of the namespace of types."),
  optionsObject: code("Options of the constructor in the quick start."),
  usualOptions: code("Options of a client that can make the calls of most operations."),
  transportNames: list("What makes a transport with these options.", code("Name of an export.")),
  transportOptions: code("Argument of `createTransport` for these options; empty: none is needed."),
  baseUrl: code("The option without which no client can be made, `baseUrl: …`; empty: all are optional."),
  example: maybe("A call; `null` when the document has no operations.", exampleView),
  headersExample: maybe("A call whose answer has declared headers; `null` when there is none.", exampleView),
  headerAccess: code("Access to one of its headers: `.xTotal`."),
  acceptExample: maybe("A call that asks for another media type; `null` when none has a choice.", exampleView),
  partFrom: code("Module that exports `part`, where an operation sends multipart forms; else empty."),
  bytesExample: maybe("A call that asks for bytes as a stream; `null` when none gives bytes.", exampleView),
  handlers: list(
    "Webhooks and callbacks, each where the document has any.",
    one(
      "One of the two.",
      viewSchema("ReadmeHandlersView", "Webhooks, or callbacks.", {
        webhooks: flag("Whether they are webhooks."),
        create: code("Name of the function that makes one function of the handlers."),
        from: code("Specifier of its module, a string literal."),
        key: code("Key of the first handler."),
      }),
    ),
  ),
  serversExample: maybe("A call that chooses a server; `null` when no operation has several.", exampleView),
  serversName: code("Name of the constant that holds those servers."),
  serversFrom: code("Specifier of its module, a string literal."),
  pagedExample: maybe("A call that gives pages; `null` when there is none.", exampleView),
  credentials: list("Ways to authenticate.", one("A way.", readmeCredentialView)),
  authenticated: flag("Whether the document has security schemes that the client knows."),
  clientCredentials: maybe(
    "Names of the options for tokens by client credentials; `null` when the document has none.",
    viewSchema("ReadmeClientCredentialsView", "Names of options.", {
      code: code("Options of the constructor for a client with a key."),
      corePath: code("Specifier of the runtime, a string literal."),
      authentication: code("How the client shows who it is."),
      tokenUrl: code("The token endpoint; the first of several."),
      scopes: code("Scopes of every token."),
      skew: code("How long before its end a token is renewed."),
    }),
  ),
  baseError: code("Name of the base error class."),
  timeoutError: code("Name of the time-out class."),
  statusErrors: list(
    "Error classes by status.",
    one(
      "A class.",
      viewSchema("ReadmeErrorView", "A status and its class.", {
        status: code("The status."),
        name: code("Name of the class."),
      }),
    ),
  ),
  sampleError: code("Name of the class in the example; empty: there is none by status."),
  environments: code("Name of the environments object; empty: none."),
  environmentKey: code("Access to its first key: `.Default`."),
  otherEnvironmentKey: code("Member access of the second server; empty: there is only one."),
  timeoutInSeconds: code("Default time-out of an attempt."),
  maxRetries: code("Default number of retries."),
  withOptions: code("Name of the client's method that gives a client with other options."),
  transportFrom: code("Specifier of the module of `createTransport`, a string literal."),
  request: code("Name of the client's method for requests that the document does not describe."),
  testingFrom: code("Specifier of the module of `mockTransport`, a string literal."),
  nodeFrom: code("Specifier of the module of `nodeFetch`, a string literal."),
});
export type ReadmeView = ViewOf<typeof readmeView>;

const apiMethodView = viewSchema("ApiMethodView", "One method in `api.md`.", {
  signature: markdown("The call with its types, a code span."),
  source: markdown("Path of its module, for a link."),
  route: markdown("HTTP method and path, a code span."),
  summary: markdown("What it does, in a line; empty: the document does not say."),
  deprecated: flag("Whether it is deprecated."),
});

const apiResourceView = viewSchema("ApiResourceView", "One resource in `api.md`.", {
  heading: markdown("The getters from the client."),
  methods: list("Its methods.", one("A method.", apiMethodView)),
});

export const apiView = viewSchema("ApiView", "The reference `api.md`.", {
  partFrom: code("Module that exports `part`, where an operation sends multipart forms; else empty."),
  client: code("Name of the client class."),
  resources: list("Resources in document order.", one("A resource.", apiResourceView)),
});
export type ApiView = ViewOf<typeof apiView>;
