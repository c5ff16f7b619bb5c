/** Schemas of what an operation takes and gives. */
import type { Result, Schema } from "../../model/model.js";
import type { SdkOperation } from "../../typescript/plan/names/sdk-model.js";
import {
  code,
  docComment,
  identifier,
  join,
  memberAccess,
  none,
  type Code,
  type ImportedSymbol,
} from "../../typescript/text/text.js";
import type { ExtensionContext, ExtensionOperation } from "../context.js";
import { operationName } from "./names.js";
import { printSchema, type SchemaPrinting } from "./schema-printer.js";

export interface OperationSchemas {
  readonly operation: ExtensionOperation;
  /** Declarations; empty where there is nothing to declare. */
  readonly text: Code;
  /** Schema of the data. */
  readonly response?: ImportedSymbol;
  /** Schema of the JSON body, as it is in code. */
  readonly body?: ImportedSymbol;
}

/** Where the schemas are declared. */
interface Place {
  /** Below `src/`, without extension. */
  readonly module: string;
  readonly unique: (name: string) => string;
}

export function printOperationSchemas(
  context: ExtensionContext,
  printing: SchemaPrinting,
  operation: ExtensionOperation,
  { module, unique }: Place,
): OperationSchemas {
  const { model } = operation;
  const name = unique(operationName(operation.plan));
  const texts: Code[] = [];
  const declare = (suffix: "Request" | "Body" | "Response", schemas: readonly Schema[]): ImportedSymbol | undefined => {
    if (schemas.length === 0) return undefined;
    const way = suffix === "Response" ? "response" : "request";
    const variants = new Set(schemas.map((schema) => printSchema(schema, { ...printing, way })));
    const types = [...new Set(schemas.map((schema) => context.print.schema(schema, way)))];
    const [only = none, ...others] = variants;
    const schema = others.length === 0 ? only : printing.dialect.union([...variants]);
    const own = `${name}${suffix}`;
    const type = printing.dialect.type(join(types, " | "));
    texts.push(code`${comment(operation, suffix)}export const ${identifier(own)} = ${schema} as unknown as ${type};\n`);
    return context.symbol(module, own);
  };
  const request = model.arguments.find(({ kind }) => kind === "request");
  const content = model.requestBody?.content.find(({ kind }) => kind === "json");
  const isWhole = request?.kind === "request" && request.body.kind === "whole";
  const whole = declare("Request", request?.kind === "request" ? [request.type] : []);
  const body = isWhole ? whole : declare("Body", content === undefined ? [] : [content.schema]);
  const response = declare("Response", dataSchemas(model.result));
  return {
    operation,
    text: join(texts, "\n"),
    ...(response === undefined ? {} : { response }),
    ...(body === undefined || content === undefined ? {} : { body }),
  };
}

/** Schemas of the data where all of it is JSON or XML; of several responses, all of theirs. */
function dataSchemas(result: SdkOperation["result"]): readonly Schema[] {
  if (result.streamed !== undefined || result.choices !== undefined) return [];
  const rows: readonly Pick<Result, "kind" | "schema">[] =
    result.alternatives.length > 0 ? result.alternatives : [result];
  const data = rows.filter(({ kind }) => kind !== "void");
  const schemas = data.flatMap(({ kind, schema }) => (isParsed(kind) && schema !== undefined ? [schema] : []));
  return schemas.length === data.length ? schemas : [];
}

function isParsed(kind: Result["kind"]): boolean {
  return kind === "json" || kind === "xml";
}

const ABOUT = {
  Request: "Schema of the request of",
  Body: "Schema of the JSON body of",
  Response: "Schema of what comes back from",
} as const;

function comment({ plan }: ExtensionOperation, suffix: keyof typeof ABOUT): Code {
  const call = `\`client${plan.access.map((name) => memberAccess(name)).join("")}\``;
  return docComment({ paragraphs: [`${ABOUT[suffix]} ${call}.`] });
}
