/** The handler of one operation, with its example data. */
import type { ExtensionContext, ExtensionOperation } from "../context.js";
import type { TypeDeclaration } from "../../model/model.js";
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
} from "../../typescript/text/text.js";
import { answerOf, type Answer } from "../shared/answers.js";
import { isConverted } from "../shared/conversions.js";
import { pathParts } from "../shared/paths.js";
import { httpHandler, SUPPORT_MODULE } from "./support.js";

export interface PrintedHandler {
  readonly text: Code;
  /** Name of the function. */
  readonly name: string;
  /** Whether it answers by itself. */
  readonly complete: boolean;
}

/** What a handler answers by itself. */
interface OwnAnswer {
  /** Type of the data that a resolver gives. */
  readonly type: Code;
  /** The data as an expression, for a constant; absent: it is not worth one. */
  readonly example?: Code;
  /** What the resolver gives without one of the caller. */
  readonly value?: Code;
}

export function printHandler(
  context: ExtensionContext,
  operation: ExtensionOperation,
  types: ReadonlyMap<string, TypeDeclaration>,
  name: string,
): PrintedHandler {
  const { model, plan } = operation;
  const answer = answerOf(model, types);
  const path = pathParts(plan.request.call.path);
  const params = path.filter((_, index) => index % 2 === 1);
  const own = ownAnswer(context, answer, types, identifier(`${name}Example`));
  const support = (each: string, kind: "type" | "value"): Code => code`${context.symbol(SUPPORT_MODULE, each, kind)}`;
  const constant =
    own.example === undefined
      ? none
      : code`${docComment({ paragraphs: [`What ${callOf(operation)} gives by default.`] })}export const ${identifier(`${name}Example`)} = ${own.example} as unknown as ${own.type};\n\n`;
  const given = code`{ ${join(
    [...new Set(params)].map((param) => code`readonly ${propertyKey(param)}: string`),
    "; ",
  )} }`;
  const resolver = code`resolver: ${support("MockResolver", "type")}<${own.type}, ${given}>${own.value === undefined ? none : code` = () => ${own.value}`}`;
  const facts = [
    code`baseUrl`,
    code`method: ${literal(model.method)}`,
    code`path: ${literal(path)}`,
    code`status: ${literal(answer.status)}`,
    ...(answer.mediaType === undefined ? [] : [code`type: ${literal(answer.mediaType)}`]),
  ];
  const tags: CommentTag[] = plan.deprecated ? [{ tag: "deprecated" }] : [];
  const comment = docComment({ paragraphs: [`Answers the requests of ${callOf(operation)}.`, plan.summary], tags });
  return {
    name: `${name}Handler`,
    complete: own.value !== undefined,
    text: code`${constant}${comment}export function ${identifier(`${name}Handler`)}(baseUrl: string, ${resolver}): ${httpHandler} {
  return ${support("mockHandler", "value")}({ ${join(facts, ", ")} }, resolver);
}
`,
  };
}

function ownAnswer(
  { print }: ExtensionContext,
  { kind, schema, example, mediaType }: Answer,
  types: ReadonlyMap<string, TypeDeclaration>,
  constant: Code,
): OwnAnswer {
  switch (kind) {
    case "void":
      return { type: code`undefined`, value: code`undefined` };
    case "json": {
      const known = schema !== undefined && !isConverted(schema, types);
      const type = known ? print.schema(schema) : code`unknown`;
      return example === undefined ? { type } : { type, example: literal(example), value: constant };
    }
    case "text": {
      const text = typeof example === "string" ? example : "text";
      return { type: code`string`, example: literal(text), value: constant };
    }
    case "binary":
      return { type: code`never`, value: whole(literal(""), mediaType) };
    case "eventStream":
      return { type: code`never`, value: whole(streamed("data: ", example, "\n\n"), mediaType) };
    case "jsonLines":
      return { type: code`never`, value: whole(streamed("", example, "\n"), mediaType) };
    default:
      return { type: code`never` };
  }
}

/** A response of a text. */
function whole(body: Code, mediaType = ""): Code {
  return code`new Response(${body}, { headers: { "content-type": ${literal(mediaType)} } })`;
}

/** One item of a stream. */
function streamed(before: string, example: Answer["example"], after: string): Code {
  return literal(example === undefined ? "" : `${before}${JSON.stringify(example)}${after}`);
}

function callOf({ plan }: ExtensionOperation): string {
  return `\`client${plan.access.map((name) => memberAccess(name)).join("")}\``;
}
