/** The XML schemas of declared types: a constant for every type that travels as XML. */
import { choicesOf } from "../../model/choices.js";
import type { RequestContent, Schema } from "../../model/model.js";
import type { SdkOperation, SdkWebhook } from "./names/sdk-model.js";
import { partsOf } from "../../model/schemas/graph.js";
import { constantModules, type ConstantModule } from "./constant-modules.js";
import type { PlanContext } from "./context.js";
import { objectProperties, resolveSchema, type Types } from "./schemas.js";
import { xmlModule, xmlName, xmlSchema } from "./xml-schemas.js";

/** None for a document without XML. */
export function planXmlSchemas(context: PlanContext): readonly ConstantModule[] {
  const used = xmlTypes(context);
  return constantModules(
    [...context.types.values()].filter(({ name }) => used.has(name)),
    xmlModule,
    ({ name, schema }) => ({ name: xmlName(name), value: xmlSchema(schema, context.types) }),
  );
}

/** Names of the types that operations send or receive as XML, and of all they refer to. */
function xmlTypes({ model, types }: PlanContext): ReadonlySet<string> {
  const found = new Set<string>();
  const pending: Schema[] = [
    ...model.operations.flatMap((operation) => xmlSchemas(operation, types)),
    ...[...model.webhooks, ...model.operations.flatMap(({ callbacks }) => callbacks)].flatMap(xmlOfWebhook),
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "ref") {
      const declaration = types.get(next.type);
      if (declaration === undefined || found.has(next.type)) continue;
      found.add(next.type);
      pending.push(declaration.schema);
    } else pending.push(...partsOf(next));
  }
  return found;
}

/** The schema of the values of one part of a form: the items of a list, each of which is a part (OpenAPI 3.2 §4.15.4). */
export function partSchema(content: RequestContent, property: string, types: Types): Schema | undefined {
  const schema = objectProperties(content.schema, types)?.find(({ name }) => name === property)?.schema;
  const resolved = schema === undefined ? undefined : resolveSchema(schema, types);
  return resolved?.kind === "array" ? resolved.items : schema;
}

function xmlOfWebhook({ content, answers }: SdkWebhook): readonly Schema[] {
  const all = [...content, ...answers.flatMap((answer) => answer.content ?? [])];
  return all.filter(({ kind }) => kind === "xml").map(({ schema }) => schema);
}

function xmlSchemas(operation: SdkOperation, types: Types): readonly Schema[] {
  const sent = (operation.requestBody?.content ?? []).flatMap((content): (Schema | undefined)[] => {
    if (content.kind !== "multipart") return content.kind === "xml" ? [content.schema] : [];
    const parts = content.encoding.filter(
      ({ contentType }) => contentType !== undefined && /[/+]xml\b/i.test(contentType),
    );
    return parts.map(({ property }) => partSchema(content, property, types));
  });
  const { kind, schema, alternatives } = operation.result;
  const received = [{ kind, schema }, ...alternatives, ...choicesOf(operation.result)].flatMap((each) =>
    each.kind === "xml" && each.schema !== undefined ? [each.schema] : [],
  );
  return [...sent, ...received].filter((schema) => schema !== undefined);
}
