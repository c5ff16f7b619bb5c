/** The files of schemas: one for each module of types, one for each top-level resource, an index, and the validation of calls. */
import type { TypeDeclaration } from "../../model/model.js";
import type { TypeModule } from "../../typescript/plan/types.js";
import {
  code,
  docComment,
  identifier,
  join,
  literal,
  memberName,
  none,
  type Code,
} from "../../typescript/text/text.js";
import type { ExtensionContext } from "../context.js";
import type { Dialect } from "./dialect.js";
import { byTopResource, createNames } from "./names.js";
import { printOperationSchemas, type OperationSchemas } from "./operation-schemas.js";
import { referencesIn } from "../../model/schemas/graph.js";
import { printSchema, type SchemaPrinting } from "./schema-printer.js";
import { printValidation } from "./validation.js";

/** Options of the extensions `zod` and `valibot`. */
export interface SchemaOptions {
  /** Whether bounds, patterns and formats are checked. */
  readonly checks: boolean;
  /** `named`: every schema has the type of the package; `inferred`: the one that the library infers. */
  readonly types: "named" | "inferred";
  readonly validate?: "responses" | "requests" | "both" | undefined;
}

export type SchemaDiagnostic = "request-not-validated";

export const schemaDiagnostics = {
  "request-not-validated": {
    severity: "info",
    meaning:
      "The body of the operation is something else in code than on the wire (dates, big integers, bytes), so that the client cannot validate what it sends.",
  },
} as const;

export function addSchemaFiles(context: ExtensionContext<SchemaOptions, SchemaDiagnostic>, dialect: Dialect): void {
  const { plan, options, addFile, addEntryPoint, addDependencies } = context;
  const { name: folder } = dialect;
  const modules = plan.types.map(({ module, types }) => ({ module, types: inOrder(types) }));
  for (const each of modules)
    addFile({ path: `src/${folder}/${each.module}.ts`, text: printModule(context, dialect, each) });
  const schemas: OperationSchemas[] = [];
  for (const [name, operations] of byTopResource(context.operations)) {
    const unique = createNames();
    const module = `${folder}/operations/${name}`;
    const printed = operations.map((each) => {
      const own = printOperationSchemas(context, schemaPrinting(context, dialect), each, { module, unique });
      schemas.push(own);
      return own.text;
    });
    const texts = printed.filter((text) => text !== none);
    if (texts.length > 0) addFile({ path: `src/${module}.ts`, text: code`${join(texts, "\n")}` });
  }
  addFile({ path: `src/${folder}/index.ts`, text: printIndex(folder, modules) });
  if (options.validate !== undefined)
    addFile({ path: `src/${folder}/validation.ts`, text: printValidation(context, schemas, options.validate) });
  addEntryPoint({ subpath: `./${folder}`, module: `${folder}/index` });
  addEntryPoint({ subpath: `./${folder}/*`, module: `${folder}/*` });
  addDependencies("peerDependencies", dialect.peer);
}

/** Printing of schemas outside of the modules of types: every declared schema is there when such a module is loaded. */
function schemaPrinting(
  { plan, options, symbol }: ExtensionContext<SchemaOptions, SchemaDiagnostic>,
  dialect: Dialect,
): SchemaPrinting {
  const types = new Map(plan.types.flatMap((module) => module.types).map((type) => [type.name, type]));
  return {
    dialect,
    types,
    checks: options.checks,
    discriminate: options.types === "named",
    way: "response",
    refer: (type) => {
      const module = types.get(type)?.module ?? "";
      return { schema: symbol(`${dialect.name}/${module}`, schemaName(type)), ready: true };
    },
  };
}

function printModule(
  context: ExtensionContext<SchemaOptions, SchemaDiagnostic>,
  dialect: Dialect,
  { types }: TypeModule,
): Code {
  const printing = schemaPrinting(context, dialect);
  const printed = new Set<string>();
  const texts = types.map((type) => {
    const refer: SchemaPrinting["refer"] = (name) => ({ ...printing.refer(name), ready: printed.has(name) });
    const way = type.usage === "response" ? "response" : "request";
    const schema = printSchema(type.schema, { ...printing, refer, way });
    const symbol = context.symbol(type.module, type.name, "type");
    const named = context.options.types === "named" || isRecursive(type, printing.types);
    const assertion = named ? code` as unknown as ${dialect.type(code`${symbol}`)}` : none;
    printed.add(type.name);
    const comment = docComment({ paragraphs: [`Schema of \`${type.name}\`.`] });
    return code`${comment}export const ${identifier(schemaName(type.name))} = ${schema}${assertion};\n`;
  });
  return join(texts, "\n");
}

/** Types before those that refer to them, as far as there is such an order. */
function inOrder<T extends TypeDeclaration>(types: readonly T[]): readonly T[] {
  const byName = new Map(types.map((type) => [type.name, type]));
  const seen = new Set<string>();
  const ordered: T[] = [];
  const visit = (type: T): void => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    for (const name of referencesIn(type.schema)) {
      const other = byName.get(name);
      if (other !== undefined) visit(other);
    }
    ordered.push(type);
  };
  for (const type of types) visit(type);
  return ordered;
}

/** Whether a type contains itself. */
function isRecursive({ name, schema }: TypeDeclaration, types: ReadonlyMap<string, TypeDeclaration>): boolean {
  const seen = new Set<string>();
  const pending = [...referencesIn(schema)];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const other = types.get(next);
    if (other !== undefined) pending.push(...referencesIn(other.schema));
  }
  return false;
}

function schemaName(type: string): string {
  return `${type}Schema`;
}

function printIndex(folder: string, modules: readonly TypeModule[]): Code {
  if (modules.length === 0) return code`export {};\n`;
  return join(
    modules.map(({ module, types }) => {
      const names = types.map(({ name }) => memberName(schemaName(name)));
      return code`export { ${join(names, ", ")} } from ${literal(`./${module}.js`)};\n`;
    }),
    "",
  );
}
