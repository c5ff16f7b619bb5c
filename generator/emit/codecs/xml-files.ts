/** The modules of XML schemas: one constant for every declared type that travels as XML. */
import type { GeneratedFile } from "../../generated-file.js";
import { partsOf } from "../../model/schemas/graph.js";
import type { Operation, Schema, TypeDeclaration } from "../../model/model.js";
import type { EmitContext } from "../context.js";
import { printImport } from "../print.js";
import { runtimeSymbol } from "../runtime/symbols.js";
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
  const pending: Schema[] = model.operations.flatMap(xmlSchemas);
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

function xmlSchemas(operation: Operation): readonly Schema[] {
  const sent = operation.requestBody?.content.filter(({ kind }) => kind === "xml").map(({ schema }) => schema) ?? [];
  const { kind, schema, alternatives } = operation.result;
  const received = [{ kind, schema }, ...alternatives].flatMap((each) =>
    each.kind === "xml" && each.schema !== undefined ? [each.schema] : [],
  );
  return [...sent, ...received];
}
