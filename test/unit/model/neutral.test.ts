/** The model is what a document means in any language: nothing in it is a name, a module or a value of TypeScript. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadSpec } from "../../../generator/document/load.js";
import type {
  ApiModel,
  ErrorResponse,
  Operation,
  Parameter,
  PrimitiveSchema,
  RequestMember,
  RequestValue,
  Resource,
  Server,
  TypeDeclaration,
  Webhook,
} from "../../../generator/model/model.js";
import { resolveOptions } from "../../../generator/options/resolve.js";
import { buildSdk, type BuiltSdk } from "../../../generator/typescript/plan/build-sdk.js";
import type { SdkModel } from "../../../generator/typescript/plan/names/sdk-model.js";
import { optionsOf } from "../../support/cases.js";

const root = path.resolve("test");

/** Good documents of the cases, and documents as frameworks write them. */
const folders = ["cases", "names"].flatMap((kind) =>
  readdirSync(path.join(root, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("bad-"))
    .map(({ name }) => path.join(root, kind, name)),
);

async function built(folder: string): Promise<BuiltSdk & { readonly text: string }> {
  const options = resolveOptions([{ options: optionsOf(folder), directory: folder }]);
  const { spec } = await loadSpec(options.input!, { ...options, workingDirectory: folder });
  if (spec === undefined) throw new Error(`${folder} cannot be read.`);
  const text = spec.inputs.map(({ uri }) => readFileSync(uri, "utf8")).join("\n");
  return { ...buildSdk(spec, options), text };
}

describe("the model", () => {
  it("is tried with many documents", () => {
    expect(folders.length).toBeGreaterThan(90);
  });

  it.each(folders.map((folder) => [path.relative(root, folder), folder] as const))(
    "of %s has the fields that are stated and no identifier of the SDK",
    async (_, folder) => {
      const { model, sdk, text } = await built(folder);
      expect(strayFields(model)).toEqual([]);
      const strings = stringsIn(model);
      // Words and wire names of the document may well be identifiers.
      const made = identifiersOf(sdk).filter((name) => /[a-z0-9][A-Z]|[/_]/u.test(name) && !text.includes(name));
      expect(made.filter((name) => strings.has(name))).toEqual([]);
      expect(
        [...strings].filter((string) => /^(?:types|resources|internal)\/|^(?:Date|bigint|Uint8Array)$/u.test(string)),
      ).toEqual([]);
    },
  );

  it("has words, not names", async () => {
    const { model, sdk } = await built(path.join(root, "cases/name-collisions"));
    for (const operation of model.operations)
      for (const word of [...operation.resource.flat(), ...operation.name])
        expect(word).toMatch(/^(?:\p{Lu}*[\p{Ll}\p{Lo}\p{N}]*|\p{Lu}+s)$/u);
    expect(identifiersOf(sdk).length).toBeGreaterThan(20);
  });
});

/** Everything that the SDK has a name for, but types and the keys of enums, which the model knows by their names. */
function identifiersOf({ client, resources, operations, servers, webhooks }: SdkModel): readonly string[] {
  const { byStatus, undeclared: _, ...errors } = client.errors;
  const all = (list: SdkModel["resources"]): SdkModel["resources"] =>
    list.flatMap((each) => [each, ...all(each.children)]);
  return [
    client.className,
    client.namespace,
    client.transportProperty,
    ...Object.values(errors),
    ...byStatus.map(({ className }) => className),
    ...[...client.credentials, ...client.serverVariables, ...servers].map(({ name }) => name),
    ...all(resources).flatMap(({ getter, className, module }) => [getter, className, module]),
    ...operations.flatMap((operation) => [
      operation.methodName,
      operation.function.name,
      operation.function.module,
      operation.errorsType ?? "",
      ...operation.arguments.map(({ name }) => name),
      ...operation.callbacks.map(({ handler }) => handler),
    ]),
    ...webhooks.flatMap(({ parameters }) => parameters.map(({ property }) => property)),
  ];
}

function stringsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "object" && value !== null)
    for (const member of Object.values(value)) stringsIn(member, found);
  return found;
}

/** The fields of an object, all of them by the compiler's word. */
type Fields<Type> = Readonly<Record<keyof Type, true>>;

const MODEL: Fields<ApiModel> = {
  info: true,
  client: true,
  servers: true,
  securitySchemes: true,
  defaultSecurity: true,
  resources: true,
  operations: true,
  types: true,
  webhooks: true,
  coverage: true,
};
const CLIENT: Fields<ApiModel["client"]> = { timeoutInSeconds: true, maxRetries: true };
const RESOURCE: Fields<Resource> = { name: true, doc: true, children: true, operations: true };
const OPERATION: Fields<Operation> = {
  origin: true,
  doc: true,
  tags: true,
  method: true,
  path: true,
  operationId: true,
  resource: true,
  name: true,
  request: true,
  pathParts: true,
  parameters: true,
  requestBody: true,
  responses: true,
  result: true,
  resultHeaders: true,
  errors: true,
  security: true,
  servers: true,
  pagination: true,
  idempotent: true,
  callbacks: true,
  mediaTypes: true,
};
const REQUEST: Fields<RequestValue> = { type: true, required: true, absent: true, members: true, body: true };
const MEMBER: Fields<RequestMember> = { name: true, in: true, parameter: true, required: true };
const ERROR: Fields<ErrorResponse> = { status: true, schema: true };
const SERVER: Fields<Server> = { origin: true, name: true, url: true, variables: true, doc: true };
const PARAMETER: Fields<Parameter> = {
  origin: true,
  name: true,
  in: true,
  required: true,
  schema: true,
  doc: true,
  style: true,
  explode: true,
  allowReserved: true,
  allowEmptyValue: true,
  contentType: true,
  sendDefault: true,
};
const WEBHOOK: Fields<Webhook> = {
  origin: true,
  name: true,
  method: true,
  doc: true,
  body: true,
  mediaType: true,
  bodyRequired: true,
  content: true,
  parameters: true,
  answers: true,
};
const TYPE: Fields<TypeDeclaration> = {
  origin: true,
  name: true,
  owner: true,
  schema: true,
  doc: true,
  usage: true,
  conversions: true,
  aliasOf: true,
};
const PRIMITIVE: Fields<PrimitiveSchema> = {
  kind: true,
  type: true,
  format: true,
  value: true,
  origin: true,
  doc: true,
  default: true,
  constraints: true,
  xml: true,
};

/** Fields that a type of the model does not have. */
function strayFields(model: ApiModel): readonly string[] {
  const stray = (what: string, fields: Readonly<Record<string, true>>, ...objects: readonly object[]): string[] =>
    objects.flatMap((object) =>
      Object.keys(object)
        .filter((field) => !Object.hasOwn(fields, field))
        .map((field) => `${what}.${field}`),
    );
  const all = (list: readonly Resource[]): readonly Resource[] => list.flatMap((each) => [each, ...all(each.children)]);
  const { operations, webhooks, types } = model;
  const received = [...webhooks, ...operations.flatMap(({ callbacks }) => callbacks)];
  const requests = operations.flatMap(({ request }) => request ?? []);
  return [
    ...stray("model", MODEL, model),
    ...stray("client", CLIENT, model.client),
    ...stray("resource", RESOURCE, ...all(model.resources)),
    ...stray("operation", OPERATION, ...operations),
    ...stray("request", REQUEST, ...requests),
    ...stray("member", MEMBER, ...requests.flatMap(({ members }) => members)),
    ...stray("error", ERROR, ...operations.flatMap(({ errors }) => errors)),
    ...stray("server", SERVER, ...model.servers, ...operations.flatMap(({ servers }) => servers)),
    ...stray("parameter", PARAMETER, ...[...operations, ...received].flatMap(({ parameters }) => parameters)),
    ...stray("webhook", WEBHOOK, ...received),
    ...stray("type", TYPE, ...types),
    ...stray("primitive", PRIMITIVE, ...types.flatMap(({ schema }) => primitivesIn(schema))),
  ];
}

function primitivesIn(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "kind" in value && value.kind === "primitive" ? [value] : [];
  return [...own, ...Object.values(value).flatMap(primitivesIn)];
}
