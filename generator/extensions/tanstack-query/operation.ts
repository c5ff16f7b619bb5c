/** Query and mutation options of one operation. */
import type { CodePrinter, ExtensionContext, ExtensionOperation } from "../context.js";
import { callTypes, isRead, isVoid, mayBeUndefined, withDefaults, type CallTypes } from "../shared/calls.js";
import { capitalized, operationName } from "../shared/names.js";
import type { SignatureParameter } from "../../typescript/plan/signature.js";
import {
  code,
  docComment,
  identifier,
  join,
  literal,
  memberAccess,
  none,
  propertyKey,
  type Code,
  type CommentTag,
  type ImportedSymbol,
} from "../../typescript/text/text.js";
import { SUPPORT_MODULE, type QueryTypes } from "./support.js";

/** What the printers of one operation share. */
interface OperationPrinting {
  readonly operation: ExtensionOperation;
  readonly print: CodePrinter;
  readonly types: CallTypes;
  readonly tag: ImportedSymbol;
  /** Its arguments but the options of the call. */
  readonly given: readonly SignatureParameter[];
  /** Name of the interface of these arguments; `undefined` where there are none. */
  readonly arguments: Code | undefined;
  readonly optional: boolean;
  /** `list`, with the resources that lead to it. */
  readonly name: string;
  readonly path: Code;
  readonly support: (name: string, kind?: "type" | "value") => ImportedSymbol;
  readonly packageName: string;
}

/** @param queryTypes Those of the adapter. */
export function printOperation(
  { plan, print, symbol }: ExtensionContext,
  queryTypes: QueryTypes,
  operation: ExtensionOperation,
  unique: (name: string) => string,
): Code {
  const given = operation.plan.signature.parameters.filter(({ kind }) => kind !== "options");
  const name = unique(operationName(operation.plan));
  const printing: OperationPrinting = {
    operation,
    print,
    types: callTypes(plan, operation.plan),
    tag: queryTypes.dataTag,
    given,
    arguments: given.length === 0 ? undefined : identifier(`${capitalized(name)}Arguments`),
    optional: given.every(isOptional),
    name,
    path: join(
      operation.plan.access.map((each) => literal(each)),
      ", ",
    ),
    support: (each, kind = "value") => symbol(SUPPORT_MODULE, each, kind),
    packageName: plan.package.name,
  };
  const parts = isRead(operation.model)
    ? [printKey(printing), printQuery(printing), ...(printing.types.item === undefined ? [] : printInfinite(printing))]
    : [printMutation(printing)];
  return join([...printArguments(printing), ...parts], "\n");
}

function printArguments({ operation, print, given, arguments: name }: OperationPrinting): readonly Code[] {
  if (name === undefined) return [];
  const members = given.map((parameter) => {
    const type = print.type(withDefaults(parameter.type, operation.plan.signature.typeParameters));
    return isOptional(parameter)
      ? code`  readonly ${propertyKey(parameter.name)}?: ${type} | undefined;\n`
      : code`  readonly ${propertyKey(parameter.name)}: ${type};\n`;
  });
  const comment = about(operation, (call) => `Arguments of ${call}.`);
  return [code`${comment}export interface ${name} {\n${join(members, "")}}\n`];
}

function printKey(printing: OperationPrinting): Code {
  const { operation, name, path, tag, support, print, types } = printing;
  const own = printing.arguments;
  const key = identifier(`${capitalized(name)}QueryKey`);
  const root = code`${support("QueryRoot", "type")}, ${path}`;
  const parts = own === undefined ? code`readonly [${root}]` : code`readonly [${root}, ${own}]`;
  const type = code`export type ${key} = ${tag}<${parts}, ${dataType(printing)}, ${print.type(types.failure)}>;\n`;
  const comment = about(operation, (call) => `Key of the query of ${call}.`);
  const head = code`export function ${identifier(`${name}QueryKey`)}`;
  const start = code`${support("queryRoot")}(scope), ${path}`;
  if (own === undefined)
    return code`${type}
${comment}${head}(scope?: string): ${key} {
  return [${start}] as unknown as ${key};
}
`;
  const startComment = docComment({
    paragraphs: ["With fewer arguments, or none: the start of the keys of all calls that have them."],
  });
  return code`${type}
${comment}${head}(args: ${own}, scope?: string): ${key};
${startComment}${head}(args?: Partial<${own}>, scope?: string): readonly unknown[];
${head}(args?: Partial<${own}>, scope?: string): readonly unknown[] {
  return [${start}, ...(args === undefined ? [] : [args])];
}
`;
}

function printQuery(printing: OperationPrinting): Code {
  const { operation, name, types, print, support } = printing;
  const key = identifier(`${capitalized(name)}QueryKey`);
  const call = callOf(printing, code`${support("transportOf")}(client)`, code`{ ...options, abortSignal: signal }`);
  const body = isVoid(types.data)
    ? code`async ({ signal }) => {
      await ${call};
      return null;
    }`
    : types.item !== undefined
      ? code`async ({ signal }) => (await ${call}).response`
      : mayBeUndefined(types.data)
        ? code`async ({ signal }) => (await ${call}) ?? null`
        : code`({ signal }) => ${call}`;
  const returns = code`${support("ReadOptions", "type")}<${dataType(printing)}, ${print.type(types.failure)}, ${key}>`;
  const comment = about(operation, (method) => `Options of the query of ${method}.`);
  return code`${comment}export function ${identifier(`${name}Options`)}(${parametersOf(printing)}): ${returns} {
  return {
    queryKey: ${identifier(`${name}QueryKey`)}(${printing.arguments === undefined ? none : code`args, `}options.scope),
    queryFn: ${body},
  };
}
`;
}

function printInfinite(printing: OperationPrinting): readonly Code[] {
  const { operation, name, path, tag, types, print, support } = printing;
  const strategy = operation.plan.request.strategy;
  if (types.item === undefined || strategy === undefined) return [];
  const key = identifier(`${capitalized(name)}InfiniteQueryKey`);
  const own = printing.arguments ?? code`Record<string, never>`;
  const item = print.type(types.item);
  const data = print.type(types.data);
  const failure = print.type(types.failure);
  const returns = code`${support("InfiniteOptions", "type")}<${item}, ${data}, ${failure}, ${key}>`;
  const parts = code`readonly [${support("QueryRoot", "type")}, ${path}, ${own}, "infinite"]`;
  const pages = code`${support("InfinitePages", "type")}<${item}, ${data}>`;
  const call = callOf(printing, code`transport`, code`{ ...options, abortSignal: signal }`);
  const read = code`${support("fetchPage")}(client, ${print.expression(strategy)}, (transport) => ${call}, pageParam)`;
  const setup = strategySetup(printing);
  const body = setup === none ? read : code`{\n${setup}      return ${read};\n    }`;
  const args = printing.arguments === undefined ? code`{}` : code`args`;
  const keyParameters = printing.arguments === undefined ? code`scope?: string` : code`args: ${own}, scope?: string`;
  const comment = about(operation, (method) => `Options of the infinite query of ${method}.`);
  const keyComment = about(operation, (method) => `Key of the infinite query of ${method}.`);
  return [
    code`export type ${key} = ${tag}<${parts}, ${pages}, ${failure}>;

${keyComment}export function ${identifier(`${name}InfiniteQueryKey`)}(${keyParameters}): ${key} {
  return [${support("queryRoot")}(scope), ${path}, ${args}, "infinite"] as unknown as ${key};
}
`,
    code`${comment}export function ${identifier(`${name}InfiniteOptions`)}(${parametersOf(printing)}): ${returns} {
  return {
    queryKey: ${identifier(`${name}InfiniteQueryKey`)}(${printing.arguments === undefined ? none : code`args, `}options.scope),
    queryFn: ({ pageParam, signal }) => ${body},
    initialPageParam: null,
    getNextPageParam: ${support("nextPage")},
  };
}
`,
  ];
}

/** What the expression of a strategy refers to: the request, or the body that is left of it. */
function strategySetup({ operation, given, print }: OperationPrinting): Code {
  const { model, plan } = operation;
  const request = given.find(({ kind }) => kind === "request");
  if (request === undefined || model.pagination?.in !== "body") return none;
  const value = code`args${memberAccess(request.name)}`;
  const whole = request.initializer === undefined ? value : code`${value} ?? ${print.expression(request.initializer)}`;
  const lines = [code`      const ${identifier(request.name)} = ${whole};\n`];
  const { split } = plan.request;
  if (split !== undefined) {
    const bindings = split.bindings.map(({ property, local }) =>
      property === local ? identifier(local) : code`${propertyKey(property)}: ${identifier(local)}`,
    );
    lines.push(
      code`      const { ${join([...bindings, code`...${identifier(split.rest)}`], ", ")} } = ${print.expression(split.source)};\n`,
    );
  }
  return join(lines, "");
}

function printMutation(printing: OperationPrinting): Code {
  const { operation, name, path, types, print, support, optional } = printing;
  const own = printing.arguments;
  const variables = own === undefined ? code`void` : optional ? code`${own} | void` : own;
  const returns = code`${support("WriteOptions", "type")}<${print.type(types.data)}, ${print.type(types.failure)}, ${variables}>`;
  const call = callOf(printing, code`${support("transportOf")}(client)`, code`options`);
  const body =
    own === undefined
      ? code`() => ${call}`
      : optional
        ? code`(given) => {
      const args = (given ?? {}) as ${own};
      return ${call};
    }`
        : code`(args) => ${call}`;
  const comment = about(operation, (method) => `Options of the mutation of ${method}.`);
  return code`${comment}export function ${identifier(`${name}Mutation`)}(client: ${support("Client", "type")}, ${optionsOf(printing)}): ${returns} {
  return {
    mutationKey: [${support("queryRoot")}(options.scope), ${path}],
    mutationFn: ${body},
  };
}
`;
}

/** The call of the operation's function. */
function callOf({ operation, given }: OperationPrinting, transport: Code, options: Code): Code {
  const values = given.map(({ name }) => code`args${memberAccess(name)}`);
  return code`${operation.function}(${join([transport, ...values, options], ", ")})`;
}

function parametersOf(printing: OperationPrinting): Code {
  const { arguments: own, optional, support } = printing;
  const args = own === undefined ? [] : [optional ? code`args: ${own} = {}` : code`args: ${own}`];
  return join([code`client: ${support("Client", "type")}`, ...args, optionsOf(printing)], ", ");
}

function optionsOf({ operation, print, support }: OperationPrinting): Code {
  const { parameters, typeParameters } = operation.plan.signature;
  const options = parameters.find(({ kind }) => kind === "options");
  if (options === undefined) return code`options: { readonly scope?: string | undefined } = {}`;
  const type = code`${support("CallOptions", "type")}<${print.type(withDefaults(options.type, typeParameters))}>`;
  return code`options: ${type}${options.optional ? code` = {}` : none}`;
}

/** Query data is never `undefined`: nothing is `null`. */
function dataType({ types, print }: OperationPrinting): Code {
  if (isVoid(types.data)) return code`null`;
  if (types.data.kind === "keyword" && types.data.name === "unknown") return code`unknown`;
  const data = print.type(types.data);
  return mayBeUndefined(types.data) ? code`Exclude<${data}, undefined> | null` : data;
}

function isOptional({ optional, initializer }: SignatureParameter): boolean {
  return optional || initializer !== undefined;
}

function about({ plan }: ExtensionOperation, sentence: (call: string) => string): Code {
  const call = `\`client${plan.access.map((name) => memberAccess(name)).join("")}\``;
  const tags: CommentTag[] = plan.deprecated ? [{ tag: "deprecated" }] : [];
  return docComment({ paragraphs: [sentence(call), plan.summary], tags });
}

/** Start of the keys of all operations of a resource. */
export function printResourceKey(symbol: ExtensionContext["symbol"], access: readonly string[], name: string): Code {
  const path = join(
    access.map((each) => literal(each)),
    ", ",
  );
  const root = symbol(SUPPORT_MODULE, "QueryRoot", "type");
  const type = code`readonly [${root}, ${path}]`;
  const call = `\`client${access.map((each) => memberAccess(each)).join("")}\``;
  const comment = docComment({ paragraphs: [`Start of the keys of all queries of ${call}.`] });
  return code`${comment}export function ${identifier(name)}(scope?: string): ${type} {
  return [${symbol(SUPPORT_MODULE, "queryRoot")}(scope), ${path}];
}
`;
}
