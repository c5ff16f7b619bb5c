/** A model with the names of its TypeScript SDK. */
import type { BuiltModel, ModelNames } from "../../../model/build.js";
import type { ApiModel, ErrorResponse, Operation, Resource, TypeDeclaration, Webhook } from "../../../model/model.js";
import { assignNames, entryOf, memberName } from "../../../model/names/index.js";
import { accessorKey } from "../../../model/names/naming.js";
import { pathParameters } from "../../../model/path-parameters.js";
import type { Report } from "../../../model/report.js";
import type { Options } from "../../../options/index.js";
import { argumentNames } from "./arguments.js";
import { credentialOptions } from "./credentials.js";
import type { TypeScriptNaming } from "./naming.js";
import { buildPackage } from "./package.js";
import { clientOptions } from "./reserved.js";
import type {
  Argument,
  ErrorClasses,
  SdkClient,
  SdkErrorResponse,
  SdkModel,
  SdkOperation,
  SdkResource,
  SdkServer,
  SdkWebhook,
} from "./sdk-model.js";
import { withWiderQueries } from "./query-types.js";
import { namedServers, serverVariableOptions } from "./servers.js";
import type { SpelledOperation } from "./tree.js";

interface NamingContext {
  readonly names: ModelNames<SpelledOperation>;
  readonly naming: TypeScriptNaming;
  readonly errors: ErrorClasses;
  /** Handlers of callbacks by their origin. */
  readonly callbacks: ReadonlyMap<string, string>;
  readonly options: Options;
}

/** Gives everything in a model the name that the SDK has for it. */
export function nameModel(
  { model, names }: Pick<BuiltModel<SpelledOperation>, "model" | "names">,
  naming: TypeScriptNaming,
  options: Options,
  report: Report,
): SdkModel {
  const errors = naming.errorClasses(declaredStatuses(model.operations));
  const callbacks = callbackHandlers(model.operations, names.webhookTypes);
  const context: NamingContext = { names, naming, errors, callbacks, options };
  const named = new Map(model.operations.map((operation) => [operation, nameOperation(context, operation)] as const));
  const operations = [...named.values()];
  const resources = model.resources.map((resource) => nameResource(context, resource, named, 1));
  const servers = namedServers(model.servers);
  const handlers = webhookHandlers(model.webhooks);
  const { info, client: _client, ...rest } = model;
  return {
    info,
    package: buildPackage(info, options, report),
    ...rest,
    client: nameClient(model, { context, servers, resources, operations }),
    servers,
    resources,
    operations,
    types: withOwners(withWiderQueries(model, options), model.resources, resources),
    webhooks: model.webhooks.map((webhook) => nameWebhook(context, webhook, entryOf(handlers, webhook.origin))),
  };
}

/** Types with the getters of the resources that own them. */
function withOwners(
  types: readonly TypeDeclaration[],
  resources: readonly Resource[],
  named: readonly SdkResource[],
): readonly TypeDeclaration[] {
  const getters = new Map(resources.map(({ name }, index) => [name.join(" "), named[index]!.getter]));
  return types.map((type) => (type.owner === undefined ? type : { ...type, owner: entryOf(getters, type.owner) }));
}

/** Statuses of all errors that operations declare one by one. */
function declaredStatuses(operations: readonly Operation[]): ReadonlySet<number> {
  return new Set(
    operations
      .flatMap(({ responses }) => responses.map(({ status }) => Number(status)))
      .filter((status) => status >= 400),
  );
}

interface ClientParts {
  readonly context: NamingContext;
  readonly servers: readonly SdkServer[];
  readonly resources: readonly SdkResource[];
  readonly operations: readonly SdkOperation[];
}

/** The client class and the options of its constructor. */
function nameClient(model: ApiModel, { context, servers, resources, operations }: ClientParts): SdkClient {
  const credentials = credentialOptions(model.securitySchemes, clientOptions);
  const taken = new Set([...clientOptions, ...credentials.map(({ name }) => name)]);
  const methods = operations.filter(({ accessor }) => accessor.length === 0).map(({ methodName }) => methodName);
  const members = new Set([...resources.map(({ getter }) => getter), ...methods]);
  let transportProperty = "transport";
  while (members.has(transportProperty)) transportProperty += "_";
  const allServers = [...servers, ...operations.flatMap((operation) => operation.servers)];
  return {
    ...context.naming.client,
    errors: context.errors,
    ...model.client,
    credentials,
    serverVariables: serverVariableOptions(allServers, taken),
    transportProperty,
  };
}

function nameResource(
  context: NamingContext,
  resource: Resource,
  operations: ReadonlyMap<Operation, SdkOperation>,
  depth: number,
): SdkResource {
  const { name: _name, children, operations: own, ...rest } = resource;
  const { accessor } = entryOf(context.names.operations, firstOperation(resource));
  const named = entryOf(context.naming.resources(), accessorKey(accessor.slice(0, depth)));
  return {
    ...named,
    ...rest,
    children: children.map((child) => nameResource(context, child, operations, depth + 1)),
    operations: own.map((operation) => entryOf(operations, operation)),
  };
}

/** A resource has operations, or something below it does. */
function firstOperation({ operations, children }: Resource): Operation {
  const [first] = operations;
  const [child] = children;
  if (first !== undefined) return first;
  if (child === undefined) throw new Error("A resource has neither operations nor resources.");
  return firstOperation(child);
}

function nameOperation(context: NamingContext, operation: Operation): SdkOperation {
  const { names, errors, callbacks } = context;
  const { resource: _resource, name: _name, request: _request, ...rest } = operation;
  const { accessor, methodName, function: exported } = entryOf(names.operations, operation);
  const errorsType = names.errorTypes.get(operation);
  return {
    ...rest,
    accessor,
    methodName,
    function: exported,
    arguments: argumentsOf(operation, exported.name, context.options),
    errors: operation.errors.map((error) => nameError(error, errors)),
    ...(errorsType === undefined ? {} : { errorsType }),
    servers: namedServers(operation.servers),
    callbacks: operation.callbacks.map((each) => nameWebhook(context, each, entryOf(callbacks, each.origin))),
  };
}

/** The arguments of a method: path parameters in the order of the URL, then `request`, then `options`. */
function argumentsOf(operation: Operation, functionName: string, options: Options): readonly Argument[] {
  const parameters = pathParameters(operation);
  const names = argumentNames(
    parameters.map(({ name }) => name),
    functionName,
    options,
  );
  const path = parameters.map(({ name, schema, doc }): Argument => ({
    kind: "path",
    name: entryOf(names, name),
    parameter: name,
    type: schema,
    required: true,
    ...(doc === undefined ? {} : { doc }),
  }));
  const { request, requestBody } = operation;
  const types = requestBody?.content.map(({ mediaType }) => mediaType) ?? [];
  return [
    ...path,
    ...(request === undefined ? [] : [{ kind: "request", name: "request", ...request } as const]),
    {
      kind: "options",
      name: "options",
      required: false,
      contentTypes: types.length > 1 ? types : [],
      // Nothing that must be given can follow what may be left out.
      ...(request?.required === true && requestBody?.ambiguous === true ? { contentTypeRequired: true } : {}),
    },
  ];
}

function nameError(error: ErrorResponse, { byStatus, base }: ErrorClasses): SdkErrorResponse {
  const own = byStatus.find(({ status }) => String(status) === error.status);
  return { ...error, className: own?.className ?? base };
}

function nameWebhook({ names }: NamingContext, webhook: Webhook, handler: string): SdkWebhook {
  const { body } = webhook;
  const properties = new Map(
    (["header", "query"] as const).map((place) => {
      const own = webhook.parameters.filter((parameter) => parameter.in === place);
      const claims = own.map(({ name }) => {
        return { key: name, candidates: [place === "query" ? name : memberName(name)], rank: name };
      });
      return [place as string, assignNames(claims)] as const;
    }),
  );
  return {
    ...webhook,
    handler,
    typeName: body?.kind === "ref" ? body.type : entryOf(names.webhookTypes, webhook),
    parameters: webhook.parameters.map((each) => ({
      ...each,
      property: entryOf(entryOf(properties, each.in), each.name),
    })),
  };
}

/** Keys of the handlers of webhooks, by origin: their names, with the method where a name has several. */
function webhookHandlers(webhooks: readonly Webhook[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of webhooks) counts.set(name, (counts.get(name) ?? 0) + 1);
  return assignNames(
    webhooks.map(({ origin, name, method }) => ({
      key: origin,
      candidates: [counts.get(name) === 1 ? name : `${method} ${name}`],
      rank: name,
    })),
  );
}

/** Keys of the handlers of callbacks, by origin: those that several operations share have one. */
function callbackHandlers(
  operations: readonly Operation[],
  types: ReadonlyMap<Webhook, string>,
): ReadonlyMap<string, string> {
  const byOrigin = new Map<string, Webhook>();
  for (const callback of operations.flatMap(({ callbacks }) => callbacks))
    if (!byOrigin.has(callback.origin)) byOrigin.set(callback.origin, callback);
  return assignNames(
    [...byOrigin].map(([origin, callback]) => ({
      key: origin,
      candidates: [memberName(entryOf(types, callback).replace(/Callback$/, ""))],
      rank: origin,
    })),
  );
}
