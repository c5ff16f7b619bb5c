/** A call of an operation with values for all that it takes, and what of it must be on the wire. */
import type { Json, Parameter, Schema, TypeDeclaration } from "../../model/model.js";
import type { RequestArgument, SdkOperation } from "../../typescript/plan/names/sdk-model.js";
import type { SignatureParameter } from "../../typescript/plan/signature.js";
import { code, literal, type Code } from "../../typescript/text/text.js";
import type { ExtensionOperation } from "../context.js";
import { BYTES, codeValue } from "../shared/code-values.js";
import { isConverted } from "../shared/conversions.js";
import { exampleOf } from "../shared/examples.js";
import { representationOf } from "../../typescript/plan/representation.js";

type Types = ReadonlyMap<string, TypeDeclaration>;

/** One argument of the call. */
export interface SampleArgument {
  readonly parameter: SignatureParameter;
  readonly value: Code;
  /** Whether the value surely has the type of the parameter: an example of a document need not. */
  readonly typed: boolean;
}

export interface Sample {
  /** Without the transport and the options of the call. */
  readonly arguments: readonly SampleArgument[];
  /** Media type that the call has to ask for, where its value does not say which it sends. */
  readonly contentType?: string;
  /** Texts of path parameters, query parameters and headers by their names on the wire, where they are plain. */
  readonly path: readonly (readonly [name: string, text: string])[];
  readonly query: readonly (readonly [name: string, text: string])[];
  readonly headers: readonly (readonly [name: string, text: string])[];
  /** The JSON body, where it is on the wire what it is in code. */
  readonly body?: Json;
}

/** `undefined` where a value that must be there has no example. */
export function sampleOf({ model, plan }: ExtensionOperation, types: Types): Sample | undefined {
  const parameters = plan.signature.parameters;
  const values: SampleArgument[] = [];
  let given: RequestSample | undefined;
  for (const [index, argument] of model.arguments.entries()) {
    const parameter = parameters[index];
    if (parameter === undefined || argument.kind === "options") continue;
    if (argument.kind === "path") {
      const value = exampleIn(argument.type, argument.doc?.examples ?? [], types);
      if (value === undefined) return undefined;
      const typed = argument.type.kind === "primitive" && typeof value === representationOf(argument.type);
      values.push({ parameter, value: codeValue(value, argument.type, types), typed });
      continue;
    }
    given = requestSample(model, argument, types);
    const typed = argument.type.kind === "binary";
    if (given !== undefined) values.push({ parameter, value: given.value, typed });
    else if (argument.required) return undefined;
  }
  const options = model.arguments.find((argument) => argument.kind === "options");
  const [contentType] = options?.contentTypes ?? [];
  return {
    arguments: values,
    ...(options?.contentTypeRequired === true && contentType !== undefined ? { contentType } : {}),
    path: model.parameters.flatMap((parameter) => textsOf(parameter, pathExample(model, parameter, types), types)),
    query: given?.query ?? [],
    headers: given?.headers ?? [],
    ...(given?.body === undefined ? {} : { body: given.body }),
  };
}

interface RequestSample extends Pick<Sample, "query" | "headers" | "body"> {
  readonly value: Code;
}

function requestSample(model: SdkOperation, request: RequestArgument, types: Types): RequestSample | undefined {
  const query: Sample["query"][number][] = [];
  const headers: Sample["headers"][number][] = [];
  const members: (readonly [string, Json, Schema])[] = [];
  for (const member of request.members) {
    const parameter = model.parameters.find((each) => each.in === member.in && each.name === member.parameter);
    const value =
      parameter === undefined ? undefined : exampleIn(parameter.schema, parameter.doc?.examples ?? [], types);
    if (parameter === undefined || value === undefined) {
      if (member.required) return undefined;
      continue;
    }
    members.push([member.name, value, parameter.schema]);
    if (member.in === "query") query.push(...textsOf(parameter, value, types));
    if (member.in === "header") headers.push(...textsOf(parameter, value, types));
  }
  const [content] = model.requestBody?.content ?? [];
  const parts = members.map(([name, value, schema]) => code`${literal(name)}: ${codeValue(value, schema, types)}`);
  if (content === undefined || request.body.kind === "none") return { value: object(parts), query, headers };
  const example = exampleIn(content.schema, content.examples, types);
  if (example === undefined) return undefined;
  const body = withoutStream(example, model.result.streamed?.flag);
  const isSame = content.kind === "json" && !isConverted(content.schema, types);
  const sent = { query, headers, ...(isSame ? { body } : {}) };
  const value = codeValue(body, content.schema, types);
  if (request.body.kind === "whole") return { value, ...sent };
  if (request.body.kind === "property")
    return { value: object([...parts, code`${literal(request.body.name)}: ${value}`]), ...sent };
  return { value: object([...parts, code`...${value}`]), ...sent };
}

/** The body that asks for the whole response, where a flag in it can ask for a stream. */
function withoutStream(body: Json, flag: string | undefined): Json {
  if (flag === undefined || typeof body !== "object" || body === null || !Object.hasOwn(body, flag)) return body;
  return { ...body, [flag]: false };
}

function object(members: readonly Code[]): Code {
  return members.length === 0 ? code`{}` : code`{ ${members.reduce((left, right) => code`${left}, ${right}`)} }`;
}

function pathExample(model: SdkOperation, { name, in: place }: Parameter, types: Types): Json | undefined {
  const argument = model.arguments.find((each) => each.kind === "path" && each.parameter === name);
  if (place !== "path" || argument?.kind !== "path") return undefined;
  return exampleIn(argument.type, argument.doc?.examples ?? [], types);
}

function exampleIn(schema: Schema, examples: Parameters<typeof exampleOf>[0], types: Types): Json | undefined {
  return exampleOf(examples, schema, { types, way: "request", bytes: BYTES });
}

/** The text of a single plain value; others are for the tests of the runtime. */
function textsOf(
  { name, in: place, style, contentType, schema, allowReserved }: Parameter,
  value: Json | undefined,
  types: Types,
): readonly (readonly [string, string])[] {
  const isPlain = style === (place === "query" ? "form" : "simple") && contentType === undefined && !allowReserved;
  if (value === undefined || value === null || typeof value === "object" || !isPlain || isConverted(schema, types))
    return [];
  const text = String(value);
  // A header has neither spaces around its value nor characters that are no bytes.
  return place === "header" && !/^[!-~]+$/u.test(text) ? [] : [[name, text]];
}
