/** A test for every operation of the package: what is sent, and what comes of the response. */
import * as v from "valibot";
import type { TypeDeclaration } from "../../model/model.js";
import { code, external, join, literal, memberAccess, none, type Code } from "../../typescript/text/text.js";
import type { ExtensionContext, ExtensionOperation } from "../context.js";
import { defineExtension } from "../extension.js";
import { answerOf, type Answer } from "../shared/answers.js";
import { withDefaults } from "../shared/calls.js";
import { codeValue } from "../shared/code-values.js";
import { byTopResource } from "../shared/names.js";
import { pathTemplate } from "../shared/paths.js";
import { sampleOf, type Sample } from "./sample.js";

type Context = ExtensionContext<object, "no-test">;

/** One file below `test/wire` for each top-level resource, for vitest. The layout `source` has none. */
export const tests = defineExtension({
  name: "tests",
  options: v.strictObject({}),
  devDependencies: { vitest: "^3.0.0 || ^4.0.0" },
  diagnostics: {
    "no-test": {
      severity: "info",
      meaning:
        "There is no example for an argument or for the response (XML, forms, types without end), or `fetch` does not send the method. The operation has no test.",
    },
  },
  files: addFiles,
});

export default tests;

function addFiles(context: Context): void {
  const { plan, operations, addFile, report } = context;
  const types = new Map(plan.types.flatMap((module) => module.types).map((type) => [type.name, type]));
  for (const [name, own] of byTopResource(operations)) {
    const texts = own.flatMap((operation) => {
      const text = printTest(context, operation, types);
      if (text === undefined)
        report({
          code: "no-test",
          message: `client.${operation.plan.access.join(".")} has no test: there is no example for it.`,
          pointer: operation.model.origin,
        });
      return text ?? [];
    });
    if (texts.length > 0) addFile({ path: `test/wire/${name}.test.ts`, text: join(texts, "\n") });
  }
}

/** Methods that `fetch` refuses (Fetch §2.2.1). */
const UNSENT: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

function printTest(
  { plan: sdk, symbol, print }: Context,
  operation: ExtensionOperation,
  types: ReadonlyMap<string, TypeDeclaration>,
): Code | undefined {
  const { model, plan } = operation;
  const sample = sampleOf(operation, types);
  const answer = answerOf(model, types);
  const body = responseBody(answer);
  if (sample === undefined || body === undefined || UNSENT.has(model.method)) return undefined;
  const route = `${model.method} ${pathTemplate(plan.request.call.path)}`;
  const call = code`client${join(
    plan.access.map((name) => memberAccess(name)),
    "",
  )}`;
  const client = code`${symbol("client", sdk.client.className)}`;
  const { test, expect } = VITEST;
  const given = sample.arguments.map(({ parameter, value, typed }) => {
    if (typed) return value;
    const type = print.type(withDefaults(parameter.type, plan.signature.typeParameters));
    return code`${value} as unknown as ${type}`;
  });
  const options = callOptions(operation, sample);
  const skipped = plan.signature.parameters.slice(given.length).some(({ kind }) => kind === "request");
  const values = [
    ...given,
    ...(skipped && options !== none ? [code`undefined`] : []),
    ...(options === none ? [] : [options]),
  ];
  const name = `client.${plan.access.join(".")} sends ${route}`;
  return code`${test}(${literal(name)}, async () => {
  const transport = ${symbol("testing", "mockTransport")}({ ${literal(route)}: () => ${body} });
  const client = ${client}.from(transport);
  const data = await ${call}(${join(values, ", ")});
  const [sent] = transport.calls;
  ${expect}(sent?.method).toBe(${literal(model.method)});
${join(wireChecks(sample), "")}${dataCheck(answer, model.pagination !== undefined, types)}});
`;
}

const VITEST = { test: external("vitest", "test"), expect: external("vitest", "expect") };

/** An operation with servers of its own goes to the mock all the same. */
function callOptions({ plan }: ExtensionOperation, { contentType }: Sample): Code {
  const members = [
    ...(plan.request.call.baseUrl === undefined ? [] : [code`baseUrl: "http://mock.test"`]),
    ...(contentType === undefined ? [] : [code`contentType: ${literal(contentType)}`]),
  ];
  return members.length === 0 ? none : code`{ ${join(members, ", ")} }`;
}

function wireChecks({ path, query, headers, body }: Sample): readonly Code[] {
  const { expect } = VITEST;
  return [
    ...path.map(([name, text]) => code`  ${expect}(sent?.params[${literal(name)}]).toBe(${literal(text)});\n`),
    ...query.map(([name, text]) => code`  ${expect}(sent?.query.get(${literal(name)})).toBe(${literal(text)});\n`),
    ...headers.map(([name, text]) => code`  ${expect}(sent?.headers.get(${literal(name)})).toBe(${literal(text)});\n`),
    ...(body === undefined ? [] : [code`  ${expect}(sent?.body).toEqual(${literal(body)});\n`]),
  ];
}

/** What the mock answers; `undefined`: there is no example of it. */
function responseBody({ kind, status, mediaType, example }: Answer): Code | undefined {
  const head = code`status: ${literal(status)}`;
  if (kind === "void") return code`({ ${head} })`;
  const headers = code`headers: { "content-type": ${literal(mediaType ?? "")} }`;
  const text = (body: Code): Code => code`({ ${head}, ${headers}, body: ${body} })`;
  switch (kind) {
    case "json":
      // A text would be taken as it is.
      if (example === undefined) return undefined;
      return text(literal(typeof example === "string" ? JSON.stringify(example) : example));
    case "text":
      return text(literal(typeof example === "string" ? example : "text"));
    case "binary":
      return text(literal("bytes"));
    case "eventStream":
      return text(literal(example === undefined ? "" : `data: ${JSON.stringify(example)}\n\n`));
    case "jsonLines":
      return text(literal(example === undefined ? "" : `${JSON.stringify(example)}\n`));
    default:
      return undefined;
  }
}

function dataCheck(
  { kind, example, schema }: Answer,
  paged: boolean,
  types: ReadonlyMap<string, TypeDeclaration>,
): Code {
  const { expect } = VITEST;
  switch (kind) {
    case "json": {
      if (example === undefined || schema === undefined) return none;
      return code`  ${expect}(${paged ? code`data.response` : code`data`}).toEqual(${codeValue(example, schema, types)});\n`;
    }
    case "text":
      return code`  ${expect}(data).toBe(${literal(typeof example === "string" ? example : "text")});\n`;
    case "binary":
      return code`  ${expect}(data).toBeInstanceOf(Blob);\n`;
    case "void":
      return code`  ${expect}(data).toBeUndefined();\n`;
    default:
      return code`  ${expect}(data).toBeDefined();\n`;
  }
}
