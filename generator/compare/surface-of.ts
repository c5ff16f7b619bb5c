/** From a model to the surface of its SDK. */
import { needsBaseUrl, environmentServers } from "../typescript/plan/environments.js";
import { enumPart } from "../typescript/plan/types.js";
import { sha256 } from "../shared/hash.js";
import { docHash, docsIn } from "./doc-hash.js";
import type {
  Pagination,
  Parameter,
  Property,
  Result,
  Schema,
  SecurityRequirement,
  TypeDeclaration,
} from "../model/model.js";
import type { Argument, SdkModel, SdkOperation, SdkWebhook } from "../typescript/plan/names/sdk-model.js";
import { aliasesOf } from "./old-names.js";
import { functionOf, nameOf } from "./method-name.js";
import { optionTable } from "../options/index.js";
import type { OptionRow, Options } from "../options/index.js";
import { SURFACE_VERSION, typeText } from "./surface.js";
import type {
  Surface,
  SurfaceArgument,
  SurfaceClient,
  SurfaceDeclaration,
  SurfaceMethod,
  SurfaceProperty,
  SurfaceResult,
  SurfaceType,
  SurfaceWebhook,
} from "./surface.js";
import { representationOf } from "../typescript/plan/representation.js";

/** The surface of the SDK that a model describes, with pointers into the document. */
export function surfaceOf(model: SdkModel, options: Options): Surface {
  const callbacks = new Map(
    model.operations.flatMap((operation) =>
      operation.callbacks.map((callback) => [callback.handler, callback] as const),
    ),
  );
  return {
    version: SURFACE_VERSION,
    naming: namingOf(options),
    package: model.package.version,
    client: clientOf(model),
    methods: sorted(model.operations.filter(isNoAlias).map(methodOf), ({ name, route }) => `${name} ${route}`),
    types: sorted(model.types.filter(isNoAlias).map(declarationOf), ({ name }) => name),
    webhooks: sorted(
      [
        ...model.webhooks.map((webhook) => webhookOf(webhook, "webhook")),
        ...[...callbacks.values()].map((callback) => webhookOf(callback, "callback")),
      ],
      ({ kind, name }) => `${kind} ${name}`,
    ),
    aliases: aliasesOf(model),
  };
}

function isNoAlias({ aliasOf }: Pick<SdkOperation | TypeDeclaration, "aliasOf">): boolean {
  return aliasOf === undefined;
}

/** Hash of the options that decide names. */
function namingOf(options: Options): string {
  const values = Object.entries<OptionRow>(optionTable).flatMap(([name, { group }]) =>
    group === "names" && options[name as keyof Options] !== undefined ? [[name, options[name as keyof Options]]] : [],
  );
  return sha256(
    JSON.stringify(values, (_, value: unknown) => (typeof value === "function" ? String(value) : value)),
  ).slice(0, 12);
}

function clientOf(model: SdkModel): SurfaceClient {
  const { client } = model;
  const { byStatus, undeclared, ...names } = client.errors;
  return {
    className: client.className,
    namespace: client.namespace,
    transportProperty: client.transportProperty,
    options: sorted(
      [
        ...client.credentials.map(({ name, kind }) => ({ name, type: `option ${kind}` })),
        ...client.serverVariables.map(({ name, enum: values }) => ({
          name,
          type: values === undefined ? "string" : { enum: [...values].sort() },
        })),
      ],
      ({ name }) => name,
    ),
    ...(needsBaseUrl(model) ? { baseUrlRequired: true } : {}),
    environments: sorted(
      environmentServers(model).map(({ name, url }) => ({ name, url })),
      ({ name }) => name,
    ),
    errors: sorted(
      [
        ...Object.entries(names).map(([role, name]) => ({ role, name })),
        ...byStatus.map(({ status, className }) => ({ role: String(status), name: className })),
      ],
      ({ role }) => role,
    ),
    undeclaredErrors: undeclared,
    timeoutInSeconds: client.timeoutInSeconds,
    maxRetries: client.maxRetries,
  };
}

function methodOf(operation: SdkOperation): SurfaceMethod {
  const { function: exported, doc, result, pagination, operationId } = operation;
  const options = operation.arguments.find((argument) => argument.kind === "options");
  const contentTypes = options?.kind === "options" ? options.contentTypes : [];
  const sent = operation.parameters.flatMap(({ name, sendDefault }) =>
    sendDefault === undefined ? [] : [`${name}=${JSON.stringify(sendDefault)}`],
  );
  return {
    name: nameOf(operation),
    at: operation.origin,
    route: `${operation.method} ${operation.path}`,
    ...(operationId === undefined ? {} : { operationId }),
    function: functionOf(exported),
    arguments: operation.arguments.map(argumentOf),
    ...(contentTypes.length < 2 ? {} : { contentTypes: [...contentTypes].sort() }),
    ...(options?.kind === "options" && options.contentTypeRequired === true ? { contentTypeRequired: true } : {}),
    result: resultOf(operation, result, pagination),
    ...(pagination === undefined ? {} : { pagination: pagination.kind }),
    errors: sorted(
      operation.errors.map(({ status, className, schema }) => ({
        status,
        class: className,
        ...(schema === undefined ? {} : { type: typeOf(schema) }),
      })),
      ({ status }) => status,
    ),
    ...(operation.errorsType === undefined ? {} : { errorsType: operation.errorsType }),
    security: operation.security.map(requirementText).sort(),
    wire: [...operation.parameters.map(parameterText), ...bodyTexts(operation)].sort(),
    ...(sent.length === 0 ? {} : { sent: sent.sort() }),
    ...(operation.servers.length === 0 ? {} : { servers: operation.servers.map(({ url }) => url) }),
    ...(operation.idempotent ? { idempotent: true } : {}),
    ...(doc.deprecated === true ? { deprecated: true } : {}),
    ...docHash([doc, ...operation.parameters.map((parameter) => parameter.doc), operation.requestBody?.doc]),
  };
}

function argumentOf(argument: Argument): SurfaceArgument {
  const { kind, name } = argument;
  if (kind === "options") return { kind, name, ...(argument.contentTypeRequired === true ? {} : { optional: true }) };
  const optional = kind === "request" && !argument.required;
  return { kind, name, type: typeOf(argument.type), ...(optional ? { optional: true } : {}) };
}

function resultOf(operation: SdkOperation, result: Result, pagination: Pagination | undefined): SurfaceResult {
  const { kind, schema, optional, choices, streamed } = result;
  return {
    kind,
    ...(schema === undefined ? {} : { type: typeOf(pagination?.pageSchema ?? schema) }),
    ...(pagination === undefined ? {} : { item: typeOf(pagination.itemSchema) }),
    ...(optional ? { optional: true } : {}),
    ...(operation.resultHeaders === undefined ? {} : { headers: typeOf(operation.resultHeaders.type) }),
    ...(choices === undefined
      ? {}
      : {
          accept: sorted(
            choices.map((choice) => ({
              mediaType: choice.mediaType,
              kind: choice.kind,
              ...(choice.schema === undefined ? {} : { type: typeOf(choice.schema) }),
            })),
            ({ mediaType }) => mediaType,
          ),
        }),
    ...(streamed === undefined
      ? {}
      : {
          stream: {
            flag: streamed.flag,
            ...(streamed.choice.schema === undefined ? {} : { type: typeOf(streamed.choice.schema) }),
          },
        }),
  };
}

function requirementText(requirement: SecurityRequirement): string {
  return requirement
    .map(({ scheme, scopes }) => (scopes.length === 0 ? scheme : `${scheme}(${[...scopes].sort().join(" ")})`))
    .sort()
    .join(" + ");
}

function parameterText({ in: location, name, style, explode, allowReserved, contentType }: Parameter): string {
  const flags = [explode ? "explode" : "", allowReserved ? "reserved" : "", contentType ?? ""].filter(Boolean);
  return [`${location} ${name}:`, style, ...flags].join(" ");
}

function bodyTexts({ requestBody }: SdkOperation): string[] {
  return (requestBody?.content ?? []).map(({ mediaType, encoding }) => {
    const parts = encoding.map(({ property, contentType, style, explode }) =>
      [property, contentType, style, explode].filter((part) => part !== undefined).join(" "),
    );
    return [`body: ${mediaType}`, ...parts.sort()].join("; ");
  });
}

function declarationOf({ name, origin, usage, schema, doc }: TypeDeclaration): SurfaceDeclaration {
  const values = enumPart(schema);
  return {
    name,
    at: origin,
    usage,
    type: typeOf(schema),
    ...(values === undefined ? {} : { keys: values.members.map(({ key }) => key).sort() }),
    ...(doc?.deprecated === true ? { deprecated: true } : {}),
    ...docHash([doc, ...docsIn(schema)]),
  };
}

function webhookOf(webhook: SdkWebhook, kind: SurfaceWebhook["kind"]): SurfaceWebhook {
  return {
    name: webhook.handler,
    kind,
    at: webhook.origin,
    ...(webhook.body === undefined ? {} : { type: typeOf(webhook.body) }),
    ...(webhook.bodyRequired ? {} : { optional: true }),
  };
}

/** Schemas nest no deeper than the model's limit, so the recursion is bounded. */
function typeOf(schema: Schema): SurfaceType {
  switch (schema.kind) {
    case "ref":
      return `#${schema.type}`;
    case "primitive":
      return representationOf(schema);
    case "literal":
      return { literal: schema.value };
    case "enum": {
      const values = sorted(
        schema.members.map(({ value }) => value),
        (value) => JSON.stringify(value),
      );
      return { enum: values, ...(schema.open ? { open: true } : {}) };
    }
    case "array":
      return { array: typeOf(schema.items) };
    case "tuple":
      return {
        tuple: schema.items.map(typeOf),
        required: schema.required,
        ...(schema.rest === undefined ? {} : { rest: typeOf(schema.rest) }),
      };
    case "object":
      return {
        object: sorted(schema.properties.map(propertyOf), ({ name }) => name),
        ...(schema.additional === undefined ? {} : { index: typeOf(schema.additional) }),
      };
    case "union":
      return { union: sorted(schema.variants.map(typeOf), typeText) };
    case "intersection":
      return { all: sorted(schema.members.map(typeOf), typeText) };
    case "binary":
      return "bytes";
    case "unknown":
    case "never":
      return schema.kind;
  }
}

function propertyOf({ name, schema, required, doc }: Property): SurfaceProperty {
  return {
    name,
    at: schema.origin,
    type: typeOf(schema),
    ...(required ? {} : { optional: true }),
    ...(doc?.deprecated === true ? { deprecated: true } : {}),
    ...(schema.default === undefined ? {} : { default: JSON.stringify(schema.default) }),
  };
}

function sorted<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  // Many lists have one entry, and the text of a large type takes long to write.
  if (items.length < 2) return items;
  return items
    .map((item) => ({ item, text: key(item) }))
    .sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0))
    .map(({ item }) => item);
}
