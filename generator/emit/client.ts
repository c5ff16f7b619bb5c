/** The client class: options become a transport, resources are made when they are first asked for. */
import {
  StructureKind,
  type ClassDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
} from "ts-morph";
import type { ApiModel, Operation } from "../model/model.js";
import { createCodeScope } from "./code-scope.js";
import type { CodeScope, EmitContext } from "./context.js";
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
    "given",
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
    ctors: [constructorOf(scope, slots)],
    getAccessors: [
      {
        name: identifier(client.transportProperty),
        returnType: transportType,
        statements: `return ${TRANSPORT};`,
        ...leadingDoc(
          scope,
          slots,
          {
            paragraphs: [
              "What every call goes through: the first argument of the functions that the resource modules export.",
            ],
          },
          2,
        ),
      },
      ...children.getAccessors,
    ],
    methods: [
      ...prepared.map((each) => operationMethod(scope, slots, each, functionName(scope, each.operation), TRANSPORT)),
      rawRequest(context, scope, slots),
      withOptions(context, scope, slots),
    ],
    ...leadingDoc(scope, slots, { paragraphs: [`Client of ${info.title}.`, info.summary, info.description] }),
  };
  return printModule([...scope.names.imports(), structure], slots, context.skeletons);
}

function functionName(scope: CodeScope, operation: Operation): Code {
  return scope.names.use({ name: operation.function.name, module: operation.function.module, typeOnly: false });
}

/** Options, a transport of the caller's own, or a client, whose transport is shared. */
function constructorOf(
  scope: CodeScope,
  slots: Slots,
): { parameters: { name: string; type: string; initializer?: string }[]; statements: string; leadingTrivia?: string } {
  const options = scope.names.use({ name: "ClientOptions", module: TRANSPORT_MODULE, typeOnly: true });
  const create = scope.names.use({ name: "createTransport", module: TRANSPORT_MODULE, typeOnly: false });
  const own = identifier(scope.context.model.client.className);
  const logged = `${scope.runtime("withLogging")}(${loggingArguments(scope.context).join(", ")})`;
  const made = `${scope.runtime("observed")}(${create}(${logged}), given.hooks)`;
  return {
    parameters: [
      {
        name: "options",
        type: `${options} | ${scope.runtime("Transport")} | ${own}`,
        ...(needsBaseUrl(scope.context.model) ? {} : { initializer: "{}" }),
      },
    ],
    statements: [
      `const given = options instanceof ${own} ? options.#transport : options;`,
      `${TRANSPORT} = ${scope.runtime("isTransport")}(given) ? given : ${made};`,
    ].join("\n"),
    ...leadingDoc(
      scope,
      slots,
      {
        tags: [
          {
            tag: "param",
            name: "options",
            text: "Options, a transport to share or to replace in tests, or a client whose transport is shared.",
          },
        ],
      },
      2,
    ),
  };
}

/** The options, the names of the document's API keys, which no log may show, and the variable that turns logging on. */
function loggingArguments({ model, options }: EmitContext): readonly Code[] {
  const names = model.securitySchemes.flatMap((scheme) => (scheme.kind === "apiKey" ? [scheme.parameter] : []));
  const { debugVariable } = options;
  return [
    trusted("given"),
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
    statements: `return new ${identifier(client.className)}(${TRANSPORT}.withOptions(options));`,
    ...leadingDoc(
      scope,
      slots,
      { paragraphs: ["A client with the same credentials and tokens, and other options."] },
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
          "Sends a request that has no method here: the path starts with `/`, below the base URL, and may have a query. " +
            "The body is sent as JSON unless it is text, bytes, a stream or a form; the answer is read as JSON unless " +
            "`response` says otherwise. Credentials are those that operations usually need.",
        ],
      },
      2,
    ),
  };
}
