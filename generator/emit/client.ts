/** The client class: options become a transport, resources are made when they are first asked for. */
import {
  StructureKind,
  type ClassDeclarationStructure,
  type ConstructorDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
} from "ts-morph";
import type { ApiModel, Operation } from "../model/model.js";
import { createCodeScope } from "./code-scope.js";
import type { CodeScope, EmitContext } from "./context.js";
import { hasGrants } from "./credentials.js";
import { needsBaseUrl } from "./environments.js";
import { securityExpression } from "./methods/constants.js";
import { leadingDoc, operationMethod, prepareOperation } from "./methods/method.js";
import { createSlots, printModule, type Slots } from "./print.js";
import { childMembers } from "./methods/resource.js";
import { resultParameters } from "./methods/result.js";
import { argumentName } from "./methods/signature.js";
import { identifier, literal, trusted, type Code } from "./text/text.js";

/** Module of the client class, below `src/`. */
export const CLIENT_MODULE = "client";
/** Module of the client's options and of `createTransport`. */
export const TRANSPORT_MODULE = "transport";

const TRANSPORT = trusted("this.#transport");

/** The text of `src/client.ts`. */
export function renderClient(context: EmitContext): string {
  const { client, operations, info } = context.model;
  const own = operations.filter(({ accessor }) => accessor.length === 0);
  const taken = new Set([
    client.className,
    "options",
    "transport",
    "Reflect",
    "method",
    "path",
    "request",
    "T",
    ...own.flatMap((operation) => operation.arguments.map((argument) => argumentName(operation, argument))),
    ...own.flatMap((operation) => resultParameters(operation).map(({ name }) => name)),
  ]);
  const scope = createCodeScope(context, CLIENT_MODULE, taken);
  const prepared = own.map((operation) => prepareOperation(scope, operation));
  const slots = createSlots();
  const children = childMembers(scope, slots, context.model.resources, TRANSPORT);
  const transportType = scope.runtime("Transport");
  const structure: ClassDeclarationStructure = {
    kind: StructureKind.Class,
    isExported: true,
    name: identifier(client.className),
    properties: [{ name: "#transport", isReadonly: true, type: transportType }, ...children.properties],
    ctors: [constructorOf(scope)],
    getAccessors: [
      {
        name: identifier(client.transportProperty),
        returnType: transportType,
        statements: `return ${TRANSPORT};`,
        ...leadingDoc(
          scope,
          slots,
          {
            paragraphs: ["The transport of all calls; pass it to the functions of the resource modules."],
          },
          2,
        ),
      },
      ...children.getAccessors,
    ],
    methods: [
      fromTransport(scope, slots),
      ...prepared.map((each) => operationMethod(scope, slots, each, functionName(scope, each.operation), TRANSPORT)),
      rawRequest(context, scope, slots),
      withOptions(context, scope, slots),
    ],
    ...leadingDoc(scope, slots, { paragraphs: [aboutClient(info.title), info.summary, info.description] }),
  };
  return printModule([...scope.names.imports(), structure], slots, context.skeletons);
}

/** "Client for the Pets API."; titles that are no API by name keep their own words. */
function aboutClient(title: string): string {
  if (title.trim() === "") return "Client for the API.";
  return `Client for ${/\bAPI$/u.test(title) && !/^(?:an?|the)\b/iu.test(title) ? "the " : ""}${title}.`;
}

function functionName(scope: CodeScope, operation: Operation): Code {
  return scope.names.use({ name: operation.function.name, module: operation.function.module, typeOnly: false });
}

/**
 * Callers see a constructor that takes options. A second parameter, which only `from` gives, is a transport that is
 * ready; its default is the one that the options make.
 */
function constructorOf({ names, runtime, context }: CodeScope): OptionalKind<ConstructorDeclarationStructure> {
  const type = names.use({ name: "ClientOptions", module: TRANSPORT_MODULE, typeOnly: true });
  const create = names.use({ name: "createTransport", module: TRANSPORT_MODULE, typeOnly: false });
  const logged = `${runtime("withLogging")}(${loggingArguments(context).join(", ")})`;
  const complete = hasGrants(context.model)
    ? `${names.use({ name: "withClientCredentials", module: TRANSPORT_MODULE, typeOnly: false })}(${logged})`
    : logged;
  const made = `${runtime("observed")}(${create}(${complete}), options.hooks)`;
  const needed = needsBaseUrl(context.model);
  return {
    overloads: [{ parameters: [{ name: "options", type, hasQuestionToken: !needed }] }],
    parameters: [
      { name: "options", type, ...(needed ? {} : { initializer: "{}" }) },
      { name: "transport", type: runtime("Transport"), initializer: made },
    ],
    statements: `${TRANSPORT} = transport;`,
  };
}

/** `from`: a client with a transport instead of options. */
function fromTransport(scope: CodeScope, slots: Slots): OptionalKind<MethodDeclarationStructure> {
  const own = identifier(scope.context.model.client.className);
  return {
    isStatic: true,
    name: "from",
    parameters: [{ name: "transport", type: scope.runtime("Transport") }],
    returnType: own,
    statements: `return Reflect.construct(${own}, [undefined, transport]);`,
    ...leadingDoc(
      scope,
      slots,
      { paragraphs: ["A client for a transport: one that another client shares, or one for tests."] },
      2,
    ),
  };
}

/** The options, the names of the document's API keys, which no log may show, and the variable that turns logging on. */
function loggingArguments({ model, options }: EmitContext): readonly Code[] {
  const names = model.securitySchemes.flatMap((scheme) => (scheme.kind === "apiKey" ? [scheme.parameter] : []));
  const { debugVariable } = options;
  return [
    trusted("options"),
    ...(names.length === 0 && debugVariable === undefined ? [] : [literal([...new Set(names)])]),
    ...(debugVariable === undefined ? [] : [literal(debugVariable)]),
  ];
}

/** `withOptions`, under another name where the document has that one. */
export function withOptionsName(model: ApiModel): string {
  return memberName(model, "withOptions");
}

/** `request`, under another name where the document has that one. */
export function requestName(model: ApiModel): string {
  return memberName(model, "request");
}

function memberName(model: ApiModel, wanted: string): string {
  const { client, resources, operations } = model;
  const own = operations.filter(({ accessor }) => accessor.length === 0);
  const taken = new Set([
    client.transportProperty,
    ...resources.map(({ getter }) => getter),
    ...own.map(({ methodName }) => methodName),
  ]);
  let name = wanted;
  while (taken.has(name)) name += "_";
  return name;
}

function withOptions(context: EmitContext, scope: CodeScope, slots: Slots): OptionalKind<MethodDeclarationStructure> {
  const { client } = context.model;
  return {
    name: identifier(withOptionsName(context.model)),
    parameters: [{ name: "options", type: scope.runtime("TransportOptions") }],
    returnType: client.className,
    statements: `return ${identifier(client.className)}.from(${TRANSPORT}.withOptions(options));`,
    ...leadingDoc(
      scope,
      slots,
      { paragraphs: ["A client with the same credentials and tokens but other options."] },
      2,
    ),
  };
}

/** A request that the document does not describe, with the credentials of its usual operations. */
function rawRequest(context: EmitContext, scope: CodeScope, slots: Slots): OptionalKind<MethodDeclarationStructure> {
  const { defaultSecurity } = context.model;
  const security =
    defaultSecurity.length === 0
      ? ""
      : `, security: request.security ?? ${slots.put(securityExpression(defaultSecurity))}`;
  return {
    name: identifier(requestName(context.model)),
    typeParameters: [{ name: "T", default: "unknown" }],
    parameters: [
      { name: "method", type: "string" },
      { name: "path", type: "string" },
      { name: "request", type: `${scope.runtime("RawRequest")}<T>`, initializer: "{}" },
      { name: "options", type: scope.runtime("RequestOptions"), hasQuestionToken: true },
    ],
    returnType: `${scope.runtime("ApiPromise")}<T>`,
    statements: `return ${scope.runtime("rawRequest")}(${TRANSPORT}, { ...request, method, path${security} }, options);`,
    ...leadingDoc(
      scope,
      slots,
      {
        paragraphs: [
          "Sends a request that has no method. The path starts with `/`, is relative to the base URL, and may have a query. " +
            "The body is sent as JSON unless it is a string, bytes, a stream or a form. The response is read as JSON unless " +
            "`response` says otherwise. Credentials are those that most operations need.",
        ],
      },
      2,
    ),
  };
}
