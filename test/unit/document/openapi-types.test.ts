/** The types of the document say what the tables see to: the same fields, holding the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { kindTables } from "../../../generator/document/objects/kind-tables.js";
import type { FieldSpec, ObjectType } from "../../../generator/document/objects/object-types.js";

const typeNames: Readonly<Record<ObjectType, string>> = {
  openapi: "OpenApiObject",
  info: "InfoObject",
  contact: "ContactObject",
  license: "LicenseObject",
  server: "ServerObject",
  serverVariable: "ServerVariableObject",
  components: "ComponentsObject",
  paths: "PathsObject",
  pathItem: "PathItemObject",
  operation: "OperationObject",
  externalDocs: "ExternalDocumentationObject",
  parameter: "ParameterObject",
  requestBody: "RequestBodyObject",
  mediaType: "MediaTypeObject",
  encoding: "EncodingObject",
  responses: "ResponsesObject",
  response: "ResponseObject",
  callback: "CallbackObject",
  example: "ExampleObject",
  link: "LinkObject",
  header: "HeaderObject",
  tag: "TagObject",
  schema: "SchemaObject",
  discriminator: "DiscriminatorObject",
  xml: "XmlObject",
  securityScheme: "SecuritySchemeObject",
  oauthFlows: "OAuthFlowsObject",
  oauthFlow: "OAuthFlowObject",
  securityRequirement: "SecurityRequirementObject",
};

/** Fields with a rule of their own, and those that a rule narrows further than its table. */
const narrowed: Readonly<Record<string, string>> = {
  "openapi.openapi": "string",
  "info.version": "string",
  "serverVariable.enum": "readonly string[]",
  "serverVariable.default": "string",
  "pathItem.$ref": "JsonPointer",
  "parameter.style": "ParameterStyle",
  "schema.$ref": "JsonPointer",
  "schema.type": "SchemaType | readonly SchemaType[]",
  "schema.required": "readonly string[]",
  "schema.exclusiveMaximum": "number",
  "schema.exclusiveMinimum": "number",
  "discriminator.mapping": "StringMap<JsonPointer>",
  "discriminator.defaultMapping": "JsonPointer",
};

/** What the upgrade says in other words. */
const gone: ReadonlySet<string> = new Set(["schema.$dynamicRef", "schema.example", "schema.nullable", "xml.attribute"]);

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

const declarations = new Map(
  ["openapi.ts", "schema-object.ts"].flatMap((name) => {
    const text = readFileSync(join(import.meta.dirname, "../../../generator/document", name), "utf8");
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
    return file.statements
      .filter((each): each is Declaration => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each))
      .map((declaration) => [declaration.name.text, { declaration, file }] as const);
  }),
);

/** The fields of an interface and of what it extends, with the text of their types; the type of an alias under `*`. */
function fieldsOf(name: string): Map<string, string> {
  const found = declarations.get(name);
  if (found === undefined) throw new Error(`There is no type ${name}.`);
  const { declaration, file } = found;
  const textOf = (node: ts.Node): string => node.getText(file).replaceAll(/\s+/g, " ");
  if (ts.isTypeAliasDeclaration(declaration)) return new Map([["*", textOf(declaration.type)]]);
  const bases = (declaration.heritageClauses ?? []).flatMap(({ types }) => types.map(textOf));
  const own = declaration.members
    .filter(ts.isPropertySignature)
    .map(({ name: key, type }) => [textOf(key), textOf(type as ts.TypeNode)] as const);
  return new Map([...bases.filter((base) => base !== "Extensible").flatMap((base) => [...fieldsOf(base)]), ...own]);
}

function expectedType(kind: ObjectType | undefined, field: FieldSpec): string {
  switch (field.form) {
    case "one":
      return objectType(kind);
    case "map":
      return `StringMap<${objectType(kind)}>`;
    case "list": {
      const type = objectType(kind);
      return type.includes(" | ") ? `readonly (${type})[]` : `readonly ${type}[]`;
    }
    case "text":
      return "string";
    case "texts":
      return "readonly string[]";
    case "textMap":
      return "StringMap<string>";
    case "flag":
      return "boolean";
    case "number":
    case "count":
      return "number";
    case "value":
      return "unknown";
    case "values":
      return "readonly unknown[]";
    case "valueMap":
      return "StringMap<unknown>";
    case "special":
      throw new Error("A field with a rule of its own is listed by name.");
  }
}

function objectType(kind: ObjectType | undefined): string {
  if (kind === undefined) throw new Error("The field names no kind.");
  if (kind === "schema") return "JsonSchema";
  // A path item holds its reference as one field among others.
  const referable = kindTables[kind].referable === true && kind !== "pathItem";
  return referable ? `${typeNames[kind]} | ReferenceObject` : typeNames[kind];
}

describe("the types of the document", () => {
  it.each(Object.keys(typeNames) as ObjectType[])("of %s", (kind) => {
    const { fields, rest } = kindTables[kind];
    const expected = new Map(
      [...fields]
        .filter(([key]) => !gone.has(`${kind}.${key}`))
        .map(([key, field]) => [key, narrowed[`${kind}.${key}`] ?? expectedType(field.kind, field)] as const),
    );
    if (rest !== undefined) expected.set("*", `StringMap<${expectedType(rest.kind, rest)}>`);
    const sorted = (map: ReadonlyMap<string, string>): object => Object.fromEntries([...map].sort());
    expect(sorted(fieldsOf(typeNames[kind]))).toEqual(sorted(expected));
  });
});
