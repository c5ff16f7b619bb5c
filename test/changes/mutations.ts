import { reverseMembers } from "./reverse.js";

/** Edits of a document, as authors of APIs make them. Each changes the copy that it is given, or returns false where it does not apply. */

type Node = Record<string, unknown>;

/** Picks one of some things. */
export type Pick = <Item>(items: readonly Item[]) => Item | undefined;

/** @returns whether the document was changed */
export type Mutation = (document: Node, pick: Pick) => boolean;

const node = (value: unknown): Node | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Node) : undefined;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const nodes = (values: readonly unknown[]): Node[] => values.map(node).filter((value) => value !== undefined);

const schemas = (document: Node): Node => node(node(document["components"])?.["schemas"]) ?? {};

/** Every schema, those inside others too. */
function allSchemas(document: Node): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    const schema = node(value);
    if (schema === undefined) return;
    found.push(schema);
    for (const key of ["properties"]) for (const child of Object.values(node(schema[key]) ?? {})) visit(child);
    for (const key of ["oneOf", "allOf", "prefixItems"]) for (const child of list(schema[key])) visit(child);
    visit(schema["items"]);
    visit(schema["additionalProperties"]);
  };
  for (const schema of Object.values(schemas(document))) visit(schema);
  for (const operation of operations(document)) {
    for (const parameter of list(operation["parameters"])) visit(node(parameter)?.["schema"]);
    for (const media of contents(operation)) visit(media["schema"]);
  }
  return found;
}

const objects = (document: Node): Node[] =>
  allSchemas(document).filter((schema) => Object.keys(node(schema["properties"]) ?? {}).length > 0);
const enums = (document: Node): Node[] => allSchemas(document).filter((schema) => Array.isArray(schema["enum"]));
const plain = (document: Node, type: string): Node[] =>
  allSchemas(document).filter((schema) => schema["type"] === type && schema["enum"] === undefined);

function operations(document: Node): Node[] {
  return nodes(nodes(Object.values(node(document["paths"]) ?? {})).flatMap((item) => Object.values(item)));
}

function contents(operation: Node): Node[] {
  const responses = Object.values(node(operation["responses"]) ?? {});
  return nodes(
    nodes([operation["requestBody"], ...responses]).flatMap(({ content }) => Object.values(node(content) ?? {})),
  );
}

/** Does something with one of some things, if there is one. */
function one<Item>(items: readonly Item[], pick: Pick, change: (item: Item) => unknown): boolean {
  const item = pick(items);
  if (item === undefined) return false;
  return change(item) !== false;
}

function properties(schema: Node): Node {
  return node(schema["properties"]) ?? {};
}

function replace(schema: Node, next: Node): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, next);
}

function rename(map: Node, from: string, to: string): void {
  const entries = Object.entries(map).map(([key, value]) => [key === from ? to : key, value] as const);
  for (const key of Object.keys(map)) delete map[key];
  Object.assign(map, Object.fromEntries(entries));
}

const parametersOf = (document: Node): Node[] =>
  nodes(operations(document).flatMap((operation) => list(operation["parameters"])));

/** Replaces references everywhere. */
function redirect(value: unknown, from: string, to: string): void {
  if (Array.isArray(value)) for (const item of value) redirect(item, from, to);
  const object = node(value);
  if (object === undefined) return;
  if (object["$ref"] === from) object["$ref"] = to;
  for (const child of Object.values(object)) redirect(child, from, to);
}

export const mutations: Readonly<Record<string, Mutation>> = {
  "add an optional property": (document, pick) =>
    one(objects(document), pick, (schema) => (properties(schema)["extra"] = { type: "string" })),
  "add a required property": (document, pick) =>
    one(objects(document), pick, (schema) => {
      properties(schema)["extra"] = { type: "string" };
      schema["required"] = [...list(schema["required"]), "extra"];
    }),
  "remove a property": (document, pick) =>
    one(objects(document), pick, (schema) =>
      one(Object.keys(properties(schema)), pick, (name) => {
        delete properties(schema)[name];
        schema["required"] = list(schema["required"]).filter((each) => each !== name);
      }),
    ),
  "rename a property": (document, pick) =>
    one(objects(document), pick, (schema) =>
      one(Object.keys(properties(schema)), pick, (name) => {
        rename(properties(schema), name, `${name}2`);
        schema["required"] = list(schema["required"]).map((each) => (each === name ? `${name}2` : each));
      }),
    ),
  "require a property": (document, pick) =>
    one(objects(document), pick, (schema) => {
      const required = list(schema["required"]);
      return one(
        Object.keys(properties(schema)).filter((name) => !required.includes(name)),
        pick,
        (name) => (schema["required"] = [...required, name]),
      );
    }),
  "make a property optional": (document, pick) =>
    one(
      objects(document).filter((schema) => list(schema["required"]).length > 0),
      pick,
      (schema) =>
        one(list(schema["required"]), pick, (name) => {
          schema["required"] = list(schema["required"]).filter((each) => each !== name);
        }),
    ),
  "make a string a number": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => (schema["type"] = "number")),
  "make a number a string": (document, pick) =>
    one(plain(document, "number"), pick, (schema) => (schema["type"] = "string")),
  "make an integer a number": (document, pick) =>
    one(plain(document, "integer"), pick, (schema) => (schema["type"] = "number")),
  "make a string a boolean": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => (schema["type"] = "boolean")),
  "make something nullable": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => (schema["type"] = ["string", "null"])),
  "make something not nullable": (document, pick) =>
    one(
      allSchemas(document).filter(({ type }) => Array.isArray(type) && type.includes("null")),
      pick,
      (schema) => (schema["type"] = list(schema["type"])[0]),
    ),
  "make a reference nullable": (document, pick) =>
    one(
      allSchemas(document).filter(({ $ref }) => $ref !== undefined),
      pick,
      (schema) => replace(schema, { oneOf: [{ $ref: schema["$ref"] }, { type: "null" }] }),
    ),
  "make a single value a list": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => replace(schema, { type: "array", items: { type: "string" } })),
  "make a list a single value": (document, pick) =>
    one(plain(document, "array"), pick, (schema) => {
      const items = node(schema["items"]);
      if (items === undefined) return false;
      replace(schema, items);
      return true;
    }),
  "give a list other items": (document, pick) =>
    one(plain(document, "array"), pick, (schema) => (schema["items"] = { type: "integer" })),
  "make a string an enum": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => (schema["enum"] = ["a", "b"])),
  "make an enum a string": (document, pick) => one(enums(document), pick, (schema) => delete schema["enum"]),
  "add a value to an enum": (document, pick) =>
    one(enums(document), pick, (schema) => (schema["enum"] = [...list(schema["enum"]), "other"])),
  "remove a value of an enum": (document, pick) =>
    one(enums(document), pick, (schema) => (schema["enum"] = list(schema["enum"]).slice(1))),
  "rename a value of an enum": (document, pick) =>
    one(enums(document), pick, (schema) => (schema["enum"] = ["renamed", ...list(schema["enum"]).slice(1)])),
  "make an enum a constant": (document, pick) =>
    one(enums(document), pick, (schema) => replace(schema, { const: list(schema["enum"])[0] })),
  "change a constant": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => schema["const"] !== undefined),
      pick,
      (schema) => (schema["const"] = `${String(schema["const"])}2`),
    ),
  "make a constant a string": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => schema["const"] !== undefined),
      pick,
      (schema) => replace(schema, { type: "string" }),
    ),
  "add a variant": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => Array.isArray(schema["oneOf"])),
      pick,
      (schema) => {
        schemas(document)["CashPayment"] = {
          type: "object",
          required: ["kind"],
          properties: { kind: { const: "cash" }, note: { type: "string" } },
        };
        schema["oneOf"] = [...list(schema["oneOf"]), { $ref: "#/components/schemas/CashPayment" }];
      },
    ),
  "remove a variant": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => list(schema["oneOf"]).length > 1),
      pick,
      (schema) => (schema["oneOf"] = list(schema["oneOf"]).slice(1)),
    ),
  "drop a discriminator": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => schema["discriminator"] !== undefined),
      pick,
      (schema) => delete schema["discriminator"],
    ),
  "open an object": (document, pick) =>
    one(objects(document), pick, (schema) => (schema["additionalProperties"] = { type: "string" })),
  "open an object for anything": (document, pick) =>
    one(objects(document), pick, (schema) => (schema["additionalProperties"] = true)),
  "close an object": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => node(schema["additionalProperties"]) !== undefined),
      pick,
      (schema) => (schema["additionalProperties"] = false),
    ),
  "give a map other values": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => node(schema["additionalProperties"]) !== undefined),
      pick,
      (schema) => (schema["additionalProperties"] = { type: "number" }),
    ),
  "describe a schema": (document, pick) =>
    one(allSchemas(document), pick, (schema) => (schema["description"] = "Another description.")),
  "deprecate a property": (document, pick) =>
    one(objects(document), pick, (schema) =>
      one(Object.keys(properties(schema)), pick, (name) => {
        const property = node(properties(schema)[name]);
        if (property === undefined || property["$ref"] !== undefined) return false;
        property["deprecated"] = true;
        return true;
      }),
    ),
  "change a default": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => (schema["default"] = "another")),
  "mark a property read-only": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => (schema["readOnly"] = true)),
  "mark a property write-only": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => (schema["writeOnly"] = true)),
  "rename a schema": (document, pick) =>
    one(Object.keys(schemas(document)), pick, (name) => {
      rename(schemas(document), name, `${name}Renamed`);
      redirect(document, `#/components/schemas/${name}`, `#/components/schemas/${name}Renamed`);
    }),
  "inline a reference": (document, pick) =>
    one(
      allSchemas(document).filter(({ $ref }) => typeof $ref === "string" && $ref !== "#/components/schemas/Item"),
      pick,
      (schema) => {
        const target = node(schemas(document)[String(schema["$ref"]).split("/").at(-1) ?? ""]);
        if (target === undefined) return false;
        replace(schema, structuredClone(target));
        return true;
      },
    ),
  "refer to another schema": (document, pick) =>
    one(
      allSchemas(document).filter(({ $ref }) => $ref !== undefined),
      pick,
      (schema) => (schema["$ref"] = "#/components/schemas/Money"),
    ),
  "drop a base": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => list(schema["allOf"]).length > 1),
      pick,
      (schema) => (schema["allOf"] = list(schema["allOf"]).slice(1)),
    ),
  "give a base": (document, pick) =>
    one(objects(document), pick, (schema) => {
      const own = structuredClone(schema);
      replace(schema, { allOf: [{ $ref: "#/components/schemas/Money" }, own] });
    }),
  "lengthen a tuple": (document, pick) =>
    one(
      allSchemas(document).filter((schema) => Array.isArray(schema["prefixItems"])),
      pick,
      (schema) => (schema["prefixItems"] = [...list(schema["prefixItems"]), { type: "number" }]),
    ),
  "give a date format": (document, pick) =>
    one(plain(document, "string"), pick, (schema) => (schema["format"] = "date-time")),
  "forget a type": (document, pick) => one(plain(document, "string"), pick, (schema) => replace(schema, {})),
  "add an optional parameter": (document, pick) =>
    one(operations(document), pick, (operation) => {
      operation["parameters"] = [
        ...list(operation["parameters"]),
        { name: "filter", in: "query", schema: { type: "string" } },
      ];
    }),
  "add a required parameter": (document, pick) =>
    one(operations(document), pick, (operation) => {
      operation["parameters"] = [
        ...list(operation["parameters"]),
        { name: "filter", in: "query", required: true, schema: { type: "string" } },
      ];
    }),
  "remove a parameter": (document, pick) =>
    one(
      operations(document).filter((operation) =>
        list(operation["parameters"]).some((each) => node(each)?.["in"] !== "path"),
      ),
      pick,
      (operation) => {
        const gone = list(operation["parameters"]).find((each) => node(each)?.["in"] !== "path");
        operation["parameters"] = list(operation["parameters"]).filter((each) => each !== gone);
      },
    ),
  "require a parameter": (document, pick) =>
    one(
      parametersOf(document).filter((parameter) => parameter["in"] !== "path"),
      pick,
      (parameter) => (parameter["required"] = true),
    ),
  "retype a parameter": (document, pick) =>
    one(parametersOf(document), pick, (parameter) => (parameter["schema"] = { type: "boolean" })),
  "move a parameter": (document, pick) =>
    one(
      parametersOf(document).filter((parameter) => parameter["in"] === "query"),
      pick,
      (parameter) => (parameter["in"] = "header"),
    ),
  "remove an operation": (document, pick) =>
    one(Object.values(node(document["paths"]) ?? {}), pick, (item) =>
      one(Object.keys(node(item) ?? {}), pick, (method) => delete (item as Node)[method]),
    ),
  "add an operation": (document, pick) =>
    one(Object.entries(node(document["paths"]) ?? {}), pick, ([path, item]) => {
      const parameters = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string" },
      }));
      (item as Node)["head"] = {
        operationId: "probe",
        tags: ["items"],
        parameters,
        responses: { 204: { description: "There" } },
      };
    }),
  "rename an operation": (document, pick) =>
    one(
      operations(document),
      pick,
      (operation) => (operation["operationId"] = `do${String(operation["operationId"])}`),
    ),
  "move an operation to another tag": (document, pick) =>
    one(operations(document), pick, (operation) => (operation["tags"] = ["other"])),
  "deprecate an operation": (document, pick) =>
    one(operations(document), pick, (operation) => (operation["deprecated"] = true)),
  "require a body": (document, pick) =>
    one(
      nodes(operations(document).map((operation) => operation["requestBody"])),
      pick,
      (body) => (body["required"] = true),
    ),
  "make a body optional": (document, pick) =>
    one(
      nodes(operations(document).map((operation) => operation["requestBody"])),
      pick,
      (body) => delete body["required"],
    ),
  "drop a body": (document, pick) =>
    one(
      operations(document).filter((operation) => operation["requestBody"] !== undefined),
      pick,
      (operation) => delete operation["requestBody"],
    ),
  "give a body": (document, pick) =>
    one(
      operations(document).filter((operation) => operation["requestBody"] === undefined),
      pick,
      (operation) =>
        (operation["requestBody"] = {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Address" } } },
        }),
    ),
  "declare an error": (document, pick) =>
    one(operations(document), pick, (operation) => {
      (operation["responses"] as Node)["422"] = {
        description: "Invalid",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
      };
    }),
  "give no content": (document, pick) =>
    one(operations(document), pick, (operation) => (operation["responses"] = { 204: { description: "Done" } })),
  "give another type of result": (document, pick) =>
    one(operations(document), pick, (operation) => {
      operation["responses"] = {
        200: { description: "Text", content: { "text/plain": { schema: { type: "string" } } } },
      };
    }),
  "give content or none": (document, pick) =>
    one(operations(document), pick, (operation) => {
      (operation["responses"] as Node)["204"] = { description: "None" };
    }),
  "accept another media type": (document, pick) =>
    one(
      operations(document).filter((operation) => operation["requestBody"] !== undefined),
      pick,
      (operation) => {
        const content = node(node(operation["requestBody"])?.["content"]) ?? {};
        content["application/x-www-form-urlencoded"] = structuredClone(Object.values(content)[0]);
      },
    ),
  "need no credentials": (document, pick) =>
    one(operations(document), pick, (operation) => (operation["security"] = [])),
  "rename a path": (document, pick) =>
    one(Object.keys(node(document["paths"]) ?? {}), pick, (path) =>
      rename(node(document["paths"]) ?? {}, path, `/v2${path}`),
    ),
  "rename a path parameter": (document) => {
    const text = JSON.stringify(document).replaceAll("itemId", "id");
    replace(document, JSON.parse(text) as Node);
    return true;
  },
  "change the server": (document) => {
    document["servers"] = [{ url: "https://other.shop.example" }];
    return true;
  },
  "drop the server": (document) => {
    delete document["servers"];
    return true;
  },
  "reorder everything": (document) => {
    reverseMembers(document);
    return true;
  },
};
