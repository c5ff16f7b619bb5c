/** The client class: options become a transport, resources are made when they are first asked for. */
import {
  StructureKind,
  type ClassDeclarationStructure,
  type ConstructorDeclarationStructure,
  type GetAccessorDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
} from "ts-morph";
import type { PrintContext } from "./context.js";
import { classWithTemplate, hooked } from "./declared.js";
import { docOf, leadingDoc, operationMethod } from "./methods/method.js";
import { printSignature } from "./methods/printed-signature.js";
import { childMembers } from "./methods/resource.js";
import type { ClientPlan } from "../plan/client.js";
import { TRANSPORT_MODULE } from "../plan/modules.js";
import { printExpression } from "./print-expression.js";
import { createSlots, printModule, type Slots } from "./print.js";
import { runtimeSymbol, type RuntimeName } from "../runtime-symbols.js";
import { code, identifier, join, literal, memberName, none, type Code } from "../text/text.js";

const TRANSPORT = code`this.#transport`;

/** The text of `src/client.ts`. */
export function renderClient(context: PrintContext): string {
  const { client, resources } = context.plan;
  const own = resources.flatMap((resource) => (resource.class === undefined ? resource.operations : []));
  const slots = createSlots();
  const children = childMembers(context, slots, client.children, TRANSPORT);
  const structure: ClassDeclarationStructure = {
    kind: StructureKind.Class,
    isExported: true,
    name: slots.put(identifier(client.className)),
    properties: [
      { name: "#transport", isReadonly: true, type: slots.put(runtime("Transport")) },
      ...children.properties,
    ],
    ctors: [constructorOf(slots, client)],
    getAccessors: [transportGetter(context, slots), ...children.getAccessors],
    methods: [
      fromTransport(context, slots),
      ...own.map((operation) => operationMethod(context, slots, printSignature(context, operation), TRANSPORT)),
      rawRequest(context, slots),
      withOptions(context, slots),
    ],
    ...leadingDoc(context, slots, client.doc),
  };
  const printing = { context, slots };
  const view = { doc: docOf(context, client.doc), name: identifier(client.className), client: true };
  const changed = classWithTemplate(printing, hooked(printing, structure, { kind: "client", client }), view);
  return printModule([changed], slots, context.skeletons);
}

function runtime(name: RuntimeName): Code {
  return code`${runtimeSymbol(name)}`;
}

function transportGetter(context: PrintContext, slots: Slots): OptionalKind<GetAccessorDeclarationStructure> {
  const paragraphs = ["The transport of all calls; pass it to the functions of the resource modules."];
  return {
    name: slots.put(memberName(context.plan.client.transportProperty)),
    returnType: slots.put(runtime("Transport")),
    statements: slots.put(code`return ${TRANSPORT};`),
    ...leadingDoc(context, slots, { paragraphs }, 2),
  };
}

/**
 * Callers see a constructor that takes options. A second parameter, which only `from` gives, is a transport that is
 * ready; its default is the one that the options make.
 */
function constructorOf(slots: Slots, client: ClientPlan): OptionalKind<ConstructorDeclarationStructure> {
  const options = identifier("options");
  const from = (name: string, typeOnly: boolean): Code => code`${{ name, module: TRANSPORT_MODULE, typeOnly }}`;
  const logged = code`${runtime("withLogging")}(${join(loggingArguments(client), ", ")})`;
  const complete = client.fetchesTokens ? code`${from("withClientCredentials", false)}(${logged})` : logged;
  const made = code`${runtime("observed")}(${from("createTransport", false)}(${complete}), ${options}.hooks)`;
  const type = slots.put(from("ClientOptions", true));
  const name = slots.put(options);
  return {
    overloads: [{ parameters: [{ name, type, hasQuestionToken: !client.needsBaseUrl }] }],
    parameters: [
      { name, type, ...(client.needsBaseUrl ? {} : { initializer: "{}" }) },
      {
        name: slots.put(identifier("transport")),
        type: slots.put(runtime("Transport")),
        initializer: slots.put(made),
      },
    ],
    statements: slots.put(code`${TRANSPORT} = transport;`),
  };
}

/** `from`: a client with a transport instead of options. */
function fromTransport(context: PrintContext, slots: Slots): OptionalKind<MethodDeclarationStructure> {
  const own = identifier(context.plan.client.className);
  const paragraphs = ["A client for a transport: one that another client shares, or one for tests."];
  return {
    isStatic: true,
    name: "from",
    parameters: [{ name: slots.put(identifier("transport")), type: slots.put(runtime("Transport")) }],
    returnType: slots.put(own),
    statements: slots.put(code`return ${identifier("Reflect")}.construct(${own}, [undefined, transport]);`),
    ...leadingDoc(context, slots, { paragraphs }, 2),
  };
}

/** The options, the names of the document's API keys, which no log may show, and the variable that turns logging on. */
function loggingArguments({ apiKeyNames, debugVariable }: ClientPlan): readonly Code[] {
  return [
    identifier("options"),
    ...(apiKeyNames.length === 0 && debugVariable === undefined ? [] : [literal(apiKeyNames)]),
    ...(debugVariable === undefined ? [] : [literal(debugVariable)]),
  ];
}

function withOptions(context: PrintContext, slots: Slots): OptionalKind<MethodDeclarationStructure> {
  const { client } = context.plan;
  const own = identifier(client.className);
  const options = identifier("options");
  const paragraphs = ["A client with the same credentials and tokens but other options."];
  return {
    name: slots.put(memberName(client.withOptions)),
    parameters: [{ name: slots.put(options), type: slots.put(runtime("TransportOptions")) }],
    returnType: slots.put(own),
    statements: slots.put(code`return ${own}.from(${TRANSPORT}.withOptions(${options}));`),
    ...leadingDoc(context, slots, { paragraphs }, 2),
  };
}

/** A request that the document does not describe, with the credentials of its usual operations. */
function rawRequest(context: PrintContext, slots: Slots): OptionalKind<MethodDeclarationStructure> {
  const { client } = context.plan;
  const method = identifier("method");
  const path = identifier("path");
  const request = identifier("request");
  const options = identifier("options");
  const type = identifier("T");
  const usual = client.defaultSecurity;
  const security =
    usual === undefined ? none : code`, security: ${request}.security ?? ${printExpression(usual, context.types)}`;
  const given = code`{ ...${request}, ${method}, ${path}${security} }`;
  return {
    name: slots.put(memberName(client.request)),
    typeParameters: [{ name: slots.put(type), default: "unknown" }],
    parameters: [
      { name: slots.put(method), type: "string" },
      { name: slots.put(path), type: "string" },
      { name: slots.put(request), type: slots.put(code`${runtime("RawRequest")}<${type}>`), initializer: "{}" },
      { name: slots.put(options), type: slots.put(runtime("RequestOptions")), hasQuestionToken: true },
    ],
    returnType: slots.put(code`${runtime("ApiPromise")}<${type}>`),
    statements: slots.put(code`return ${runtime("rawRequest")}(${TRANSPORT}, ${given}, ${options});`),
    ...leadingDoc(
      context,
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
