/** The modules of XML schemas: one constant for every declared type that travels as XML. */
import type { GeneratedFile } from "../../generated-file.js";
import { choicesOf } from "../../model/choices.js";
import { partsOf } from "../../model/schemas/graph.js";
import type { Operation, RequestContent, Schema, TypeDeclaration, Webhook } from "../../model/model.js";
import type { EmitContext } from "../context.js";
import { printImport } from "../print.js";
import { runtimeSymbol } from "../runtime/symbols.js";
import { objectProperties, resolveSchema, type Types } from "../types/schemas.js";
import { identifier } from "../text/text.js";
import { xmlExpression, xmlModule, xmlSymbol } from "./xml-schemas.js";

/** `src/internal/xml-schemas/*.ts`; none for a document without XML. */
export function renderXmlSchemas(context: EmitContext): GeneratedFile[] {
  const used = xmlTypes(context);
  const modules = new Map<string, TypeDeclaration[]>();
  for (const declaration of context.model.types) {
    if (!used.has(declaration.name)) continue;
    const module = xmlModule(declaration.module);
    const known = modules.get(module);
    if (known === undefined) modules.set(module, [declaration]);
    else known.push(declaration);
  }
  return [...modules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, declarations]) => ({ path: `src/${module}.ts`, text: moduleText(context, module, declarations) }));
}

function moduleText(context: EmitContext, module: string, declarations: readonly TypeDeclaration[]): string {
  const names = declarations.map((declaration) => xmlSymbol(declaration.name, context.types).name);
  const scope = context.scope(module, names);
  const type = scope.use(runtimeSymbol("XmlSchema"));
  const constants = declarations.map((declaration, index) => {
    const expression = xmlExpression(declaration.schema, {
      types: context.types,
      xml: (name) => scope.use(xmlSymbol(name, context.types)),
    });
    return `export const ${identifier(names[index] ?? "")}: ${type} = ${expression};\n`;
  });
  const imports = scope.imports().map((declaration) => `${printImport(declaration)}\n`);
  return `${imports.join("")}\n${constants.join("\n")}`;
}

/** Names of the types that operations send or receive as XML, and of all they refer to. */
function xmlTypes({ model, types }: EmitContext): ReadonlySet<string> {
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

function xmlOfWebhook({ content, answers }: Webhook): readonly Schema[] {
  const all = [...content, ...answers.flatMap((answer) => answer.content ?? [])];
  return all.filter(({ kind }) => kind === "xml").map(({ schema }) => schema);
}

function xmlSchemas(operation: Operation, types: Types): readonly Schema[] {
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
